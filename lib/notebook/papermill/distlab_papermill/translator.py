"""Values of Python as TypeScript, and the parameters of a notebook in TypeScript.

What is put in is what `npx distlab run -p` puts in: annotated as the cell of parameters is. Values are
in SI, since papermill reads no units.
"""

import json
import math
import re
from decimal import Decimal

from papermill.exceptions import PapermillException
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

_LINE = re.compile(
    r"^const (\w+): (number|string|boolean) = (.+?);\s*(?://\s*(.*))?$", re.ASCII
)
_NAME = re.compile(r"^[A-Za-z_$][\w$]*$", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


class TypeScriptTranslator(Translator):
    """Writes the cell that papermill puts into a notebook, and reads the cell of its parameters."""

    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def translate_int(cls, val):
        try:
            return _number(float(val))
        except OverflowError:
            raise PapermillException(
                f"a number in TypeScript is at most 1.8e308, got one of {len(str(abs(val)))} digits"
            ) from None

    @classmethod
    def translate_float(cls, val):
        return _number(val)

    @classmethod
    def translate_escaped_str(cls, str_val):
        text = json.dumps(str(str_val), ensure_ascii=False)
        # Half of a pair can be in a text, but not in a file.
        return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)

    @classmethod
    def translate_list(cls, val):
        return f"[{', '.join(cls.translate(each) for each in val)}]"

    @classmethod
    def translate_dict(cls, val):
        return f"{{ {', '.join(cls._member(*each) for each in val.items())} }}" if val else "{}"

    @classmethod
    def translate(cls, val):
        return cls.translate_list(val) if isinstance(val, tuple) else super().translate(val)

    @classmethod
    def _member(cls, key, value):
        name = cls.translate_str(key if isinstance(key, str) else cls.translate(key))
        # Written plainly, this one would be no member but what the object inherits from.
        name = f"[{name}]" if key == "__proto__" else name
        return f"{name}: {cls.translate(value)}"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f"const {name} = {str_val};"

    @classmethod
    def codify(cls, parameters, comment="Parameters"):
        """The cell: as `distlab run -p` writes it, unless another comment is asked for."""
        lines = [cls.comment("Given from outside." if comment == "Parameters" else comment)]
        for name, value in parameters.items():
            if not _NAME.match(name):
                raise PapermillException(
                    f"a parameter must have a name of letters, digits and _, got {name}"
                )
            kind = _kind(value)
            lines.append(cls.assign(f"{name}: {kind}" if kind else name, cls.translate(value)))
        return "\n".join(lines)

    @classmethod
    def inspect(cls, parameters_cell):
        found = (_LINE.match(line) for line in parameters_cell["source"].split("\n"))
        return [
            Parameter(name=name, inferred_type_name=kind, default=value, help=words or "")
            for name, kind, value, words in (line.groups() for line in found if line)
        ]


def _kind(value):
    """The type that a parameter is declared with; lists and the like have the one that they show."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return "string" if isinstance(value, str) else None


def _number(value):
    """A number as JavaScript writes it: the same digits as Python's, with another rule for exponents."""
    if math.isnan(value):
        return "NaN"
    sign = "-" if value < 0 else ""
    if math.isinf(value):
        return f"{sign}Infinity"
    if value == 0:
        return "0"
    _, parts, exponent = Decimal(repr(abs(value))).normalize().as_tuple()
    digits = "".join(map(str, parts))
    point = len(digits) + exponent
    if 0 < point <= 21:
        whole, rest = digits[:point].ljust(point, "0"), digits[point:]
        return f"{sign}{whole}.{rest}" if rest else sign + whole
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    mantissa = digits if len(digits) == 1 else f"{digits[0]}.{digits[1:]}"
    return f"{sign}{mantissa}e{point - 1:+d}"


papermill_translators.register("typescript", TypeScriptTranslator)

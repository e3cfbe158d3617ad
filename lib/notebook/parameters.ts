/**
 * The parameters of a notebook: what its cell tagged `parameters` declares, line by line.
 *
 * `const servers: number = 5; // servers behind the balancer, count, 1..100` is a contract: name, type,
 * value, meaning, unit, range. Values that are given from outside stand in a cell after it, tagged
 * `injected-parameters`, as papermill has it.
 */

import { type Option, count, number, toggle } from "../core/option";
import { parseQuantity } from "../core/quantity";
import { suggestion } from "../host/suggestion";
import { type Cell, type CodeCell, type Notebook, hasTag, joinLines } from "./format";

/** A parameter, as its line declares it. */
export interface Parameter {
  readonly name: string;
  readonly type: "number" | "string" | "boolean";
  /** The value as it is written: `ms(40)`. */
  readonly literal: string;
  /** What it means, in words. */
  readonly meaning: string;
  /** Unit, or empty for a text. */
  readonly unit: string;
  /** Range as it is written: `1..100`, `> 0`, or empty. */
  readonly range: string;
}

const line = /^const (\w+): (number|string|boolean) = (.+?);\s*(?:\/\/\s*(.*))?$/;
const numeral = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const between = new RegExp(`^(${numeral})\\.\\.(${numeral})$`);
const beyond = new RegExp(`^(>=?|<=?) (${numeral})$`);

/**
 * The parameters of a notebook, in order.
 *
 * @returns none if it has no cell tagged `parameters`
 * @throws Error that names the line, if one of the cell is no parameter
 */
export function parametersOf(notebook: Notebook): Parameter[] {
  const cell = notebook.cells.find((each) => hasTag(each, "parameters"));
  if (!cell) return [];
  return joinLines(cell.source)
    .split("\n")
    .filter((text) => text.trim() !== "" && !text.trim().startsWith("//"))
    .map((text) => {
      const [, name, type, literal = "", comment = ""] = line.exec(text) ?? [];
      if (name === undefined) {
        throw new Error(
          `cell ${cell.id}: a parameter is written \`const name: number = 1; // meaning, unit, range\`, got ${text}`,
        );
      }
      const kind = type as Parameter["type"];
      return { name, type: kind, literal, ...contractOf(kind, comment) };
    });
}

/** Meaning, unit and range: a range is the last part that is one, and the unit stands before it. */
function contractOf(type: Parameter["type"], comment: string) {
  const parts = comment.split(", ");
  const isRange = (text = "") => between.test(text) || beyond.test(text);
  const range = isRange(parts.at(-1)) ? (parts.pop() ?? "") : "";
  const unit = type === "number" && range !== "" ? (parts.pop() ?? "") : "";
  return { meaning: parts.join(", "), unit, range };
}

/** A parameter as an option: it knows its unit and its bounds, and refuses other values. */
export function optionOf({ name, type, meaning, unit, range }: Parameter): Option<unknown> {
  if (type === "boolean") return toggle({ default: false, label: meaning });
  if (type === "string") {
    const check = (_: string, value: unknown) => String(value);
    return { kind: "choice", default: "", label: meaning, unit: "1", check };
  }
  const [, low, high] = between.exec(range) ?? [];
  const bounds = low === undefined ? {} : { min: Number(low), max: Number(high) };
  const shared = { default: 0, label: meaning, ...bounds };
  const plain =
    unit === "count" ? count(shared) : number({ ...shared, unit: unit === "ratio" ? "1" : unit });
  const [, sign, limit] = beyond.exec(range) ?? [];
  if (sign === undefined) return plain;
  const holds = (value: number) =>
    ({ ">": value > Number(limit), ">=": value >= Number(limit), "<": value < Number(limit) })[
      sign
    ] ?? value <= Number(limit);
  const check = (_: string, value: unknown) => {
    const checked = plain.check(name, value);
    if (holds(checked)) return checked;
    throw new RangeError(`${name} must be ${sign} ${limit}, got ${checked}`);
  };
  return { ...plain, check };
}

/** Values by name, as they are written in code. */
export type Assignments = Readonly<Record<string, string>>;

/**
 * A parameter of a notebook by its name.
 *
 * @throws RangeError that tells the nearest name, if there is none
 */
export function parameterNamed(name: string, parameters: readonly Parameter[]): Parameter {
  const found = parameters.find((each) => each.name === name);
  if (found) return found;
  const names = parameters.map((each) => each.name);
  if (names.length === 0) throw new RangeError(`${name} is no parameter: the notebook has none`);
  throw new RangeError(`${name} is not one of ${names.join(", ")}${suggestion(name, names)}`);
}

/**
 * A notebook with values put in for some of its parameters, in a cell after that of its own.
 *
 * @param notebook - as it is
 * @param given - by name, as people write values: `7`, `80ms`, `ms(80)`, `5%`
 * @returns a notebook with a cell tagged `injected-parameters` in place of an older one
 * @throws RangeError that names the parameter: unknown (with the nearest), of another type or unit, or
 *   out of its range
 */
export function withParameters(notebook: Notebook, given: Assignments): Notebook {
  const parameters = parametersOf(notebook);
  const values = Object.entries(given).map(([name, text]): [string, unknown] => {
    return [name, parseQuantity(name, text, optionOf(parameterNamed(name, parameters)))];
  });
  return withValues(notebook, Object.fromEntries(values));
}

/** As `withParameters`, for values that were read and checked before. */
export function withValues(
  notebook: Notebook,
  values: Readonly<Record<string, unknown>>,
): Notebook {
  if (Object.keys(values).length === 0) return notebook;
  const source = Object.entries(values)
    .map(([name, value]) => `const ${name}: ${typeof value} = ${JSON.stringify(value)};`)
    .join("\n");
  const cell: CodeCell = {
    ...{ cell_type: "code", id: "injected-parameters", execution_count: null, outputs: [] },
    metadata: { tags: ["injected-parameters"] },
    source: `// Given from outside.\n${source}`,
  };
  const own = withoutInjected(notebook).cells;
  const at = own.findIndex((each) => hasTag(each, "parameters")) + 1;
  const cells: Cell[] = [...own.slice(0, at), cell, ...own.slice(at)];
  const papermill = {
    ...(notebook.metadata["papermill"] as object | undefined),
    parameters: values,
  };
  return { ...notebook, cells, metadata: { ...notebook.metadata, papermill } };
}

/** A notebook without what was put into it from outside. */
export function withoutInjected(notebook: Notebook): Notebook {
  const cells = notebook.cells.filter((each) => !hasTag(each, "injected-parameters"));
  return { ...notebook, cells };
}

/** The parameters in words, for help. */
export function describeParameters(notebook: Notebook): string {
  const parameters = parametersOf(notebook);
  if (parameters.length === 0) return "The notebook has no parameters.";
  const rows = parameters.map(({ name, literal, meaning, unit, range }) => {
    const of = [unit, range].filter(Boolean).join(", ");
    return { name: `${name}=${literal}`, words: of === "" ? meaning : `${meaning} (${of})` };
  });
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows.map(({ name, words }) => `  ${name.padEnd(width)}  ${words}`).join("\n");
}

/** A list: a control for each item, and buttons to add and to take away. */

import type { Option } from "../../core/option";
import { type Control, type ControlParts, make, newId, refusal } from "./control";
import { slider } from "./slider";

/** An item that is set by itself. */
interface Item {
  readonly element: HTMLElement;
  readonly inputs: readonly HTMLElement[];
  /** The value, or what is wrong with the text in its field. */
  value(): unknown;
  /** The last value that it had, whatever its field says. */
  last(): unknown;
}

/** More items than this are no choice of curves any more. */
const most = 12;

export function listControl({ name, option, start, onChange }: ControlParts): Control {
  const item = option.item as Option<unknown>;
  let items: Item[] = [];
  const rows = make("div", { class: "distlab-items" });
  const add = make("button", { type: "button", "aria-label": `Add to: ${option.label}` }, "+");
  const all = () => items.flatMap(({ inputs }) => inputs);
  const { element: message, refuse } = refusal(all, (sentence) => {
    const wrong = /^[\w$]+\[(\d+)\]/.exec(sentence)?.[1];
    return items[Number(wrong ?? NaN)]?.inputs ?? all();
  });
  const place = (values: readonly unknown[]) => {
    items = values.map((value, i) =>
      item.kind === "choice"
        ? choiceItem(`${option.label} ${i + 1}`, item, value, onChange)
        : numberItem({ name: `${name}[${i}]`, i, option, item, value, onChange }),
    );
    rows.replaceChildren(
      ...items.map((each, i) => {
        const remove = make(
          "button",
          { type: "button", "aria-label": `Remove ${i + 1} from: ${option.label}` },
          "−",
        );
        remove.disabled = items.length === 1;
        remove.addEventListener("click", () => {
          place(items.map((one) => one.last()).filter((_, k) => k !== i));
          items[Math.min(i, items.length - 1)]?.inputs[0]?.focus();
          onChange();
        });
        return make("div", { class: "distlab-item" }, each.element, remove);
      }),
    );
    add.disabled = items.length >= most;
  };
  add.addEventListener("click", () => {
    place([...items.map((each) => each.last()), item.default]);
    if (add.disabled) items.at(-1)?.inputs[0]?.focus();
    onChange();
  });
  place(start as readonly unknown[]);
  const element = make(
    "fieldset",
    { class: "distlab-control distlab-list" },
    make("legend", {}, option.label),
    ...[rows, add, message],
  );
  return {
    element,
    value: () => items.map((each) => each.value()),
    set: (values) => place(values as readonly unknown[]),
    refuse,
  };
}

interface NumberItemParts {
  readonly name: string;
  readonly i: number;
  readonly option: Option<unknown>;
  readonly item: Option<unknown>;
  readonly value: unknown;
  readonly onChange: () => void;
}

function numberItem({ name, i, option, item, value, onChange }: NumberItemParts): Item {
  const label = `${option.label} ${i + 1}`;
  const made = slider({
    ...{ label, id: newId(), name, option: item, start: value as number, onChange },
  });
  made.range.setAttribute("aria-label", label);
  const inputs = [made.range, made.field];
  return { element: make("span", {}, ...inputs), inputs, value: made.value, last: made.last };
}

function choiceItem(
  label: string,
  item: Option<unknown>,
  value: unknown,
  onChange: () => void,
): Item {
  const select = make("select", { "aria-label": label }, ...optionsOf(item, value));
  select.addEventListener("change", onChange);
  const chosen = () => select.value;
  return { element: select, inputs: [select], value: chosen, last: chosen };
}

/** The words of a choice. */
export function optionsOf({ choices = [] }: Option<unknown>, chosen: unknown): HTMLElement[] {
  return choices.map((word) => make("option", { value: word, selected: word === chosen }, word));
}

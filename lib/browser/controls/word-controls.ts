/** Choices, toggles, and the seed of a simulation. */

import { type Control, type ControlParts, make, newId, refusal } from "./control";
import { optionsOf } from "./list-control";

/** One of a few words. */
export function choiceControl({ option, start, onChange }: ControlParts): Control {
  const id = newId();
  const select = make("select", { id }, ...optionsOf(option, start));
  select.addEventListener("change", onChange);
  return labelled({
    ...{ id, label: option.label, input: select },
    value: () => select.value,
    set: (value) => {
      select.value = value as string;
    },
  });
}

/** On or off. */
export function toggleControl({ option, start, onChange }: ControlParts): Control {
  const id = newId();
  const box = make("input", { type: "checkbox", id });
  box.checked = start as boolean;
  box.addEventListener("change", onChange);
  return labelled({
    ...{ id, label: option.label, input: box },
    value: () => box.checked,
    set: (value) => {
      box.checked = value as boolean;
    },
  });
}

/** A seed, and a button for another one. */
export function seedControl({ name, option, start, onChange }: ControlParts): Control {
  const id = newId();
  const field = make("input", { type: "number", id, min: 0, max: option.max ?? 0, step: 1 });
  field.value = String(start);
  field.addEventListener("change", onChange);
  const dice = make("button", { type: "button", "aria-label": "Another seed" }, "⚄");
  dice.addEventListener("click", () => {
    field.value = String(crypto.getRandomValues(new Uint16Array(1))[0] ?? 1);
    onChange();
  });
  return labelled({
    ...{ id, label: option.label, input: field, more: [dice] },
    value: () => option.check(name, field.value === "" ? NaN : Number(field.value)),
    set: (value) => {
      field.value = String(value);
    },
  });
}

interface Labelled extends Pick<Control, "value" | "set"> {
  readonly id: string;
  readonly label: string;
  readonly input: HTMLElement;
  readonly more?: readonly HTMLElement[];
}

function labelled({ id, label, input, more = [], value, set }: Labelled): Control {
  const { element: message, refuse } = refusal(() => [input]);
  const element = make(
    "div",
    { class: "distlab-control" },
    make("label", { for: id }, label),
    ...[input, ...more, message],
  );
  return { element, value, set, refuse };
}

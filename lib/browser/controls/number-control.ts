/** A number: a slider, and a field for an exact value. */

import { type Control, type ControlParts, make, newId, refusal } from "./control";
import { slider } from "./slider";

export function numberControl({ name, option, start, onChange, stops }: ControlParts): Control {
  const id = newId();
  const { label } = option;
  const { range, field, value, set } = slider({
    ...{ label, id, name, option, start: start as number, onChange },
    ...(stops && { stops }),
  });
  const { element: message, refuse } = refusal(() => [range, field]);
  const element = make(
    "div",
    { class: "distlab-control" },
    make("label", { for: id }, label),
    ...[range, field, message],
  );
  return { element, value, set: (given) => set(given as number), refuse };
}

/** The control that fits an option. */

import type { Control, ControlParts } from "./control";
import { listControl } from "./list-control";
import { numberControl } from "./number-control";
import { choiceControl, seedControl, toggleControl } from "./word-controls";

const makers = {
  number: numberControl,
  list: listControl,
  choice: choiceControl,
  toggle: toggleControl,
  seed: seedControl,
} as const;

/** Makes the control of an option. */
export function makeControl(parts: ControlParts): Control {
  return makers[parts.option.kind](parts);
}

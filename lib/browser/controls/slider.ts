/** A slider for a number, beside a field that shows the value and takes an exact one. */

import type { Option } from "../../core/option";
import { parseQuantity, showQuantity } from "../../core/quantity";
import { nearestStop, stopsOf } from "../stops";
import { make } from "./control";

export interface SliderParts {
  /** What it sets, for those who do not see it. */
  readonly label: string;
  readonly id: string;
  readonly name: string;
  readonly option: Option<unknown>;
  readonly start: number;
  readonly onChange: () => void;
  /** The only values that it takes; its option's by default. */
  readonly stops?: readonly number[];
}

export interface Slider {
  readonly range: HTMLInputElement;
  readonly field: HTMLInputElement;
  /** The value, or what is wrong with the text in the field. */
  value(): number;
  /** The last value that it had, whatever the field says. */
  last(): number;
  set(value: number): void;
}

export function slider(parts: SliderParts): Slider {
  const { label, id, name, option, start, onChange } = parts;
  const stops = parts.stops ?? stopsOf(option, [start]);
  const shown = (value: number) => showQuantity(value, option.unit);
  let [current, problem] = [start, undefined as unknown];
  const range = make("input", { type: "range", id, min: 0, max: stops.length - 1, step: 1 });
  const field = make("input", {
    ...{ type: "text", inputmode: "text", autocomplete: "off", spellcheck: "false" },
    "aria-label": `${label}, exact value`,
  });
  field.readOnly = parts.stops !== undefined;
  const show = () => {
    range.value = String(nearestStop(stops, current));
    range.setAttribute("aria-valuetext", shown(current));
    field.value = shown(current);
  };
  range.addEventListener("input", () => {
    [current, problem] = [stops[Number(range.value)] ?? current, undefined];
    range.setAttribute("aria-valuetext", shown(current));
    field.value = shown(current);
    onChange();
  });
  field.addEventListener("change", () => {
    try {
      const value = parseQuantity(name, field.value, { ...option, kind: "number" }) as number;
      [current, problem] = [value, undefined];
      show();
    } catch (error) {
      problem = error;
    }
    onChange();
  });
  show();
  return {
    range,
    field,
    value: () => {
      if (problem !== undefined) throw problem;
      return current;
    },
    last: () => current,
    set: (value) => {
      [current, problem] = [value, undefined];
      show();
    },
  };
}

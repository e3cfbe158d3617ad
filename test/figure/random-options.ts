/** Options at random: what a title claims must hold whatever they are. */

import fc from "fast-check";
import type { Option } from "../../lib/core/option";
import type { AnyBuilder } from "./edges";

/** Values of an option, as a control would give them: of three digits. */
function valuesOf(option: Option<unknown>): fc.Arbitrary<unknown> {
  if (option.kind === "list" && option.item) {
    return fc.array(valuesOf(option.item), { minLength: 1, maxLength: 5 });
  }
  if (option.kind === "choice") return fc.constantFrom(...(option.choices ?? []));
  if (option.kind === "toggle") return fc.boolean();
  const { min = 0, max = 1 } = option;
  if (option.step === 1) return fc.integer({ min, max });
  return fc.integer({ min: 0, max: 1000 }).map((step) => {
    const part = step / 1000;
    const value =
      option.scale === "log" ? min ** (1 - part) * max ** part : min + part * (max - min);
    return Math.min(max, Math.max(min, Number(value.toPrecision(3))));
  });
}

/** All options of a figure, each at random. */
export function randomOptions({ options }: AnyBuilder): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(options).map(([name, option]) => [name, valuesOf(option)]);
  return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>);
}

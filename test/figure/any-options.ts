import fc from "fast-check";
import { describe, it } from "vitest";
import type { Option } from "../../lib/core/option";
import { type Claims, drawnBy } from "./claim";
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

/** Tests that the titles of a subject's figures hold whatever the options. */
export function describeTitles(
  figures: object,
  claims: Claims,
  { numRuns }: { numRuns: (id: string) => number },
) {
  const all = (Object.values(figures) as readonly unknown[] as readonly AnyBuilder[]).filter(
    ({ id }) => id in claims,
  );
  describe("a title holds whatever the options", () => {
    it.each(all.map((build) => ({ id: build.id, build })))("of $id", ({ id, build }) => {
      const options = Object.entries(build.options).map(([name, option]) => [
        name,
        valuesOf(option),
      ]);
      const given = fc.record(Object.fromEntries(options) as Record<string, fc.Arbitrary<unknown>>);
      fc.assert(
        fc.property(given, (each) => void claims[id]?.(drawnBy(build(each)))),
        { numRuns: numRuns(id) },
      );
    });
  });
}

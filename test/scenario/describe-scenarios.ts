import { describe, expect, it } from "vitest";

/** A run with a seed, a call that is refused, and the sentence that says why. */
export type ScenarioCase = readonly [
  run: (seed: number) => unknown,
  refused: () => unknown,
  message: string,
];

/** Tests that each scenario of an index goes by its seed, refuses nonsense, and is listed. */
export function describeScenarios(
  scenarios: object,
  cases: Readonly<Record<string, ScenarioCase>>,
): void {
  describe("scenarios", () => {
    it.each(Object.entries(cases))("%s: the seed decides, and nonsense is refused", (_, each) => {
      const [run, refused, message] = each;
      expect(run(1)).toEqual(run(1));
      const others = [2, 3, 4, 5].map((seed) => JSON.stringify(run(seed)));
      expect(others.some((other) => other !== JSON.stringify(run(1)))).toBe(true);
      expect(refused).toThrow(new RangeError(message));
    });

    it("are all listed here", () => {
      const names = Object.keys(scenarios).filter((name) => name.startsWith("simulate"));
      expect(names.sort()).toEqual(Object.keys(cases));
    });
  });
}

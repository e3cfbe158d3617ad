import { describe, expect, it } from "vitest";
import { smallestWhole } from "../../lib/core/search";

describe("smallestWhole", () => {
  it("finds the number at which a condition begins to hold, wherever it is", () => {
    for (const from of [0, 1, 7]) {
      for (let begin = 0; begin < 70; begin += 1) {
        expect(smallestWhole((count) => count >= begin, from)).toBe(Math.max(from, begin));
      }
    }
  });

  it("asks few times", () => {
    let asked = 0;
    const holds = (count: number) => {
      asked += 1;
      return count >= 1e6;
    };
    expect(smallestWhole(holds, 0)).toBe(1e6);
    expect(asked).toBeLessThan(45);
  });
});

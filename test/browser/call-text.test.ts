import { describe, expect, it } from "vitest";
import { callText } from "../../lib/browser/call-text";
import { resolve } from "../../lib/core/option";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";

describe("callText", () => {
  it("is the call with what differs from the declaration", () => {
    const text = (options: object) =>
      callText("amdahl", resolve(amdahlFigure.options, options), amdahlFigure.options);
    expect(text({})).toBe("amdahlFigure()");
    expect(text({ maxWorkers: 1024 })).toBe("amdahlFigure({ maxWorkers: 1024 })");
    expect(text({ serialFractions: [0.5, 0.1], maxWorkers: 64 })).toBe(
      "amdahlFigure({ serialFractions: [0.5, 0.1], maxWorkers: 64 })",
    );
  });

  it("draws the same figure when it is run", () => {
    const options = { serialFractions: [0.3], maxWorkers: 50 };
    const text = callText("amdahl", resolve(amdahlFigure.options, options), amdahlFigure.options);
    const run = new Function("amdahlFigure", `return ${text}`) as (build: unknown) => unknown;
    expect(run(amdahlFigure)).toEqual(amdahlFigure(options));
  });
});

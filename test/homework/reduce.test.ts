import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, reduceAnswer } from "../../lib/homework/reduce";

const number: Asked = { asks: "number", places: [NaN] };
const curve: Asked = { asks: "function", places: [1, 2, 4] };
const figure: Asked = { asks: "figure", places: [1, 2] };

describe("any answer", () => {
  it.each([number, curve, figure])("$asks: is missing while nothing was given", (asked) => {
    for (const nothing of [undefined, null, NaN]) {
      expect(reduceAnswer(asked, nothing)).toEqual({ kind: "missing" });
    }
  });

  it("becomes data of a known kind that JSON carries, whatever was given", () => {
    const anything = fc.anything({ withBigInt: true, withTypedArray: true, withDate: true });
    const asked = fc.constantFrom(number, curve, figure);
    fc.assert(
      fc.property(asked, anything, (each, value) => {
        const data = reduceAnswer(each, value);
        expect(["missing", "unusable", each.asks]).toContain(data.kind);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }),
    );
  });
});

describe("a number", () => {
  it("is itself", () => {
    for (const value of [0, -1.5, 1e-300, Number.MAX_VALUE]) {
      expect(reduceAnswer(number, value)).toEqual({ kind: "number", value });
    }
  });

  it.each([
    [Infinity, "Infinity"],
    ["0.05", 'the text "0.05"'],
    ["x".repeat(100), `the text "${"x".repeat(79)}…"`],
    [true, "true"],
    [[0.05], "a list"],
    [{ value: 0.05 }, "an object"],
    [() => 0.05, "a function"],
    [Symbol("s"), "Symbol(s)"],
  ])("is asked for, not %s", (value, said) => {
    const why = `A finite number is asked for, got ${said}.`;
    expect(reduceAnswer(number, value)).toEqual({ kind: "unusable", why });
  });
});

describe("a function", () => {
  const pointsOf = (f: unknown) => {
    const data = reduceAnswer(curve, f);
    return data.kind === "function" ? data.points : data;
  };

  it("is its values at the places that are asked for", () => {
    const points = [1, 2, 4].map((at) => ({ at, value: at * at }));
    expect(pointsOf((at: number) => at * at)).toEqual(points);
  });

  it("has no value where it gives none that is finite", () => {
    expect(pointsOf((at: number) => (at === 2 ? NaN : 1 / (at - 1)))).toEqual([
      { at: 1 },
      { at: 2 },
      { at: 4, value: 1 / 3 },
    ]);
  });

  it("says at each place why it fails", () => {
    const failing = (at: number): unknown => {
      if (at === 1) throw new RangeError("servers must be >= 2, got 1");
      if (at === 2) throw "just a text";
      return "0.5";
    };
    expect(pointsOf(failing)).toEqual([
      { at: 1, error: "servers must be >= 2, got 1" },
      { at: 2, error: "just a text" },
      { at: 4, error: 'it returns the text "0.5", not a number' },
    ]);
  });

  it("stands things that are thrown and are no errors, and long messages", () => {
    const hostile = (at: number) => {
      if (at === 1) throw Object.create(null);
      if (at === 2) throw null;
      throw new Error("x".repeat(1000));
    };
    expect(pointsOf(hostile)).toEqual([
      { at: 1, error: "an object" },
      { at: 2, error: "an object" },
      { at: 4, error: `${"x".repeat(79)}…` },
    ]);
  });

  it("is no promise of a number", () => {
    expect(pointsOf(async () => 1)).toContainEqual({
      at: 1,
      error: "it returns an object, not a number",
    });
  });

  it("is asked for, not its value", () => {
    expect(reduceAnswer(curve, 5)).toEqual({
      kind: "unusable",
      why: "A function is asked for, got 5.",
    });
  });
});

describe("a figure", () => {
  it("is its data", () => {
    const data = reduceAnswer(figure, { data: [{ x: [1, 2], y: [3, 4] }] });
    expect(data).toMatchObject({ kind: "figure", figure: { traces: [{ x: [1, 2], y: [3, 4] }] } });
  });

  it("is asked for, not something else", () => {
    const why = "A figure is asked for: an object with `data` and `layout`.";
    for (const value of [5, "figure", [1, 2], { data: 5 }, () => 1]) {
      expect(reduceAnswer(figure, value)).toEqual({ kind: "unusable", why });
    }
  });
});

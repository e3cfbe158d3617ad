import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestStop, stopsOf } from "../../lib/browser/stops";
import { count, number } from "../../lib/core/option";
import { figures } from "../../lib/figure/registry";

const plain = (min: number, max: number, more: object = {}) =>
  number({ default: min, label: "time", min, max, ...more });

describe("stopsOf", () => {
  it("goes in equal steps, or equal ratios, between the bounds", () => {
    expect(stopsOf(plain(0, 10), [], 5)).toEqual([0, 2.5, 5, 7.5, 10]);
    expect(stopsOf(plain(1, 1000, { scale: "log" }), [], 4)).toEqual([1, 10, 100, 1000]);
    expect(stopsOf(plain(0, 2, { step: 0.5 }))).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(stopsOf(count({ default: 3, min: 1, max: 5, label: "servers" }))).toEqual([
      ...[1, 2, 3, 4, 5],
    ]);
  });

  it("of a logarithmic count holds each whole number once", () => {
    const stops = stopsOf(count({ default: 8, min: 1, max: 1000, scale: "log", label: "workers" }));
    expect(stops.every(Number.isInteger)).toBe(true);
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(stops).toContain(8);
  });

  it("begins at 0 where a logarithmic scale does", () => {
    const stops = stopsOf(plain(0, 100, { scale: "log" }));
    expect(stops.slice(0, 2)).toEqual([0, 0.1]);
    expect(stops.at(-1)).toBe(100);
  });

  it("has the default, the bounds and what it is given, to the last digit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 10, noNaN: true }),
        fc.double({ min: 11, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("linear" as const, "log" as const),
        (min, max, part, scale) => {
          const value = min + part * (max - min);
          const stops = stopsOf(plain(min, max, { default: value, scale }), [(min + max) / 2]);
          for (const each of [min, max, value, (min + max) / 2]) expect(stops).toContain(each);
          expect(stops).toEqual([...stops].sort((a, b) => a - b));
          expect(stops[nearestStop(stops, value)]).toBe(value);
        },
      ),
    );
  });

  it.each(figures.map((build) => ({ id: build.id, options: build.options })))(
    "of each number of $id are values that it takes",
    ({ options }) => {
      for (const [name, option] of Object.entries(options)) {
        const each = option.kind === "list" ? option.item : option;
        if (each?.kind !== "number") continue;
        const stops = stopsOf(each);
        expect(stops.length).toBeGreaterThan(1);
        for (const stop of stops) expect(each.check(name, stop)).toBe(stop);
      }
    },
  );

  it("refuses what has no bounds", () => {
    expect(() => stopsOf(number({ default: 1, label: "rate" }))).toThrow(
      new RangeError("rate must have bounds to be set by a slider"),
    );
  });
});

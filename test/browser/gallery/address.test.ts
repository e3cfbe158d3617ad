import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, placeOf, readOptions, searchHash } from "../../../lib/browser/gallery/address";
import { catalogue } from "../../../lib/browser/gallery/catalogue";
import { type Option, choice, list, number, resolve, toggle } from "../../../lib/core/option";
import { amdahlFigure } from "../../../lib/figure/scaling/amdahl";

const { options: schema } = amdahlFigure;

/** Any value that an option takes, to the last bit. */
function valuesOf(option: Option<unknown>): fc.Arbitrary<unknown> {
  if (option.kind === "list" && option.item) {
    return fc.array(valuesOf(option.item), { minLength: 1, maxLength: 5 });
  }
  if (option.kind === "choice") return fc.constantFrom(...(option.choices ?? []));
  if (option.kind === "toggle") return fc.boolean();
  const { min = 0, max = 1, step } = option;
  if (step === 1) return fc.integer({ min: Math.max(min, -1e9), max: Math.min(max, 2 ** 31 - 1) });
  const short = fc.double({ min, max, noNaN: true }).map((value) => Number(value.toPrecision(3)));
  return fc.oneof(
    fc.double({ min, max, noNaN: true }),
    short.filter((value) => value >= min && value <= max),
  );
}

const read = (hash: string, given: typeof amdahlFigure.options | object = schema) =>
  readOptions(given as typeof schema, placeOf(hash).parameters);

describe("the address of a figure", () => {
  it.each(catalogue.map((build) => ({ id: build.id, build })))(
    "$id gives back every value to the last bit",
    ({ id, build }) => {
      const values = fc.record(
        Object.fromEntries(
          Object.entries(build.options).map(([name, option]) => [name, valuesOf(option)]),
        ) as Record<string, fc.Arbitrary<unknown>>,
      );
      fc.assert(
        fc.property(values, (given) => {
          const hash = hashOf(id, build.options, given);
          const place = placeOf(new URL(hash, "https://example.org/site/").hash);
          const { options, problems } = readOptions(build.options, place.parameters);
          expect({ figure: place.figure, problems }).toEqual({ figure: id, problems: [] });
          expect(resolve(build.options, options)).toEqual(given);
        }),
        { numRuns: 60 },
      );
    },
  );

  it("says only what is not as declared, as people write it", () => {
    expect(hashOf("amdahl", schema, resolve(schema, {}))).toBe("#/amdahl");
    const values = { serialFractions: [0.5, 0.1], maxWorkers: 64 };
    expect(hashOf("amdahl", schema, values)).toBe("#/amdahl?serialFractions=0.5,0.1&maxWorkers=64");
    const own = {
      delay: number({ default: 1, unit: "s", label: "delay" }),
      rate: number({ default: 1, unit: "1/s", label: "rate" }),
      place: choice(["near", "far away"], { default: "near", label: "place" }),
      loss: toggle({ default: false, label: "loss" }),
      sizes: list(number({ default: 1, unit: "byte", label: "size" }), [1]),
    };
    const given = { delay: 0.04, rate: 80, place: "far away", loss: true, sizes: [1500, 2e6] };
    const hash = hashOf("own", own, given);
    expect(hash).toBe("#/own?delay=40ms&rate=80/s&place=far+away&loss=true&sizes=1.5kB,2MB");
    expect(read(hash, own).options).toEqual(given);
    expect(hashOf("own", own, { ...given, delay: 1 / 3 })).toContain("delay=0.3333333333333333");
  });

  it("is read as the command line reads quantities", () => {
    const { options, problems } = read("#/amdahl?serialFractions=10%25,0.05&maxWorkers=1_000");
    expect({ options, problems }).toEqual({
      options: { serialFractions: [0.1, 0.05], maxWorkers: 1000 },
      problems: [],
    });
  });

  it("leaves wrong values out, and says a sentence for each", () => {
    const { options, problems } = read(
      "#/amdahl?maxWorkers=1&serialFractions=a&depth=3&maxWorkers=4",
    );
    expect(options).toEqual({});
    expect(problems).toEqual([
      "maxWorkers must be in [2, 1000000], got 1",
      "serialFractions[0] must be a number, got a",
      "the name of a parameter must be one of serialFractions, maxWorkers, got depth",
    ]);
  });

  it("takes no name that every object has", () => {
    const { options, problems } = read("#/amdahl?constructor=1&__proto__=2&toString=3");
    expect(Object.keys(options)).toEqual([]);
    expect(problems).toHaveLength(3);
  });

  it("says no more than a few lines about a long text", () => {
    const { problems } = read(`#/amdahl?maxWorkers=${"9x".repeat(5000)}`);
    expect(problems[0]).toHaveLength(240);
    expect(problems[0]).toMatch(/^maxWorkers must be a plain number, got 9x.*…$/);
  });
});

describe("a place", () => {
  it.each([
    ["", ""],
    ["#", ""],
    ["#/", ""],
    ["#top", ""],
    ["#/amdahl", "amdahl"],
    ["#/a%20b?x=%", "a b"],
    ["#/%E0%A4%A", "%E0%A4%A"],
  ])("in %s is the figure %s", (hash, figure) => {
    expect(placeOf(hash).figure).toBe(figure);
  });

  it("keeps the words of a search", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const { hash } = new URL(searchHash(words), "https://example.org/");
        expect(placeOf(hash)).toMatchObject({ figure: "" });
        expect(placeOf(hash).parameters.get("search") ?? "").toBe(words);
      }),
    );
  });
});

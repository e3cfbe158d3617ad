import { describe, expect, it } from "vitest";
import { catalogue, figureOf } from "../../../lib/browser/gallery/catalogue";
import { matches, wordsOf } from "../../../lib/browser/gallery/search";

const found = (asked: string) =>
  catalogue
    .filter((figure) => matches(wordsOf(figure, `finding of ${figure.id}`), asked))
    .map(({ id }) => id);

describe("a search", () => {
  it("finds every figure by nothing and by blanks", () => {
    expect(found("")).toHaveLength(catalogue.length);
    expect(found("  ")).toHaveLength(catalogue.length);
  });

  it.each([
    ["its id", "k-of-n"],
    ["its id in words", "K of n"],
    ["the start of a word", "availab k-of"],
    ["its finding", "finding of k-of-n"],
    ["letters with accents", "k-óf-n"],
  ])("finds a figure by %s", (_, asked) => {
    expect(found(asked)).toContain("k-of-n");
  });

  it("finds a figure by its subject, labels, option names, formula and sources", () => {
    const amdahl = figureOf("amdahl");
    for (const asked of ["SCALING", "serial part", "maxworkers", "S(n) \\frac", "amdahl (1967)"]) {
      expect(found(asked), asked).toContain(amdahl?.id);
    }
  });

  it("wants every word", () => {
    expect(found("amdahl nowhere")).toEqual([]);
    expect(found("nowhere")).toEqual([]);
  });
});

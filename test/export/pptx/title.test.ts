import { describe, expect, it } from "vitest";
import { contain, pageOf } from "../../../lib/export/pptx/page";
import { linesOf, widthOf } from "../../../lib/export/pptx/text-size";
import { titleSize } from "../../../lib/export/pptx/title";
import { aboutFigure } from "../../../lib/export/about";
import { figures } from "../../../lib/figure/registry";

describe("titleSize", () => {
  it.each(["16:9", "4:3"] as const)("keeps every finding readable at %s", (shape) => {
    const sizes = figures.map((build) => titleSize(aboutFigure(build()).finding, pageOf(shape)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...sizes)).toBe(30);
  });

  it("shrinks what is too long, down to a limit", () => {
    const long = (words: number) => titleSize("finding ".repeat(words), pageOf("16:9"));
    expect([long(5), long(30), long(60)]).toEqual([30, expect.any(Number), expect.any(Number)]);
    expect(long(30)).toBeLessThan(30);
    expect(long(60)).toBeLessThan(long(30));
    expect(long(2000)).toBe(10);
  });
});

describe("linesOf", () => {
  it.each([
    { text: "", width: 10, lines: 1 },
    { text: "aaaa aaaa", width: 10, lines: 1 },
    { text: "aaaa aaaa", width: 3, lines: 2 },
    { text: "a".repeat(40), width: 10, lines: 3 },
  ])("breaks '$text' at $width em into $lines", ({ text, width, lines }) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});

it("gives wide letters more room than narrow ones, and marks none", () => {
  expect(widthOf("W")).toBeGreaterThan(widthOf("i"));
  expect(widthOf("漢")).toBe(1);
  expect(widthOf("e\u0301")).toBe(widthOf("e"));
});

it("puts a picture whole into the middle of its box", () => {
  const box = { x: 10, y: 20, width: 200, height: 100 };
  expect(contain(box, { width: 1, height: 1 })).toEqual({ x: 60, y: 20, width: 100, height: 100 });
  expect(contain(box, { width: 4, height: 1 })).toEqual({ x: 10, y: 45, width: 200, height: 50 });
});

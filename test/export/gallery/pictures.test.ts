import { describe, expect, it } from "vitest";
import { cardPicture, formulaPicture } from "../../../lib/export/gallery/pictures";
import { amdahlFigure } from "../../../lib/figure/scaling/amdahl";

describe("the picture of a card", () => {
  const light = cardPicture(amdahlFigure(), "light");
  const dark = cardPicture(amdahlFigure(), "dark");

  it("shows curves and axes, and leaves words to the card", () => {
    expect(light).toMatch(/^<svg [^>]*width="360" height="240"/);
    expect(light).toContain("workers (count)");
    expect(light).toContain('stroke="#0072b2"');
    expect(light).not.toContain("However many");
    expect(light).not.toContain("serial: below");
  });

  it("stands on the ground of its theme", () => {
    expect(light).toMatch(/<rect [^>]*fill="#ffffff"/);
    expect(dark).toMatch(/<rect [^>]*fill="#15181d"/);
  });
});

describe("the picture of a formula", () => {
  it("has a size of its own, and draws letters", () => {
    const [, width, height] =
      /width="([\d.]+)" height="([\d.]+)"/.exec(formulaPicture("x^2")) ?? [];
    expect(Number(width)).toBeGreaterThan(15);
    expect(Number(width)).toBeLessThan(30);
    expect(Number(height)).toBeGreaterThan(12);
    expect(Number(height)).toBeLessThan(25);
    expect(formulaPicture("x^2")).not.toMatch(/\dex"/);
  });

  it("refuses what is no TeX", () => {
    expect(() => formulaPicture("\\frac{")).toThrow(/is no TeX/);
  });
});

import { describe, expect, it } from "vitest";
import { exPerEm, texToSvg } from "../../../lib/render/math/tex";

const amdahl = "S(n) = \\frac{1}{s + (1 - s) / n}";

describe("texToSvg", () => {
  it("draws one complete picture in the colour of the text", () => {
    const svg = texToSvg(amdahl);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>.*<\/svg>$/s);
    expect(svg).toContain('fill="currentColor"');
    expect(svg).not.toMatch(/<use|<defs| id=/);
  });

  it("gives sizes in ex, of which MathJax's font has 0.442 em", () => {
    const [, width, units] =
      /width="([\d.]+)ex".* viewBox="[-\d.]+ [-\d.]+ ([\d.]+)/.exec(texToSvg("x^2")) ?? [];
    expect(Number(units) / 1000 / Number(width)).toBeCloseTo(exPerEm, 3);
  });

  it("makes a formula on a line of its own taller", () => {
    const height = (svg: string) => Number(/height="([\d.]+)ex"/.exec(svg)?.[1]);
    expect(height(texToSvg(amdahl, { display: true }))).toBeGreaterThan(height(texToSvg(amdahl)));
  });

  it("knows the packages that notebooks use", () => {
    const used = [
      "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
      "\\newcommand{\\load}{\\rho} \\load^2",
      "\\boldsymbol{\\lambda}",
      "\\text{if $n > 1$}",
      "\\operatorname{E}[X] \\le \\infty",
    ];
    for (const tex of used) expect(texToSvg(tex)).not.toContain('fill="red"');
  });

  it("draws the same whatever was drawn before", () => {
    const before = texToSvg("\\load");
    texToSvg("\\newcommand{\\load}{\\rho} \\load");
    expect(texToSvg("\\load")).toBe(before);
    expect(texToSvg(amdahl)).toBe(texToSvg(amdahl));
  });

  it("has no links and no code, whatever the formula says", () => {
    const svg = texToSvg("\\href{javascript:alert(1)}{x} \\text{</svg><script>}");
    expect(svg).not.toMatch(/<a |href=|<script/);
  });

  it.each([
    ["\\frac{1", "Missing close brace"],
    ["a^b^c", "Double exponent: use braces to clarify"],
    ["\\begin{nothing}x\\end{nothing}", "Unknown environment 'nothing'"],
    ["a & b", "Misplaced &"],
  ])("refuses %s", (tex, reason) => {
    expect(() => texToSvg(tex)).toThrow(
      new Error(`the formula ${JSON.stringify(tex)} is no TeX: ${reason}`),
    );
    expect(texToSvg("x")).toContain("<svg");
  });
});

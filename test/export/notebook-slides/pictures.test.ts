import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import * as pictures from "../../../lib/export/notebook-slides/pictures";
import { slideColors } from "../../../lib/export/pptx";
import { smallPicture } from "../pptx/opened";

const place = { theme: "light", shape: "16:9" } as const;

const { storedPng } = pictures;

const sum = (count: number) => Array.from({ length: count }, () => "x").join("+");

/** A formula that is drawn. */
function formulaPicture(tex: string, where: pictures.FormulaPlace) {
  const picture = pictures.formulaPicture(tex, where);
  if (!picture) throw new Error(`${tex} is too long`);
  return picture;
}

/** Where a picture has ink: the columns and rows at its edges, and their colour. */
function inkOf(png: Uint8Array) {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  let [left, right, top, bottom] = [width, 0, height, 0];
  const strongest = { opacity: 0, color: "" };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      const opacity = data[at + 3] ?? 0;
      if (opacity < 16) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      if (opacity <= strongest.opacity) continue;
      const color = `#${data.toString("hex", at, at + 3).toUpperCase()}`;
      Object.assign(strongest, { opacity, color });
    }
  }
  return { left, right, top, bottom, width, height, color: strongest.color };
}

describe("formulaPicture", () => {
  it.each(["light", "dark"] as const)("has the ink of the %s theme in both formats", (theme) => {
    const { svg = "", png } = formulaPicture("\\frac{a}{b}", { ...place, theme });
    const { text } = slideColors[theme];
    expect(svg).toContain(`fill="${text}"`);
    expect(svg).not.toMatch(/currentColor|\dex"|style=/);
    expect(inkOf(png).color).toBe(text);
  });

  it("stands in the middle of a picture as wide as the body", () => {
    const { png, width, height } = formulaPicture("x + 1", place);
    expect(width).toBe(888);
    const ink = inkOf(png);
    expect([ink.width, ink.height]).toEqual([2 * width, 2 * height]);
    expect(Math.abs(ink.left - (ink.width - ink.right))).toBeLessThan(12);
  });

  it("has letters of the same size, however long it is", () => {
    const heightOf = (tex: string) => {
      const { top, bottom } = inkOf(formulaPicture(tex, place).png);
      return bottom - top;
    };
    expect(heightOf("x+x+x+x+x+x+x+x")).toBe(heightOf("x+x"));
  });

  it("shrinks what is too wide or too high, and draws what has no size", () => {
    const wide = formulaPicture(sum(22), place);
    const ink = inkOf(wide.png);
    expect([ink.left, ink.width - ink.right].every((margin) => margin < 20)).toBe(true);
    expect(ink.bottom - ink.top).toBeLessThan(inkOf(formulaPicture(sum(2), place).png).bottom);
    const rows = Array.from({ length: 40 }, () => "x").join("\\\\");
    const high = formulaPicture(`\\begin{matrix}${rows}\\end{matrix}`, place);
    expect(high.height).toBeLessThan(360);
    expect(formulaPicture("\\,", place).height).toBeLessThan(20);
  });

  it("leaves to words what would be smaller than 14 pt", () => {
    expect(pictures.formulaPicture(sum(60), place)).toBeUndefined();
  });

  it("is the same every time", () => {
    expect(formulaPicture("x^2", place)).toEqual(formulaPicture("x^2", place));
  });

  it("quotes what is no TeX", () => {
    expect(() => formulaPicture("\\frac{", place)).toThrow('the formula "\\\\frac{" is no TeX');
  });
});

describe("storedPng", () => {
  const { png } = smallPicture();
  const base64 = Buffer.from(png).toString("base64");

  it("knows the size of a picture", () => {
    expect(storedPng(base64)).toEqual({ png: Buffer.from(png), width: 16, height: 8 });
    expect(storedPng(base64.replace(/(.{20})/g, "$1\n"))).toMatchObject({ width: 16 });
  });

  it.each([
    ["", "nothing"],
    ["no picture at all, but words that are long enough for one, and then some", "words"],
    [Buffer.from(png.subarray(0, png.length - 20)).toString("base64"), "half a picture"],
    [
      Buffer.concat([png.subarray(0, 16), Buffer.alloc(8), png.subarray(24)]).toString("base64"),
      "no size",
    ],
  ])("refuses what is none (%#: %s)", (text) => {
    expect(storedPng(text)).toBeUndefined();
  });
});

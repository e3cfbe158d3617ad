import { describe, expect, it } from "vitest";
import { fontFaces } from "../../../lib/export/html/fonts";

const faces = (text: string) => fontFaces(text, [400]).match(/@font-face/g)?.length ?? 0;

describe("fontFaces", () => {
  it("holds the alphabets that a text is written in, and no others", () => {
    expect(faces("speedup × workers")).toBe(1);
    expect(faces("σ and κ")).toBe(2);
    expect(faces("нагрузка")).toBe(1);
    expect(faces("日本")).toBe(0);
    expect(faces("")).toBe(0);
  });

  it("has each weight", () => {
    expect(fontFaces("a", [400, 700])).toMatch(/font-weight:400.*font-weight:700/s);
  });

  it("has the font inside", () => {
    expect(fontFaces("a", [400])).toMatch(/src:url\(data:font\/woff2;base64,d09GMg/);
  });
});

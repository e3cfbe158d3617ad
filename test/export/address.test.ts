import { describe, expect, it } from "vitest";
import { pngAddress, svgAddress } from "../../lib/export/address";

describe("svgAddress", () => {
  it("leads back to the drawing, half a larger", () => {
    const svg = `<svg fill="#fff" title='50 % of ≤ 20&amp;'>\n</svg>`.repeat(20);
    const address = svgAddress(svg);
    expect(decodeURIComponent(address.replace("data:image/svg+xml,", ""))).toBe(svg);
    expect(address).not.toMatch(/["#\n]/);
    expect(address.length).toBeLessThan(1.5 * svg.length);
  });

  it("survives half a character", () => {
    expect(svgAddress("\ud800")).toBe("data:image/svg+xml,%EF%BF%BD");
  });
});

describe("pngAddress", () => {
  it("is base64", () => {
    expect(pngAddress(Uint8Array.of(1, 2, 3))).toBe("data:image/png;base64,AQID");
  });
});

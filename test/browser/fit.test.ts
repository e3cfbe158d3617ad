import { describe, expect, it } from "vitest";
import { fitLayout } from "../../lib/browser/fit";

const text = ({ title }: ReturnType<typeof fitLayout>) => (title as { text: string }).text;
const long = { text: "A finding that is too long<br>for a narrow place", font: { size: 20 } };

describe("fitLayout", () => {
  it("breaks a title where the place ends, and makes room for its lines", () => {
    const layout = { title: long, margin: { t: 88 } };
    const wide = fitLayout(layout, 1200);
    expect(text(wide)).toBe("A finding that is too long for a narrow place");
    expect(wide.margin?.t).toBeCloseTo(88 - 28, 9);
    const narrow = fitLayout(layout, 236);
    expect(text(narrow)).toBe("A finding that is<br>too long for a<br>narrow place");
    expect(narrow.margin?.t).toBeCloseTo(88 + 28, 9);
    expect(narrow.title).toMatchObject({ yref: "container", y: 1, yanchor: "top" });
    expect(wide.title).not.toHaveProperty("yanchor");
    expect(narrow.height).toBeCloseTo(450 + 28, 9);
    expect(wide.height).toBe(450);
  });

  it("breaks the title of the x axis where the plot ends", () => {
    const layout = {
      xaxis: { title: { text: "messengers, or messages of the chain (count)" }, dtick: 1 },
      margin: { l: 72, r: 24 },
      font: { size: 13 },
    };
    expect(fitLayout(layout, 343).xaxis).toEqual({
      title: { text: "messengers, or messages of the<br>chain (count)" },
      dtick: 1,
    });
    expect(fitLayout(layout, 700).xaxis).toEqual(layout.xaxis);
  });

  it("leaves a title with markup or formulas as it is", () => {
    for (const title of ["a <b>bold</b> word and many more words", "$x^2$ and many more words"]) {
      expect(fitLayout({ title: { text: title } }, 100).title).toEqual({ text: title });
    }
  });

  it("keeps a legend below at the lower edge, and others where they are", () => {
    const below = { orientation: "h", y: -0.22, yanchor: "top" } as const;
    expect(fitLayout({ legend: below }, 500).legend).toMatchObject({ y: 0, yref: "container" });
    expect(fitLayout({ legend: { y: 1 } }, 500).legend).toEqual({ y: 1 });
  });

  it("is as high as the figure says, or as usual, and as wide as the place", () => {
    expect(fitLayout({ width: 300 }, 500)).toMatchObject({ height: 450 });
    expect(fitLayout({ width: 300 }, 500)).not.toHaveProperty("width");
    expect(fitLayout({ height: 200 }, 500).height).toBe(200);
  });
});

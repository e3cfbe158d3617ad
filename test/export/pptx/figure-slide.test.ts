import { beforeAll, describe, expect, it } from "vitest";
import { writePptx } from "../../../lib/export/pptx";
import { amdahlFigure } from "../../../lib/figure/scaling/amdahl";
import { mooreFigure } from "../../../lib/figure/scaling/growth";
import { hillMartyFigure } from "../../../lib/figure/scaling/hill-marty";
import { networkRevenueFigure } from "../../../lib/figure/scaling/network-effects";
import { notes, options, partOf, slide, slideWith, slides, titleOf } from "./every-slide";
import { Opened, slideOf } from "./opened";

let deck: Opened;
beforeAll(async () => {
  deck = await Opened.open(await writePptx(slides, options));
});

/** Without what XML cannot hold. */
const speakable = (text: string) => text.replace(/[\0\uD800]/g, "");

describe("a slide with a figure", () => {
  it("has the finding as its title, whatever characters it has", () => {
    const findings = slides.flatMap((each) => ("about" in each ? [each.about.finding] : []));
    expect(findings.map((_, i) => titleOf(deck, slide(i + 1)))).toEqual(findings);
    expect(findings.at(-1)).toBe('p < 1 & "q"');
  });

  it("says in the notes what the picture cannot", () => {
    const { about } = slideOf(amdahlFigure());
    expect(about.parameters).toHaveLength(2);
    expect(deck.words(notes(1)).filter(Boolean)).toEqual([
      about.finding,
      about.description,
      "Formula: S(n) = 1/(s + (1 - s) / n)",
      `LaTeX: ${about.formula}`,
      "Parameters:",
      ...about.parameters.map((each) => `• ${each}`),
      "Sources:",
      "• Amdahl (1967), AFIPS Spring Joint Computer Conference",
    ]);
  });

  it("describes chart and picture to who cannot see them", () => {
    for (const [i, each] of slides.entries()) {
      if (!("about" in each)) continue;
      const alts = deck.all(slide(i + 1), "p:cNvPr").map((shape) => shape.getAttribute("descr"));
      expect(alts).toContain(speakable(each.about.description));
    }
  });

  it("is a picture where PowerPoint has no such chart: SVG, and a PNG that is one", () => {
    const path = slideWith(networkRevenueFigure.id);
    const targets = deck.targets(path);
    const png = targets.get(deck.all(path, "a:blip")[0]?.getAttribute("r:embed") ?? "") ?? "";
    const svg = targets.get(deck.all(path, "asvg:svgBlip")[0]?.getAttribute("r:embed") ?? "") ?? "";
    expect([...deck.bytes(png).slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(deck.xml(svg).documentElement?.tagName).toBe("svg");
  });

  it("is a chart with logarithmic axes where the figure has them", () => {
    const chart = partOf(deck, slideWith(hillMartyFigure.id), "charts");
    expect(deck.values(chart, "c:logBase")).toEqual(["10", "10"]);
    expect(deck.all(chart, "c:scatterChart")).toHaveLength(1);
    const moore = partOf(deck, slideWith(mooreFigure.id), "charts");
    expect(deck.values(moore, "c:logBase")).toEqual(["10"]);
    expect(deck.values(moore, "c:symbol")).toEqual(["circle", "none", "none"]);
    const labels = deck.all(moore, "c:title").map((title) => title.textContent);
    expect(labels).toEqual(["time (calendar year)", "clock frequency (Hz)"]);
  });

  it("has a workbook with the numbers that are drawn", async () => {
    const chart = partOf(deck, slide(1), "charts");
    const book = await Opened.open(deck.bytes(partOf(deck, chart, "embeddings")));
    const cells = book
      .all("xl/worksheets/sheet1.xml", "c")
      .map((each) => [each.getAttribute("r"), each.textContent]);
    const byPlace = new Map(cells as [string, string][]);
    const series = deck.all(chart, "c:ser");
    expect(series).toHaveLength(4);
    for (const each of series) {
      for (const formula of [...each.getElementsByTagName("c:f")]) {
        const [, letter, from] = /!\$([A-Z]+)\$(\d+)/.exec(formula.textContent ?? "") ?? [];
        const cache = formula.parentNode as typeof each;
        const drawn = [...cache.getElementsByTagName("c:v")].map((v) => v.textContent);
        const stored = drawn.map((_, i) => byPlace.get(`${letter}${Number(from) + i}`));
        expect(stored).toEqual(drawn);
      }
    }
  });

  it("keeps the colours of the figure", () => {
    const chart = partOf(deck, slide(1), "charts");
    const colors = deck.values(chart, "a:srgbClr");
    expect(new Set(colors)).toEqual(new Set(["0072B2", "D55E00", "009E73", "CC79A7"]));
  });

  it("is large enough for the last row", () => {
    const charts = deck.paths.filter((path) => /charts\/chart\d+\.xml$/.test(path));
    for (const path of charts) {
      const sizes = deck.all(path, "a:defRPr").map((each) => Number(each.getAttribute("sz")));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1400);
    }
  });
});

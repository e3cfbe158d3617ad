/** What is drawn without a browser, against what a browser draws: the same figure, the same fonts. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chromium } from "../../lib/export/browser/chromium";
import { type DressedFigure, dress } from "../../lib/export/dress";
import { writePng } from "../../lib/export/png";
import type { Figure } from "../../lib/figure/figure";
import { figures } from "../../lib/figure/registry";
import { Document } from "../../lib/render/dom/document";
import type { Element } from "../../lib/render/dom/element";
import { parseSvg } from "../../lib/render/dom/parse";
import { drawFigure } from "../../lib/render/draw";
import { boundsOnPage } from "../../lib/render/geometry/bounds";
import { differenceFolder, differingShare } from "../render/picture-match";
import { browserPath } from "./jupyter";

/** Where each text stands: its words and its box (CSS pixels). */
const textsOf = (root: Element) =>
  root.getElementsByTagName("text").map((text) => {
    const { x, y, width, height } = boundsOnPage(text);
    return { words: text.textContent, box: [x, y, width, height] };
  });

const looks = [
  { look: "on the screen", options: {} },
  { look: "on a slide", options: { preset: "slide" } },
  { look: "on a dark 4:3 slide", options: { preset: "slide-4x3", theme: "dark" } },
] as const;

/** Text from right to left, alone and among other text: words, numbers, brackets, styles. */
const rightToLeft: Figure = {
  data: [
    { type: "bar", x: ["שלום", "مرحبا", "abc"], y: [1, 3, 2], name: "זמן (ms) תגובה" },
    { type: "bar", x: ["שלום", "مرحبا", "abc"], y: [2, 1, 2], name: "معدل ١٢٣ و 45%" },
  ],
  layout: {
    title: { text: "שלום עולם مرحبا" },
    xaxis: { title: { text: "p99 של <b>שרת</b> (12 ms), לא 3.5" } },
    yaxis: { title: { text: "latency [זמן] → مرحبا بالعالم" } },
    annotations: [
      { text: "گزارش ۱۲۳ می\u200cخواهم", x: 0, y: 3, showarrow: false },
      { text: "שורה אחת<br>two שתיים!", x: 2, y: 3, showarrow: false },
      { text: "שָׁלוֹם <i>x</i> שלום", x: 2, y: 2.4, showarrow: false },
    ],
  },
};

describe.skipIf(!browserPath).each(looks)("$look", ({ options }) => {
  let chromium: Chromium;
  beforeAll(async () => void (chromium = await Chromium.start(browserPath)));
  afterAll(() => chromium?.close());

  const there = (dressed: DressedFigure, format: "png" | "svg") =>
    chromium.draw(dressed, { format, scale: 1 });

  const shown = [
    ...figures.map((figure) => ({ make: () => figure(), id: figure.id })),
    { make: () => rightToLeft, id: "right-to-left" },
  ];

  it.each(shown)("$id: the same picture, and every text in its place", async ({ make, id }) => {
    const dressed = dress(make(), options);
    const drawing = drawFigure(dressed.figure, dressed);
    const name = ["fidelity", id, ...Object.values(options)].join("-");
    const share = differingShare(name, await there(dressed, "png"), writePng(drawing, 1), 0.005);
    expect(share, `see ${differenceFolder}`).toBeLessThanOrEqual(0.005);

    const svg = Buffer.from(await there(dressed, "svg")).toString();
    const [here, other] = [drawing.root, parseSvg(new Document(() => undefined), svg)].map(textsOf);
    expect(here!.map(({ words }) => words)).toEqual(other!.map(({ words }) => words));
    for (const [i, { words, box }] of here!.entries()) {
      const away = box.map((side, k) => Math.abs(side - (other![i]!.box[k] ?? NaN)));
      expect(Math.max(...away), words).toBeLessThan(1);
    }
  });
});

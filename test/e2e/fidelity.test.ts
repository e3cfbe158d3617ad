/** What is drawn without a browser, against what a browser draws: the same figure, the same fonts. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chromium } from "../../lib/export/browser/chromium";
import { type DressedFigure, dress } from "../../lib/export/dress";
import { writePng } from "../../lib/export/png";
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

describe.skipIf(!browserPath).each(looks)("$look", ({ options }) => {
  let chromium: Chromium;
  beforeAll(async () => void (chromium = await Chromium.start(browserPath)));
  afterAll(() => chromium?.close());

  const there = (dressed: DressedFigure, format: "png" | "svg") =>
    chromium.draw(dressed, { format, scale: 1 });

  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "$id: the same picture, and every text in its place",
    async ({ figure, id }) => {
      const dressed = dress(figure(), options);
      const drawing = drawFigure(dressed.figure, dressed);
      const name = ["fidelity", id, ...Object.values(options)].join("-");
      const share = differingShare(name, await there(dressed, "png"), writePng(drawing, 1), 0.005);
      expect(share, `see ${differenceFolder}`).toBeLessThanOrEqual(0.005);

      const svg = Buffer.from(await there(dressed, "svg")).toString();
      const [here, other] = [drawing.root, parseSvg(new Document(() => undefined), svg)].map(
        textsOf,
      );
      expect(here!.map(({ words }) => words)).toEqual(other!.map(({ words }) => words));
      for (const [i, { words, box }] of here!.entries()) {
        const away = box.map((side, k) => Math.abs(side - (other![i]!.box[k] ?? NaN)));
        expect(Math.max(...away), words).toBeLessThan(1);
      }
    },
  );
});

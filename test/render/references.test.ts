import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type DressOptions, dress } from "../../lib/export/dress";
import { writePng } from "../../lib/export/png";
import type { Figure } from "../../lib/figure/figure";
import { figures } from "../../lib/figure/registry";
import { amdahlFigure, mooreFigure, uslFigure } from "../../lib/figure/scaling";
import { drawFigure } from "../../lib/render/draw";
import { subplots } from "./own-figures";
import { differenceFolder, differingShare } from "./picture-match";

const folder = join("test", "render", "references");
const allowed = 0.001;

/** UPDATE_PICTURES=1 writes the references anew: look at them before you commit. */
const update = process.env["UPDATE_PICTURES"] === "1";

/** What is drawn: every declared figure on the screen, and some as they are on slides. */
const pictures: readonly { name: string; figure: Figure; options: DressOptions }[] = [
  ...figures.map((builder) => ({ name: builder.id, figure: builder(), options: {} })),
  ...(["light", "dark"] as const).flatMap((theme) =>
    Object.entries({
      ...{ amdahl: amdahlFigure(), moore: mooreFigure(), usl: uslFigure(), subplots },
    }).map(([id, figure]) => ({
      name: `${id}-slide-${theme}`,
      figure,
      options: { preset: "slide" as const, theme },
    })),
  ),
];

it.each(pictures)("$name looks as it did", ({ name, figure, options }) => {
  const dressed = dress(figure, options);
  const drawn = writePng(drawFigure(dressed.figure, dressed), 0.5);
  const path = join(folder, `${name}.png`);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, drawn);
  }
  expect(existsSync(path), `${path} is missing: UPDATE_PICTURES=1 writes it`).toBe(true);
  const share = differingShare(name, readFileSync(path), drawn, allowed);
  expect(share, `see ${differenceFolder}`).toBeLessThanOrEqual(allowed);
});

it("has a reference for each picture and no other", () => {
  expect(readdirSync(folder).sort()).toEqual(pictures.map(({ name }) => `${name}.png`).sort());
});

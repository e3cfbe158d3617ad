import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dress } from "../../lib/export/dress";
import { writePng } from "../../lib/export/png";
import { figures } from "../../lib/figure/registry";
import { drawFigure } from "../../lib/render/draw";
import { differenceFolder, differingShare } from "./picture-match";

const folder = join("test", "render", "references");
const allowed = 0.001;

/** UPDATE_PICTURES=1 writes the references anew: look at them before you commit. */
const update = process.env["UPDATE_PICTURES"] === "1";

it.each(figures.map((figure) => ({ figure, id: figure.id })))(
  "$id looks as it did",
  ({ figure, id }) => {
    const dressed = dress(figure());
    const drawn = writePng(drawFigure(dressed.figure, dressed), 0.5);
    const path = join(folder, `${id}.png`);
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, drawn);
    }
    expect(existsSync(path), `${path} is missing: UPDATE_PICTURES=1 writes it`).toBe(true);
    const share = differingShare(id, readFileSync(path), drawn, allowed);
    expect(share, `see ${differenceFolder}`).toBeLessThanOrEqual(allowed);
  },
);

it("has a reference for each figure and no other", () => {
  expect(readdirSync(folder).sort()).toEqual(figures.map(({ id }) => `${id}.png`).sort());
});

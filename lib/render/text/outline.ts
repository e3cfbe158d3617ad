/** Text as the shapes of its glyphs, which every program draws alike. */

import type { Glyph } from "fontkit";
import { setRun } from "./face";
import { fontOf, fontRuns } from "./font-runs";
import type { TextRun } from "./layout";

/**
 * The shapes of a run, and the lines under, over and through it, as one path.
 *
 * @returns path data (the text element's coordinates); empty for blanks
 */
export function outlineOf({ text, x: start, y, style, direction }: TextRun): string {
  let data = "";
  let x = start;
  for (const run of fontRuns(text, fontOf(style), direction)) {
    const set = setRun(run, style.size);
    for (const each of run.isBlank ? [] : set.glyphs)
      data += glyphPath(each.glyph, x + each.x, y + each.y, set.scale);
    x += set.width;
  }
  for (const { top, thickness } of decorationLines(style.decoration, style.size)) {
    const [above, below] = [shown(y + top), shown(y + top + thickness)];
    data += `M${shown(start)},${above}H${shown(x)}V${below}H${shown(start)}Z`;
  }
  return data;
}

/** Lines that go with a text: offset of their upper side from the baseline, and thickness. */
export function decorationLines(decoration: string, size: number) {
  const tops: Readonly<Record<string, number>> = {
    underline: 0.1 * size,
    overline: -0.9 * size,
    "line-through": -0.3 * size,
  };
  return decoration.split(/\s+/).flatMap((name) => {
    const top = tops[name];
    return top === undefined ? [] : [{ top, thickness: size / 14 }];
  });
}

const letters = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

function glyphPath(glyph: Glyph, x: number, y: number, scale: number): string {
  return glyph.path.commands
    .map(({ command, args }) => {
      const points = args.map((value, i) =>
        shown(i % 2 === 0 ? x + value * scale : y - value * scale),
      );
      return letters[command] + points.join(" ");
    })
    .join("");
}

function shown(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The small pictures of the gallery, and its formulas. */

import type { Figure } from "../../figure/figure";
import { drawFigure } from "../../render/draw";
import { exPerEm, texToSvg } from "../../render/math/tex";
import { slim } from "../../render/slim/slim";
import { dress } from "../dress";
import type { Theme } from "../theme";

/** Size of a card's picture (CSS pixels). */
export const cardSize = { width: 360, height: 240 } as const;

/**
 * A figure as the picture of a card: its marks and axes, without title and legend.
 *
 * @returns an SVG file
 */
export function cardPicture({ data, layout }: Figure, theme: Theme): string {
  const { height: _, width: __, ...rest } = layout;
  const bare = { data, layout: { ...rest, showlegend: false } };
  const dressed = dress(bare, { ...cardSize, theme, untitled: true });
  const drawing = drawFigure(dressed.figure, dressed);
  slim(drawing.root);
  return drawing.svg();
}

/** Size of a formula's letters (CSS pixels). */
const letters = 18;

/**
 * A formula as a picture with a size of its own; it is black.
 *
 * @returns an SVG file
 * @throws Error that quotes the formula, if it is no TeX
 */
export function formulaPicture(tex: string): string {
  return texToSvg(tex.trim(), { display: true }).replace(
    /(width|height)="([\d.]+)ex"/g,
    (_, name: string, ex: string) => `${name}="${(Number(ex) * exPerEm * letters).toFixed(2)}"`,
  );
}

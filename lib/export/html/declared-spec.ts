/** How the page of a figure makes it live. */

import type { DeclaredSpec } from "../../browser/live-spec";
import type { Figure } from "../../figure/figure";
import { figures } from "../../figure/registry";
import { soundFigure } from "../../figure/sound";

type Builder = (options: object) => Figure;

/**
 * The declaration that draws exactly this figure, and the options that it was drawn with.
 *
 * @returns undefined for a figure that is not declared, has no options, or was changed after it was
 *   drawn: controls would draw another one
 */
export function declaredSpecOf(figure: Figure): DeclaredSpec | undefined {
  const { meta } = soundFigure(figure).layout;
  const build = figures.find(({ id }) => id === meta?.figure);
  if (!meta || !build || Object.keys(build.options).length === 0) return undefined;
  try {
    const { data, layout } = (build as unknown as Builder)(meta.options);
    const isSame = JSON.stringify([data, layout]) === JSON.stringify([figure.data, figure.layout]);
    return isSame ? { figure: build.id, options: { ...meta.options } } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

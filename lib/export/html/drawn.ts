/** Figures on their way into a page. */

import type { LiveSpec } from "../../browser/live-spec";
import type { Figure } from "../../figure/figure";
import { texToSvg } from "../../render/math/tex";
import { type Bundle, UndrawableError, bundleFor } from "../../render/plotly/bundle";

/** What a page's script gets: figures, and the formulas in their texts as pictures. */
export interface DrawnFigures {
  readonly figures: readonly Figure[];
  readonly formulas: Readonly<Record<string, string>>;
  /** Figures with controls; absent where there is none. */
  readonly live?: readonly LiveSpec[];
}

/** A figure with controls. */
export interface LivePlace {
  readonly spec: LiveSpec;
  /** Where its controls start. */
  readonly figure: Figure;
}

/** All pictures that a page is known to show of live figures. */
export function picturesOf(places: readonly LivePlace[]): Figure[] {
  return places.flatMap(({ spec, figure }) => {
    const drawn = "grid" in spec ? spec.grid.figures : [];
    return [figure, ...drawn.filter((each): each is Figure => !("refusal" in each))];
  });
}

/**
 * Draws the formulas (`$…$`) in the texts of figures, so that a page does without MathJax, which
 * is four times as large as a page. What is no TeX stays text, as plotly.js has it.
 */
export function withFormulas(
  figures: readonly Figure[],
  live: readonly LivePlace[] = [],
): DrawnFigures {
  const formulas: Record<string, string> = {};
  for (const tex of textsOf([...figures, ...picturesOf(live)]).flatMap(formulaIn)) {
    try {
      formulas[tex] ??= texToSvg(tex);
    } catch {
      // Prices, say: "$5 or $x{".
    }
  }
  const specs = live.map(({ spec }) => spec);
  return { figures, formulas, ...(specs.length > 0 && { live: specs }) };
}

/** The bundle that draws all of these figures in a browser. */
export function bundleForAll(figures: readonly Figure[]): Bundle {
  return figures.some((figure) => bundleOf(figure) === "full") ? "full" : "cartesian";
}

function bundleOf(figure: Figure): Bundle {
  try {
    return bundleFor(figure);
  } catch (error) {
    // What needs a browser has one here.
    if (error instanceof UndrawableError) return "full";
    throw error;
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.includes("$") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** The formula that plotly.js sees in a text, as it hands it to MathJax. */
function formulaIn(text: string): string[] {
  const found = /\$+[^$]*\$+/.exec(text)?.[0];
  if (found === undefined) return [];
  const tex = found.replace(/<|&lt;|&#60;/g, "\\lt ").replace(/>|&gt;|&#62;/g, "\\gt ");
  return [tex.replace(/^\$+|\$+$/g, "")];
}

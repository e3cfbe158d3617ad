/** The axes of a figure that is dressed for a place. */

import type { Figure } from "../figure/figure";
import { titleOf } from "../figure/finding";
import { axisNames } from "./axis-range";
import { logTicks } from "./log-ticks";
import { shortLabels } from "./short-labels";
import { wrapOnce } from "./wrap-title";

interface AxesRoom {
  readonly fontSize: number;
  /** Size of text, as a multiple of that on the screen. */
  readonly growth: number;
  /** What axes have for themselves and their titles (CSS pixels). */
  readonly across: number;
  readonly down: number;
}

/** Lines of text beside an axis that its title cannot have: numbers, and the other axis's title. */
const linesBeside = 4.5;

/** plotly writes the titles of axes this much larger than the rest. */
const titleGrowth = 1.2;

/** Share of the height or width that the names along an axis may take from the plot. */
const mostLabel = 1 / 3;

/** All axes of a figure by their names, grown. */
export function axesOf(figure: Figure, { fontSize, growth, across, down }: AxesRoom): object {
  const { layout } = figure;
  return Object.fromEntries(
    axisNames(figure).map((name) => {
      const axis = layout[name] as Readonly<Record<string, unknown>> | undefined;
      const isAcross = name.startsWith("x");
      const length = (isAcross ? across : down) - linesBeside * fontSize;
      const own = typeof axis?.["title"] === "object" ? (axis["title"] as TitlePart) : {};
      const size = Number(own.font?.size) || titleGrowth * fontSize;
      const text = titleOf(axis);
      const isPlain = !/[<$]/.test(text);
      const title = {
        ...own,
        ...(text && { text: isPlain ? wrapOnce(text, length, size).join("<br>") : text }),
        standoff: fontSize * 0.8,
      };
      const grown = {
        automargin: true,
        ticklen: 5 * growth,
        tickwidth: growth,
        linewidth: growth,
        gridwidth: growth,
        title,
      };
      const tickfont = axis?.["tickfont"] as { size?: unknown } | undefined;
      const labels = shortLabels(
        figure,
        name,
        (isAcross ? down : across) * mostLabel,
        Number(tickfont?.size) || fontSize,
      );
      return [name, { ...axis, ...grown, ...labels, ...logTicks(figure, name, growth) }];
    }),
  );
}

interface TitlePart {
  readonly font?: { readonly size?: unknown };
}

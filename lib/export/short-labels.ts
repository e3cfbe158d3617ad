/** Names on an axis that would leave no room for the plot. */

import type { Figure } from "../figure/figure";
import { openSans } from "../render/text/fonts";
import { measureText } from "../render/text/measure";
import { type AxisName, isAlong } from "./axis-range";

const font = { family: openSans, weight: 400, italic: false };

/**
 * What an axis shows instead of names that are longer than `most`; the data stay as they are.
 *
 * @param most - CSS pixels
 * @param size - font size (CSS pixels)
 */
export function shortLabels(figure: Figure, name: AxisName, most: number, size: number): object {
  const { labelalias, ticktext } = (figure.layout[name] ?? {}) as {
    labelalias?: object;
    ticktext?: unknown;
  };
  const columns = figure.data
    .filter((trace) => isAlong(trace, name))
    .flatMap((trace) => {
      const { [name.charAt(0)]: column, name: own } = trace as Readonly<Record<string, unknown>>;
      return [column, [own]];
    });
  const long = new Set(columns.flatMap(textsOf).filter((text) => isLong(text, most, size)));
  const short = Object.fromEntries([...long].map((text) => [text, shortened(text, most, size)]));
  return {
    ...(long.size > 0 && { labelalias: { ...short, ...labelalias } }),
    ...(Array.isArray(ticktext) && {
      ticktext: ticktext.map((text: unknown) =>
        typeof text === "string" ? shortened(text, most, size) : text,
      ),
    }),
  };
}

function textsOf(column: unknown): string[] {
  if (!Array.isArray(column)) return [];
  return (column as unknown[]).filter((each): each is string => typeof each === "string");
}

const widthOf = (text: string, size: number) => measureText(text, size, font).width;

/** No letter is wider than a line is high: most texts need no measuring. */
const isLong = (text: string, most: number, size: number) =>
  text.length * size > most && widthOf(text, size) > most;

/** As much of a text as fits, and a sign that there is more. */
export function shortened(text: string, most: number, size: number): string {
  if (!isLong(text, most, size)) return text;
  const letters = [...text];
  let [fits, tooLong] = [1, letters.length];
  const cut = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (widthOf(cut(middle), size) <= most) fits = middle;
    else tooLong = middle;
  }
  return cut(fits);
}

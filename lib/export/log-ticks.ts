/** Numbers on logarithmic axes: few enough to be read. */

import type { Figure } from "../figure/figure";

/** Factor of ten beyond which only powers of ten are written. */
const manyDecades = 2.2;

/**
 * Ticks of a logarithmic axis that does not name its own: powers of ten over many decades, else
 * 1, 2 and 5; what is between has a short tick and no number.
 *
 * @param letter - which columns of the traces run along the axis
 */
export function logTicks(figure: Figure, letter: "x" | "y", growth: number): object {
  const axis = figure.layout[`${letter}axis`];
  const isFree = axis?.type === "log" && axis.dtick === undefined && axis.tickvals === undefined;
  if (!isFree) return {};
  const [from, to] = ends(figure, letter);
  const decades = Math.log10(to / from);
  if (!(decades > 0.5)) return {};
  const minor = { ticks: "outside", ticklen: 3 * growth, tickwidth: growth, showgrid: false };
  return { dtick: decades > manyDecades ? 1 : "D2", minor };
}

function ends({ data, layout }: Figure, letter: "x" | "y"): [number, number] {
  const range = layout[`${letter}axis`]?.range as readonly number[] | undefined;
  if (range) return [10 ** (range[0] ?? 0), 10 ** (range[1] ?? 0)];
  let [from, to] = [Infinity, 0];
  for (const trace of data as readonly Readonly<Record<string, unknown>>[]) {
    const column = trace[letter];
    for (const value of Array.isArray(column) ? (column as unknown[]) : []) {
      if (typeof value !== "number" || !(value > 0 && value < Infinity)) continue;
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
  }
  return [from, to];
}

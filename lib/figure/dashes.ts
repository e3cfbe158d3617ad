/** Lines that stay apart without their colours. */

import type { Data } from "plotly.js";

type Part = Readonly<Record<string, unknown>>;

/** Line styles in the order of the palette: two lines that print alike differ in their dashes. */
export const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;

/** Gives lines that say nothing of dashes one each, if there are several. */
export function withDashes(data: readonly Data[]): readonly Data[] {
  const isPlainLine = (trace: object) => {
    const { type = "scatter", mode = "", line } = trace as Part;
    const dash = (line as Part | undefined)?.["dash"];
    return type === "scatter" && String(mode).includes("lines") && dash === undefined;
  };
  if (data.filter(isPlainLine).length < 2) return data;
  let count = -1;
  return data.map((trace) => {
    if (!isPlainLine(trace)) return trace;
    count += 1;
    const line = { ...((trace as Part)["line"] as object), dash: dashes[count % dashes.length] };
    return { ...trace, line } as typeof trace;
  });
}

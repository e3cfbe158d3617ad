/** What a figure needs to fit into a page: a title of the place's width, a legend at the lower edge. */

import type { Layout } from "plotly.js";

/** Height of a figure that does not name its own (CSS pixels). */
const usualHeight = 450;

/** A layout as it fits into a place of this width (CSS pixels). */
export function fitLayout(layout: Partial<Layout>, width: number): Partial<Layout> {
  return { ...fitWords(layout, width), height: layout.height ?? usualHeight };
}

/** A layout whose words fit into a place of this width (CSS pixels), and that has its size. */
export function fitWords(layout: Partial<Layout>, width: number): Partial<Layout> {
  const { width: _, height: __, ...rest } = fitTitle(lowerLegend(layout), width);
  return rest;
}

/** The title broken where the place ends, and the room that it takes. */
function fitTitle(layout: Partial<Layout>, width: number): Partial<Layout> {
  const given =
    typeof layout.title === "string" ? { text: layout.title } : { ...(layout.title ?? {}) };
  const lines = String(given.text ?? "").split(/<br *\/?>/i);
  if (lines[0] === "" || /[<$]/.test(lines.join(""))) return layout;
  const size = "font" in given ? (given.font?.size ?? 17) : 17;
  const letters = Math.max(16, Math.floor((width - 24) / (0.53 * size)));
  const broken = [""];
  for (const word of lines.join(" ").split(" ")) {
    const last = broken.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > letters) broken.push(word);
    else broken[broken.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  const more = 1.4 * size * (broken.length - lines.length);
  const t = Math.max(40, (layout.margin?.t ?? 100) + more);
  return {
    ...layout,
    title: { ...given, text: broken.join("<br>") },
    margin: { ...layout.margin, t },
  };
}

/** A legend below stays at the lower edge, whatever the height: no title gets under it. */
function lowerLegend(layout: Partial<Layout>): Partial<Layout> {
  const { legend } = layout;
  if (legend?.orientation !== "h" || !((legend.y ?? 0) < 0)) return layout;
  const placed = { ...legend, yref: "container" as const, y: 0, yanchor: "bottom" as const };
  return { ...layout, legend: placed };
}

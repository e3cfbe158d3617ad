/** What a figure needs to fit into a page: a title of the place's width, a legend at the lower edge. */

import type { Layout } from "plotly.js";

/** Height of a figure that does not name its own (CSS pixels). */
const usualHeight = 450;

/** A layout as it fits into a place of this width (CSS pixels). */
export function fitLayout(layout: Partial<Layout>, width: number): Partial<Layout> {
  const words = fitWords(layout, width);
  // What a longer title takes, the plot below it keeps.
  const more = Math.max(0, (words.margin?.t ?? 100) - (layout.margin?.t ?? 100));
  return { ...words, height: (layout.height ?? usualHeight) + more };
}

/** A layout whose words fit into a place of this width (CSS pixels), and that has its size. */
export function fitWords(layout: Partial<Layout>, width: number): Partial<Layout> {
  const { width: _, height: __, ...rest } = fitTitle(lowerLegend(fitAxis(layout, width)), width);
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
  const broken = broke(lines.join(" "), letters);
  const more = 1.4 * size * (broken.length - lines.length);
  const t = Math.max(40, (layout.margin?.t ?? 100) + more);
  return {
    ...layout,
    title: { ...given, text: broken.join("<br>"), ...(broken.length > 2 && fromTop) },
    margin: { ...layout.margin, t },
  };
}

/** plotly puts the first line of a title in the middle of its margin; many lines start higher. */
const fromTop = { yref: "container", y: 1, yanchor: "top", pad: { t: 16 } } as const;

/** The title of the x axis, broken where the plot ends. */
function fitAxis(layout: Partial<Layout>, width: number): Partial<Layout> {
  const { title } = layout.xaxis ?? {};
  const text = typeof title === "object" ? (title.text ?? "") : "";
  const { l = 80, r = 80 } = layout.margin ?? {};
  const letters = Math.max(16, Math.floor((width - l - r) / (0.5 * axisSize(layout))));
  if (text.length <= letters || /[<$]/.test(text)) return layout;
  const broken = { ...(title as object), text: broke(text, letters).join("<br>") };
  return { ...layout, xaxis: { ...layout.xaxis, title: broken } };
}

/** plotly's own proportion of the titles of axes to all other text. */
const axisSize = ({ font }: Partial<Layout>) => 1.2 * (font?.size ?? 12);

/** Lines of so many letters or fewer, where words allow it. */
function broke(text: string, letters: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** A legend below stays at the lower edge, whatever the height: no title gets under it. */
function lowerLegend(layout: Partial<Layout>): Partial<Layout> {
  const { legend } = layout;
  if (legend?.orientation !== "h" || !((legend.y ?? 0) < 0)) return layout;
  const placed = { ...legend, yref: "container" as const, y: 0, yanchor: "bottom" as const };
  return { ...layout, legend: placed };
}

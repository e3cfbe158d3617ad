/** What a figure says, in plain words. */

import type { Figure } from "./figure";

/**
 * The finding: the figure's title without its markup. A figure that has none is called by its y
 * axis, or by its first trace that has a name.
 */
export function findingOf({ layout, data }: Figure): string {
  const { yaxis } = (layout ?? {}) as { yaxis?: object };
  const names = Array.isArray(data) ? (data as readonly unknown[]).map(nameOf) : [];
  const words = [titleOf(layout), titleOf(yaxis), ...names];
  return words.map(plainText).find(Boolean) ?? "a figure";
}

function nameOf(trace: unknown): string {
  const { name } = (trace ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : "";
}

/** The text of a title, however it was given. */
export function titleOf(part: object | undefined): string {
  const { title } = (part ?? {}) as { title?: unknown };
  const text =
    typeof title === "object" && title !== null ? (title as { text?: unknown }).text : title;
  return typeof text === "string" ? text : "";
}

/** The tags that plotly reads; everything else between angle brackets is text. */
const tag = /<\/?(?:a|b|em|i|s|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi;

/** Text without the tags that plotly reads. */
export function plainText(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, " ")
    .replace(tag, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

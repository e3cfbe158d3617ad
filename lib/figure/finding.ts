/** What a figure says, in plain words. */

import type { Figure } from "./figure";

/** The finding: the figure's title without its markup. */
export function findingOf({ layout }: Figure): string {
  return plainText(titleOf(layout)) || "a figure";
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

/** Texts where they stand, without what only measuring needed. */

import type { Element } from "../dom/element";
import { textNode } from "../dom/node";

const shift = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;
const noWidth = /\u200b/g;

/** Adds a shift to a text's own place, unless parts of it have places of their own. */
export function placeText(text: Element): void {
  const [, right, down] = shift.exec(text.getAttribute("transform") ?? "") ?? [];
  const hasPlaces = text.children.some((part) => part.hasAttribute("x") || part.hasAttribute("y"));
  if (text.localName !== "text" || right === undefined || down === undefined || hasPlaces) return;
  const moved = (name: string, by: string) =>
    text.setAttribute(
      name,
      String(Math.round((Number(text.getAttribute(name) ?? 0) + Number(by)) * 10) / 10),
    );
  moved("x", right);
  moved("y", down);
  text.removeAttribute("transform");
}

/** Takes out spaces without width, and a last part of a text that has nothing else. */
export function dropEmptyParts(text: Element): void {
  if (text.localName !== "text") return;
  for (const node of text.childNodes) {
    const shown = node.textContent.replace(noWidth, "");
    if (node.nodeType === textNode) node.textContent = shown;
    else if (shown === "" && node === text.lastChild) text.removeChild(node);
  }
}

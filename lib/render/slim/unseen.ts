/** What of a drawing does not show. */

import type { Element } from "../dom/element";

/** True for what leaves no mark: empty groups and texts, clear shapes, shapes without extent. */
export function isUnseen(element: Element): boolean {
  const { localName, style } = element;
  if (/^(g|defs|clipPath|text)$/.test(localName)) return element.firstChild === null;
  if (element.parentElement?.localName === "clipPath") return false;
  if (localName === "path") return !element.getAttribute("d") || isClear(element);
  if (localName !== "rect") return false;
  const extent = (name: string) => Number(element.getAttribute(name)) > 0;
  if (!extent("width") || !extent("height")) return true;
  return style.getPropertyValue("fill") !== "" && isClear(element);
}

/** True for a path that was rewritten as steps, goes nowhere, and has no line that would make it a dot. */
export function isPoint(element: Element): boolean {
  if (element.parentElement?.localName === "clipPath") return false;
  const isStill = /^(?:M-?[\d.]+,-?[\d.]+(?:h0)?)+Z?$/.test(element.getAttribute("d") ?? "");
  const stroke = element.getAttribute("stroke") ?? "none";
  return isStill && (stroke === "none" || element.getAttribute("stroke-width") === "0");
}

/** Neither filled nor stroked. */
function isClear({ style }: Element): boolean {
  const isNone = (part: string) =>
    style.getPropertyValue(part) === "none" || style.getPropertyValue(`${part}-opacity`) === "0";
  const width = Number.parseFloat(style.getPropertyValue("stroke-width") || "1");
  const hasStroke = style.getPropertyValue("stroke") !== "" && !isNone("stroke") && width > 0;
  return isNone("fill") && !hasStroke;
}

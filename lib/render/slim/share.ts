/** What all parts of a group say is said once, by the group. */

import type { Element } from "../dom/element";
import { elementsBelow } from "../dom/selector";

/** What a part takes from its group, if it says nothing itself. */
const inherited = /^(fill|stroke|font|text-anchor)/;

/** Moves a property that all parts of a group have to the group. */
export function shareProperties(group: Element): void {
  const { localName, children } = group;
  if (localName !== "g" || children.length < 2) return;
  const names = new Set(children.flatMap((child) => [...child.attributeMap.keys()]));
  for (const name of names) {
    if (!inherited.test(name) || group.hasAttribute(name)) continue;
    const value = commonValue(children, name);
    if (value === undefined) continue;
    group.setAttribute(name, value);
    for (const child of children) {
      if (child.getAttribute(name) === value) child.removeAttribute(name);
    }
  }
}

/** The value that all parts have; a part without text does not mind a font. */
function commonValue(parts: readonly Element[], name: string): string | undefined {
  const concerned = /^(font|text)/.test(name) ? parts.filter(hasText) : parts;
  const [first, ...others] = concerned;
  const value = first?.getAttribute(name) ?? undefined;
  return others.every((part) => part.getAttribute(name) === value) ? value : undefined;
}

function hasText(element: Element): boolean {
  return element.localName === "text" || element.querySelector("text") !== null;
}

/** Moves the font and the colour that most texts have to the root. */
export function shareTextLook(root: Element): void {
  const texts = root.getElementsByTagName("text");
  for (const name of ["font-family", "font-size", "fill"]) {
    const counts = new Map<string, number>();
    for (const text of texts) {
      const value = text.getAttribute(name);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [[common] = []] = [...counts].sort((a, b) => b[1] - a[1]);
    if (common === undefined) continue;
    if (name === "fill") keepBlack(root);
    root.setAttribute(name, common);
    for (const text of texts) if (text.getAttribute(name) === common) text.removeAttribute(name);
  }
}

/** Says what was black because nobody said otherwise. */
function keepBlack(root: Element): void {
  for (const element of elementsBelow(root)) {
    if (isBlack(element)) element.setAttribute("fill", "#000000");
  }
}

/** Lines and dots, which have nothing to fill. */
const flat = /^(?:[Mm]-?[\d.]+[ ,]?-?[\d.]+[hv]-?[\d.]+)+$/;

/** True for what is filled black because nobody says otherwise. */
function isBlack(element: Element): boolean {
  const isDrawn = /^(?:text|path|rect|circle|ellipse|polygon|polyline)$/.test(element.localName);
  if (!isDrawn || flat.test(element.getAttribute("d") ?? "")) return false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each.hasAttribute("fill") || each.localName === "clipPath") return false;
  }
  return true;
}

/** What all parts of a group say is said once, by the group. */

import type { Element } from "../dom/element";

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

/** Moves the font that most texts have to the root. */
export function shareFont(root: Element): void {
  const texts = root.getElementsByTagName("text");
  for (const name of ["font-family", "font-size"]) {
    const counts = new Map<string, number>();
    for (const text of texts) {
      const value = text.getAttribute(name);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [[common] = []] = [...counts].sort((a, b) => b[1] - a[1]);
    if (common === undefined) continue;
    root.setAttribute(name, common);
    for (const text of texts) if (text.getAttribute(name) === common) text.removeAttribute(name);
  }
}

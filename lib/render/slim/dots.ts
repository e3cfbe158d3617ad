/** Round markers of one colour, as the ends of lines without length. */

import type { Element } from "../dom/element";

const circle = /^M([\d.]+),0A\1,\1 0 1,1 0,-\1A\1,\1 0 0,1 \1,0Z$/;
const shift = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** Draws the round markers in a group as one path each colour and size, where that looks the same. */
export function mergeDots(group: Element): void {
  let last: { readonly element: Element; readonly look: string } | undefined;
  for (const element of group.children) {
    const dot = dotOf(element);
    if (!dot) {
      last = undefined;
      continue;
    }
    const { place, radius, fill } = dot;
    const look = `${radius} ${fill}`;
    if (last?.look === look) {
      last.element.setAttribute("d", (last.element.getAttribute("d") ?? "") + place);
      element.remove();
      continue;
    }
    element.attributeMap.clear();
    const drawn = { d: place, stroke: fill, "stroke-width": 2 * radius, "stroke-linecap": "round" };
    for (const [name, value] of Object.entries(drawn)) element.setAttribute(name, value);
    last = { element, look };
  }
}

function dotOf(element: Element) {
  const [, radius] = circle.exec(element.getAttribute("d") ?? "") ?? [];
  const [, x, y] = shift.exec(element.getAttribute("transform") ?? "") ?? [];
  const fill = element.getAttribute("fill");
  if (radius === undefined || x === undefined || !fill?.startsWith("#")) return undefined;
  const isPlain = ["opacity", "fill-opacity"].every((name) => !element.hasAttribute(name));
  const hasLine = element.hasAttribute("stroke") && element.getAttribute("stroke-width") !== "0";
  return isPlain && !hasLine ? { place: `M${x},${y}h0`, radius: Number(radius), fill } : undefined;
}

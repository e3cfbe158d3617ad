/** Round markers of one colour, as the ends of lines without length. */

import type { Element } from "../dom/element";
import { joined, tenths } from "./lines";

const circle = /^M([\d.]+),0A\1,\1 0 1,1 0,-\1A\1,\1 0 0,1 \1,0Z$/;
const shift = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** Draws the round markers in a group as one path each colour and size, where that looks the same. */
export function mergeDots(group: Element): void {
  let last: { readonly element: Element; readonly look: string; dot: Dot } | undefined;
  for (const element of group.children) {
    const dot = dotOf(element);
    if (!dot) {
      last = undefined;
      continue;
    }
    const { radius, fill } = dot;
    const look = `${radius} ${fill}`;
    if (last?.look === look) {
      const path = (last.element.getAttribute("d") ?? "") + pathOf(dot, last.dot);
      last.element.setAttribute("d", path);
      last.dot = dot;
      element.remove();
      continue;
    }
    element.attributeMap.clear();
    const drawn = {
      d: pathOf(dot),
      stroke: fill,
      "stroke-width": 2 * radius,
      "stroke-linecap": "round",
    };
    for (const [name, value] of Object.entries(drawn)) element.setAttribute(name, value);
    last = { element, look, dot };
  }
}

/** Place in tenths of a pixel, and look. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}

/** A line without length, from where the dot before it is, if that is shorter. */
function pathOf({ x, y }: Dot, before?: Dot): string {
  const place = `M${x / 10},${y / 10}`;
  if (before === undefined) return `${place}h0`;
  const step = `m${joined([x - before.x, y - before.y].map((each) => String(each / 10)))}`;
  return `${step.length < place.length ? step : place}h0`;
}

function dotOf(element: Element): Dot | undefined {
  const [, radius] = circle.exec(element.getAttribute("d") ?? "") ?? [];
  const [, x, y = "0"] = shift.exec(element.getAttribute("transform") ?? "") ?? [];
  const fill = element.getAttribute("fill");
  if (radius === undefined || x === undefined || !fill?.startsWith("#")) return undefined;
  const isPlain = ["opacity", "fill-opacity"].every((name) => !element.hasAttribute(name));
  const hasLine = element.hasAttribute("stroke") && element.getAttribute("stroke-width") !== "0";
  return isPlain && !hasLine
    ? { x: tenths(x), y: tenths(y), radius: Number(radius), fill }
    : undefined;
}

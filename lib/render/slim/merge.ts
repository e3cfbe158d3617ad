/** Straight lines that look alike, as one path: grids and ticks. */

import type { Element } from "../dom/element";
import { joined } from "./lines";

const line = /^M(-?[\d.]+),(-?[\d.]+)([hv])(-?[\d.]+)$/;
const shift = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** Merges neighbours among the parts of a group. */
export function mergeLines(group: Element): void {
  let last: { readonly element: Element; readonly look: string; line: Line } | undefined;
  for (const element of group.children) {
    const line = placedLine(element);
    const look = lookOf(element);
    if (line === undefined) {
      last = undefined;
      continue;
    }
    element.removeAttribute("transform");
    if (last?.look === look) {
      const path = (last.element.getAttribute("d") ?? "") + pathOf(line, last.line);
      last.element.setAttribute("d", path);
      last.line = line;
      element.remove();
    } else {
      element.setAttribute("d", pathOf(line));
      last = { element, look, line };
    }
  }
}

/** A straight line along an axis, in tenths of a pixel. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly axis: string;
  readonly length: number;
}

/** A line as a path that goes on where another one ended, if that is shorter. */
function pathOf({ x, y, axis, length }: Line, before?: Line): string {
  const drawn = `${axis}${length / 10}`;
  const place = `M${x / 10},${y / 10}`;
  if (before === undefined) return place + drawn;
  const [right, down] = before.axis === "h" ? [before.length, 0] : [0, before.length];
  const step = [x - before.x - right, y - before.y - down].map((each) => String(each / 10));
  const moved = `m${joined(step)}`;
  return (moved.length < place.length ? moved : place) + drawn;
}

/** A line where it stands; undefined for everything else. */
function placedLine(element: Element): Line | undefined {
  if (element.localName !== "path") return undefined;
  const [, x, y, axis, length] = line.exec(element.getAttribute("d") ?? "") ?? [];
  const [, right = "0", down = "0"] = shift.exec(element.getAttribute("transform") ?? "") ?? [];
  const isElsewhere = element.hasAttribute("transform") && right + down === "00";
  if (axis === undefined || isElsewhere) return undefined;
  const tenths = (a = "0", b = "0") => Math.round((Number(a) + Number(b)) * 10);
  return { x: tenths(x, right), y: tenths(y, down), axis, length: tenths(length) };
}

function lookOf({ attributeMap }: Element): string {
  const kept = [...attributeMap].filter(([name]) => name !== "d" && name !== "transform");
  return JSON.stringify(kept.sort());
}

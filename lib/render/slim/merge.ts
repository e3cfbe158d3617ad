/** Straight lines that look alike, as one path: grids and ticks. */

import type { Element } from "../dom/element";

const line = /^M(-?[\d.]+),(-?[\d.]+)([hv]-?[\d.]+)$/;
const shift = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** Merges neighbours among the parts of a group. */
export function mergeLines(group: Element): void {
  let last: { readonly element: Element; readonly look: string } | undefined;
  for (const element of group.children) {
    const path = placedLine(element);
    const look = lookOf(element);
    if (path === undefined) {
      last = undefined;
      continue;
    }
    element.removeAttribute("transform");
    element.setAttribute("d", path);
    if (last?.look === look) {
      last.element.setAttribute("d", (last.element.getAttribute("d") ?? "") + path);
      element.remove();
    } else last = { element, look };
  }
}

/** Path of a line where it stands; undefined for everything else. */
function placedLine(element: Element): string | undefined {
  if (element.localName !== "path") return undefined;
  const [, x, y, rest] = line.exec(element.getAttribute("d") ?? "") ?? [];
  const [, right = "0", down = "0"] = shift.exec(element.getAttribute("transform") ?? "") ?? [];
  const isElsewhere = element.hasAttribute("transform") && right + down === "00";
  if (rest === undefined || isElsewhere) return undefined;
  const sum = (a = "0", b: string) => Math.round((Number(a) + Number(b)) * 10) / 10;
  return `M${sum(x, right)},${sum(y, down)}${rest}`;
}

function lookOf({ attributeMap }: Element): string {
  const kept = [...attributeMap].filter(([name]) => name !== "d" && name !== "transform");
  return JSON.stringify(kept.sort());
}

/** Shapes as path data, which is what PDF draws. */

import type { Element } from "../../render/dom/element";
import { numberOf } from "../../render/geometry/bounds";

/** True for elements that are a shape of their own. */
export function isShape(element: Element): boolean {
  return /^(path|line|rect|circle|ellipse|polygon|polyline)$/.test(element.localName);
}

/** The outline of a shape; empty for what has no extent. */
export function shapePath(element: Element): string {
  const number = (name: string) => numberOf(element, name);
  switch (element.localName) {
    case "path":
      return element.getAttribute("d") ?? "";
    case "line":
      return `M${number("x1")},${number("y1")}L${number("x2")},${number("y2")}`;
    case "rect": {
      const [x, y, width, height] = [number("x"), number("y"), number("width"), number("height")];
      return width > 0 && height > 0 ? `M${x},${y}H${x + width}V${y + height}H${x}Z` : "";
    }
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    case "polygon":
      return `M${element.getAttribute("points") ?? ""}Z`;
    case "polyline":
      return `M${element.getAttribute("points") ?? ""}`;
    default:
      return "";
  }
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  if (!(rx > 0 && ry > 0)) return "";
  const half = (to: number) => `A${rx},${ry} 0 1,1 ${to},${y}`;
  return `M${x - rx},${y}${half(x + rx)}${half(x - rx)}Z`;
}

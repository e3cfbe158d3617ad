/** Gradients of SVG as gradients of PDF. */

import type { Element } from "../../render/dom/element";
import type { Box } from "../../render/geometry/box";
import { hexOf, parseColor } from "../../render/svg/color";
import { ownProperty } from "../../render/text/style";
import type { Document } from "./ink";
import { numberIn } from "./paint";

/** @param box - of what is filled: a gradient's places are shares of it, or in user space */
export function gradientOf(document: Document, gradient: Element, box: Box) {
  const inUserSpace = gradient.getAttribute("gradientUnits") === "userSpaceOnUse";
  const at = (name: string, otherwise: string, start: number, size: number) => {
    const text = gradient.getAttribute(name) ?? otherwise;
    return inUserSpace ? Number.parseFloat(text) : start + share(text) * size;
  };
  const { x, y, width, height } = box;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const made =
    gradient.localName === "linearGradient"
      ? document.linearGradient(
          at("x1", "0", x, width),
          at("y1", "0", y, height),
          at("x2", "1", x, width),
          at("y2", "0", y, height),
        )
      : document.radialGradient(middleX, middleY, 0, middleX, middleY, Math.max(width, height) / 2);
  for (const stop of gradient.children) {
    const color = parseColor(ownProperty(stop, "stop-color"));
    const opacity = numberIn(ownProperty(stop, "stop-opacity"), 1) * (color?.alpha ?? 1);
    made.stop(share(stop.getAttribute("offset") ?? "0"), color ? hexOf(color) : "#000", opacity);
  }
  return made;
}

/** 30% and 0.3 alike. */
function share(text: string): number {
  return numberIn(text, 0) / (text.endsWith("%") ? 100 : 1);
}

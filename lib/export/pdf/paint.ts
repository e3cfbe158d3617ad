/** What an element inherits of fill and stroke. */

import type { Element } from "../../render/dom/element";
import { type Color, parseColor } from "../../render/svg/color";
import { ownProperty } from "../../render/text/style";

const names = [
  ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width"],
  ...["stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "visibility"],
] as const;

/** Fill and stroke as they come down the tree; `opacity` is the product of all groups above. */
export type Paint = Readonly<Partial<Record<(typeof names)[number], string>>> & {
  readonly opacity: number;
};

export const initialPaint: Paint = { opacity: 1 };

/** The paint of an element, from that of its parent. */
export function inheritPaint(element: Element, parent: Paint): Paint {
  const own: Record<string, string> = {};
  for (const name of names) {
    const value = ownProperty(element, name);
    if (value) own[name] = value;
  }
  const opacity = ownProperty(element, "opacity");
  return {
    ...parent,
    ...own,
    opacity: parent.opacity * (opacity ? Number.parseFloat(opacity) : 1),
  };
}

/** A colour with the opacity that it has in the end; undefined for what is not drawn. */
export function colorOf(paint: Paint, part: "fill" | "stroke"): Color | undefined {
  const written = paint[part] ?? (part === "fill" ? "#000" : "none");
  const color = parseColor(written);
  if (!color) return undefined;
  const alpha = color.alpha * numberIn(paint[`${part}-opacity`], 1) * paint.opacity;
  return alpha > 0 ? { ...color, alpha } : undefined;
}

/** A number, or what holds where there is none. */
export function numberIn(text: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(text ?? "");
  return Number.isFinite(number) ? number : otherwise;
}

/** The name in `url(#name)`. */
export function referenceIn(text: string | undefined): string | undefined {
  return /url\(\s*['"]?[^#'")]*#([^'")]+)/.exec(text ?? "")?.[1];
}

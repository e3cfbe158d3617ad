/** How text looks: what CSS lets an element inherit. */

import type { Element } from "../dom/element";
import { type Family, familyFor, openSans } from "./fonts";

export interface TextStyle {
  /** Size (CSS pixels). */
  readonly size: number;
  readonly family: Family;
  readonly weight: number;
  readonly italic: boolean;
  readonly anchor: string;
  readonly fill: string;
  readonly fillOpacity: number;
  /** uppercase, lowercase, capitalize. */
  readonly letterCase: string;
  readonly variant: string;
  /** underline, overline, line-through: none or more of them. */
  readonly decoration: string;
  readonly shadow: string;
}

const initial: TextStyle = {
  size: 16,
  family: openSans,
  weight: 400,
  italic: false,
  anchor: "start",
  fill: "#000",
  fillOpacity: 1,
  letterCase: "",
  variant: "",
  decoration: "",
  shadow: "",
};

/** A property of an element itself: its style's, else the attribute's. */
export function ownProperty(element: Element, name: string): string {
  return element.style.getPropertyValue(name) || element.getAttribute(name) || "";
}

/** The style of an element, with all that it inherits. */
export function styleOf(element: Element): TextStyle {
  const parent = element.parentElement;
  return inherit(element, parent ? styleOf(parent) : initial);
}

/** The style of an element, from that of its parent. */
export function inherit(element: Element, parent: TextStyle): TextStyle {
  const own = (name: string) => ownProperty(element, name);
  const [weight, slant] = [own("font-weight"), own("font-style")];
  const [family, opacity] = [own("font-family"), own("fill-opacity")];
  return {
    size: sizeOf(own("font-size"), parent.size),
    family: family ? familyFor(family.replaceAll("TOBESTRIPPED", "'")) : parent.family,
    weight: weight ? weightOf(weight) : parent.weight,
    italic: slant ? slant === "italic" || slant === "oblique" : parent.italic,
    anchor: own("text-anchor") || parent.anchor,
    fill: own("fill") || parent.fill,
    fillOpacity: opacity ? Number.parseFloat(opacity) : parent.fillOpacity,
    letterCase: own("text-transform") || parent.letterCase,
    variant: own("font-variant") || parent.variant,
    decoration: own("text-decoration-line") || own("text-decoration") || parent.decoration,
    shadow: own("text-shadow") || parent.shadow,
  };
}

function weightOf(weight: string): number {
  if (weight === "bold") return 700;
  return Number.parseInt(weight, 10) || 400;
}

function sizeOf(size: string, parent: number): number {
  const number = Number.parseFloat(size);
  if (!Number.isFinite(number)) return parent;
  if (size.endsWith("%")) return (parent * number) / 100;
  return size.endsWith("em") ? parent * number : number;
}

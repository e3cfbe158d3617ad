/** Properties as attributes, which are shorter than a style, and numbers as short as they can be. */

import type { Element } from "../dom/element";
import { asSteps } from "./lines";
import { hexOf, parseColor } from "../svg/color";

/** Values that hold anyway. */
const usual: Readonly<Record<string, string>> = {
  opacity: "1",
  "fill-opacity": "1",
  "stroke-opacity": "1",
  "font-style": "normal",
  "font-variant": "normal",
  "font-weight": "normal",
  "text-anchor": "start",
  "vector-effect": "none",
  "white-space": "pre",
  dy: "0em",
  dx: "0em",
};

const idle = /^(class|data-.*|pointer-events|xmlns:xlink)$/;
const numeric = /^(transform|x|y|dx|r|cx|cy|width|height|points)$/;

/** Turns the style of an element into attributes, and leaves out what says nothing. */
export function writeAttributes(element: Element): void {
  const { style } = element;
  const isSmallCaps = style.getPropertyValue("font-variant").includes("small-caps");
  for (const [name, value] of [...style.entries()]) element.setAttribute(name, value);
  if (!isSmallCaps) element.removeAttribute("style");
  const needsLinks = element.attributeMap.has("xmlns:xlink") && element.querySelector("image");
  for (const [name, value] of [...element.attributeMap]) {
    const isIdle = value === "" || usual[name] === value || idle.test(name);
    if (isIdle && !(needsLinks && name === "xmlns:xlink")) element.removeAttribute(name);
    else element.setAttribute(name, shortened(name, value));
  }
}

function shortened(name: string, value: string): string {
  if (name === "d") return asSteps(value.replace(number, rounded));
  if (numeric.test(name)) return value.replace(number, rounded);
  if (name === "fill" || name === "stroke") {
    const color = value.startsWith("rgb") ? parseColor(value) : undefined;
    return color?.alpha === 1 ? hexOf(color) : value;
  }
  return value.replace(/(?<=\d)px/g, "");
}

const number = /-?\d*\.?\d+(?:e[-+]?\d+)?/g;

function rounded(text: string): string {
  return String(Math.round(Number(text) * 10) / 10);
}

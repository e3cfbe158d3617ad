/** Light and dark: the same palette, on another ground. */

import type { Figure } from "../figure/figure";
import { hexOf, parseColor } from "../render/svg/color";
import { replaceWithin } from "../figure/replace";
import { onDark, tintsOnDark } from "../figure/on-dark";
import { withLightLook } from "./light-look";

export const themes = ["light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** Ground of a theme. */
export const ground: Readonly<Record<Theme, string>> = {
  light: "#FFFFFF",
  dark: onDark["#FFFFFF"] ?? "",
};

/**
 * A figure on the ground of a theme. On the dark one, what the figure leaves to plotly gets the
 * colours of the shared look first. Scales of colours stay: they are data.
 */
export function withTheme(figure: Figure, theme: Theme): Figure {
  if (theme === "light") return figure;
  const { data, layout } = withLightLook(figure);
  return { data: replaceWithin(data, darker), layout: replaceWithin(layout, darker) };
}

function darker(name: string, value: unknown): unknown {
  if (!/color/i.test(name) || /colorscale/i.test(name)) return value;
  return Array.isArray(value) ? value.map(darkColor) : darkColor(value);
}

/** A colour as it is on the dark ground, however it was written; its opacity stays. */
function darkColor(color: unknown): unknown {
  const parts = typeof color === "string" ? parseColor(color) : undefined;
  if (!parts) return color;
  const written = hexOf(parts).toUpperCase();
  const dark = onDark[written] ?? tintsOnDark[written];
  if (dark === undefined || parts.alpha === 1) return dark ?? color;
  const { red, green, blue } = parseColor(dark) ?? parts;
  return `rgba(${red},${green},${blue},${parts.alpha})`;
}

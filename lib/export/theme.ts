/** Light and dark: the same palette, on another ground. */

import type { Figure } from "../figure/figure";

export type Theme = "light" | "dark";

/** Colours of the shared look, and what each becomes on a dark ground. Hues stay as they are. */
const onDark: Readonly<Record<string, string>> = {
  "#FFFFFF": "#15181D",
  "#000000": "#FFFFFF",
  "#222222": "#EDEFF2",
  "#444444": "#AEB4BD",
  "#767676": "#A3A9B2",
  "#E5E5E5": "#353B45",
};

/** Ground of a theme. */
export const ground: Readonly<Record<Theme, string>> = {
  light: "#FFFFFF",
  dark: onDark["#FFFFFF"] ?? "",
};

/** A figure on the ground of a theme. */
export function withTheme({ data, layout }: Figure, theme: Theme): Figure {
  if (theme === "light") return { data, layout };
  return { data: replaced(data), layout: { ...replaced(layout), ...metaOf(layout) } };
}

/** Where a figure comes from is not painted. */
function metaOf({ meta }: Figure["layout"]) {
  return meta ? { meta } : {};
}

function replaced<T>(value: T): T {
  if (typeof value === "string") return (onDark[value.toUpperCase()] ?? value) as T;
  if (Array.isArray(value)) {
    // A column of numbers has no colours in it.
    return (typeof value[0] === "number" ? value : value.map(replaced)) as T;
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, replaced(each as unknown)]),
  ) as T;
}

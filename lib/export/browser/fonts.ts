/** The families of lib/render, for a figure that a browser draws. */

import { readFileSync } from "node:fs";
import type { Figure } from "../../figure/figure";
import { type Family, fallback, familyFor, openSans } from "../../render/text/fonts";

/** A file that draws a face of a family. */
export interface FontFace {
  readonly name: string;
  readonly weight: number;
  readonly slant: "normal" | "italic";
  readonly file: string;
}

const facesFrom = (name: string, { regular, italic, bold, boldItalic }: Family): FontFace[] => [
  { name, weight: 400, slant: "normal", file: regular },
  { name, weight: 400, slant: "italic", file: italic },
  { name, weight: 700, slant: "normal", file: bold },
  { name, weight: 700, slant: "italic", file: boldItalic },
];

/**
 * The faces of a family: its own, which a page asks first since they come last, and those that
 * draw what it has no glyph for.
 */
export function facesOf(family: Family): readonly FontFace[] {
  if (family === fallback) return facesFrom(family.name, family);
  return [...facesFrom(family.name, fallback), ...facesFrom(family.name, family)];
}

/** The families that a figure needs. */
export function familiesIn(figure: Figure): readonly Family[] {
  return [...new Set([openSans, ...familyLists(figure).map(familyFor)])];
}

/**
 * A figure whose lists of families begin with the one that draws: the fonts of this machine,
 * which a browser would find under other names, must not matter.
 */
export function withFamilies<T>(value: T): T {
  if (Array.isArray(value)) {
    // A column of numbers has no texts in it.
    return (typeof value[0] === "number" ? value : value.map(withFamilies)) as T;
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  const parts = Object.entries(value).map(([name, part]: [string, unknown]) => {
    const isList = name === "family" && typeof part === "string";
    return [name, isList ? ledBy(familyFor(part), part) : withFamilies(part)];
  });
  return Object.fromEntries(parts) as T;
}

/** The bytes of a face's file as text. */
export function fontData(file: string): string {
  const known = data.get(file) ?? readFileSync(file).toString("base64");
  data.set(file, known);
  return known;
}

const data = new Map<string, string>();

function ledBy({ name }: Family, list: string): string {
  const first = list
    .split(",")[0]
    ?.trim()
    .replace(/^['"]|['"]$/g, "");
  return first?.toLowerCase() === name.toLowerCase() ? list : `"${name}", ${list}`;
}

function familyLists(value: unknown): string[] {
  if (Array.isArray(value) && typeof value[0] === "number") return [];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    name === "family" && typeof part === "string" ? [part] : familyLists(part),
  );
}

/** Colours as plotly.js writes them. */

import { Memory } from "../memory";

/** Parts of 255, and opacity from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  gray: "#808080",
  grey: "#808080",
  orange: "#ffa500",
  yellow: "#ffff00",
  purple: "#800080",
  transparent: "#00000000",
  currentcolor: "#000000",
};

const known = new Memory<Color | undefined>();

/**
 * A colour by its parts.
 *
 * plotly.js turns the colours of a figure into rgb() itself; what is left is that, hexadecimal
 * numbers, and the few names in its own code.
 *
 * @returns undefined for `none`, an empty text, a reference, and what is not a colour
 */
export function parseColor(text: string): Color | undefined {
  return known.recall(text, (written) => read(written.trim().toLowerCase()));
}

function read(text: string): Color | undefined {
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(named[text] ?? text)?.[1];
  if (hex) {
    const long = hex.length < 6 ? hex.replace(/./g, "$&$&") : hex;
    const part = (i: number) => Number.parseInt(long.slice(i, i + 2), 16);
    const alpha = long.length === 8 ? part(6) / 255 : 1;
    return { red: part(0), green: part(2), blue: part(4), alpha };
  }
  const list = /^rgba?\(([^)]*)\)$/.exec(text)?.[1];
  if (!list) return undefined;
  const [red, green, blue, alpha = 1] = list
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map((part, i) => Number.parseFloat(part) * (part.endsWith("%") ? (i < 3 ? 2.55 : 0.01) : 1));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue, alpha].every(Number.isFinite) ? { red, green, blue, alpha } : undefined;
}

/** A colour as #rrggbb; its opacity is left out. */
export function hexOf({ red, green, blue }: Color): string {
  const digits = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0"));
  return `#${digits.join("")}`;
}

/** Formulas and stored pictures as pictures on a slide. */

import { Resvg } from "@resvg/resvg-js";
import { texToSvg } from "../../render/math/tex";
import { type SlidePicture, type SlideShape, type SlideTheme, pageOf, slideColors } from "../pptx";
import { headroom } from "./room";

/** Size of a formula's letters (pt): a little more than the words around it. */
const letterSize = 26;

/** Least size of a formula's letters (pt). */
const leastLetters = 14;

/** Units of MathJax's drawings in an em. */
const unitsPerEm = 1000;

/** Room above and below a formula (pt). */
const margin = 7;

/** Image pixels in a point. */
const scale = 2;

/** Where a formula stands. */
export interface FormulaPlace {
  readonly theme: SlideTheme;
  readonly shape: SlideShape;
}

/**
 * A formula in the ink of a theme. The picture is as wide as the body of the slide, so that the
 * formula keeps its size wherever a picture would be made as large as the room allows.
 *
 * @returns the picture; undefined if the formula is so long that words are easier to read
 * @throws Error that quotes the formula, if it is no TeX
 */
export function formulaPicture(
  tex: string,
  { theme, shape }: FormulaPlace,
): SlidePicture | undefined {
  const drawn = texToSvg(tex, { display: true });
  const { body } = pageOf(shape);
  const [x = 0, y = 0, w = 0, h = 0] = (/viewBox="([^"]*)"/.exec(drawn)?.[1] ?? "")
    .split(" ")
    .map(Number);
  const [wide, high] = [Math.max(1, w), Math.max(1, h)];
  const most = body.height - headroom;
  const letters = Math.min(letterSize / unitsPerEm, body.width / wide, most / high);
  // A line of words can be broken; what is set in rows would be no words.
  if (letters * unitsPerEm < leastLetters && !tex.includes("\\begin")) return undefined;
  const width = Math.round(body.width);
  const height = Math.ceil(high * letters) + 2 * margin;
  const [room, tall] = [width / letters, height / letters];
  const box = [x - (room - wide) / 2, y - (tall - high) / 2, room, tall].map(rounded).join(" ");
  const svg = drawn
    .replace(/<svg style="[^"]*"/, "<svg")
    .replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`)
    .replace(/viewBox="[^"]*"/, `viewBox="${box}"`)
    .replaceAll("currentColor", slideColors[theme].text);
  return { svg, png: rasterised(svg, width), width, height };
}

const rounded = (value: number) => Number(value.toFixed(2));

function rasterised(svg: string, width: number): Uint8Array {
  // Letters are outlines; the fonts of this machine must not matter.
  const font = { loadSystemFonts: false };
  return new Resvg(svg, { fitTo: { mode: "width", value: scale * width }, font }).render().asPng();
}

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** A PNG that is stored as base64; undefined if it is none, or not whole. */
export function storedPng(base64: string): SlidePicture | undefined {
  const png = Buffer.from(base64, "base64");
  const isWhole = png.length > 45 && png.indexOf("IEND", png.length - 12, "latin1") >= 0;
  if (!isWhole || !png.subarray(0, 8).equals(signature)) return undefined;
  if (png.toString("latin1", 12, 16) !== "IHDR") return undefined;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width > 0 && height > 0 ? { png, width, height } : undefined;
}

/** A drawing as an SVG file. */

import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { elementsBelow } from "../render/dom/selector";
import type { Drawing } from "../render/draw";
import { fontOf, fontRuns } from "../render/text/font-runs";
import { textRuns } from "../render/text/layout";
import type { About } from "./about";
import { svgHead } from "./svg-head";

/** How text is kept: by the font's name, as shapes, or with the letters that it needs inside. */
export type SvgFonts = "named" | "outlined" | "embedded";

/** Writes an SVG file, with the finding as its title. */
export async function writeSvgFile(
  drawing: Drawing,
  about: About,
  fonts: SvgFonts,
): Promise<string> {
  const style = fonts === "embedded" ? await fontStyle(drawing) : "";
  const text = fonts === "outlined" ? "outlines" : "text";
  return `${drawing.svg({ text, head: svgHead(about) + style })}\n`;
}

/** A face, and the letters that it draws under a family's name. */
interface UsedFont {
  readonly name: string;
  readonly weight: number;
  readonly slant: string;
  readonly file: string;
  readonly letters: Set<string>;
}

/** A `style` that brings every font of a drawing along, cut down to its letters. */
export async function fontStyle({ root }: Drawing): Promise<string> {
  const used = new Map<string, UsedFont>();
  for (const element of elementsBelow(root)) {
    if (element.localName !== "text") continue;
    for (const { text, style, direction } of textRuns(element)) {
      for (const { file, text: set, written } of fontRuns(text, fontOf(style), direction)) {
        const { name } = style.family;
        const font = used.get(name + file) ?? {
          name,
          weight: style.weight >= 600 ? 700 : 400,
          slant: style.italic ? "italic" : "normal",
          file,
          letters: new Set<string>(),
        };
        for (const letter of written + set) font.letters.add(letter);
        used.set(name + file, font);
      }
    }
  }
  const rules = await Promise.all([...used.values()].map(fontRule));
  return rules.length > 0 ? `<style>${rules.join("")}</style>` : "";
}

async function fontRule({ name, weight, slant, file, letters }: UsedFont): Promise<string> {
  const sorted = [...letters].sort();
  const data = await subsetFont(readFileSync(file), sorted.join(""), { targetFormat: "woff2" });
  const properties = [
    `font-family:"${name}"`,
    `font-weight:${weight}`,
    `font-style:${slant}`,
    `src:url(data:font/woff2;base64,${data.toString("base64")})`,
    // Letters that the family itself lacks come from another file under its name.
    `unicode-range:${sorted.map((each) => `U+${each.codePointAt(0)?.toString(16)}`).join(",")}`,
  ];
  return `@font-face{${properties.join(";")}}`;
}

/** Colours and fonts of a presentation, and how they change between light and dark. */

import { colorway } from "../../figure/figure";
import { ground } from "../theme";
import type { SlideTheme } from "./slide";
import { type Xml, tag, xmlDocument } from "./xml";

export const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** On every machine that shows slides, or replaced there by a font of the same widths. */
export const fonts = { text: "Arial", code: "Courier New" } as const;

/** Paper and ink of each theme. */
export const slideColors = {
  light: { background: ground.light, text: "#222222" },
  dark: { background: ground.dark, text: "#EDEFF2" },
} satisfies Record<SlideTheme, { background: string; text: string }>;

/** Which of the theme's colours is paper and which ink; a chart copied elsewhere follows. */
export function colorMap(theme: SlideTheme): Record<string, string> {
  const [paper, ink] = theme === "light" ? ["lt", "dk"] : ["dk", "lt"];
  const accents = [1, 2, 3, 4, 5, 6].map((i) => [`accent${i}`, `accent${i}`]);
  return {
    bg1: `${paper}1`,
    tx1: `${ink}1`,
    bg2: `${paper}2`,
    tx2: `${ink}2`,
    ...Object.fromEntries(accents),
    hlink: "hlink",
    folHlink: "folHlink",
  };
}

const hex = (color: string) => tag("a:srgbClr", { val: color.slice(1) });

/** The theme part. */
export function themeDocument(theme: SlideTheme): string {
  const { background, text } = slideColors[theme];
  const [dark, light] = theme === "light" ? [text, background] : [background, text];
  const link = theme === "light" ? "#0072B2" : "#56B4E9";
  const colors: readonly (readonly [string, string])[] = [
    ["dk1", dark],
    ["lt1", light],
    ["dk2", "#444444"],
    ["lt2", "#E5E5E5"],
    ...colorway.slice(0, 6).map((color, i) => [`accent${i + 1}`, color] as const),
    ["hlink", link],
    ["folHlink", link],
  ];
  const scheme = colors.map(([name, color]) => tag(`a:${name}`, {}, hex(color)));
  return xmlDocument(
    tag(
      "a:theme",
      { "xmlns:a": drawing, name: "distlab" },
      tag(
        "a:themeElements",
        {},
        tag("a:clrScheme", { name: "distlab" }, ...scheme),
        tag("a:fontScheme", { name: "distlab" }, fontsOf("a:majorFont"), fontsOf("a:minorFont")),
        plainFormats(),
      ),
    ),
  );
}

function fontsOf(name: string): Xml {
  const latin = tag("a:latin", { typeface: fonts.text });
  return tag(name, {}, latin, tag("a:ea", { typeface: "" }), tag("a:cs", { typeface: "" }));
}

/** A theme must have three of each; all the same and flat. */
function plainFormats(): Xml {
  const fill = tag("a:solidFill", {}, tag("a:schemeClr", { val: "phClr" }));
  const line = (width: number) => tag("a:ln", { w: width }, fill);
  const effect = tag("a:effectStyle", {}, tag("a:effectLst"));
  return tag(
    "a:fmtScheme",
    { name: "distlab" },
    tag("a:fillStyleLst", {}, fill, fill, fill),
    tag("a:lnStyleLst", {}, line(9525), line(12700), line(19050)),
    tag("a:effectStyleLst", {}, effect, effect, effect),
    tag("a:bgFillStyleLst", {}, fill, fill, fill),
  );
}

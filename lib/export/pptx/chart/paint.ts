/** Fills and lines of a chart. */

import { slideColors } from "../theme";
import type { SlideTheme } from "../slide";
import { type Xml, nothing, tag } from "../xml";
import type { LineLook, Paint } from "./plan";

/** Least contrast to the paper: the palest colours of the palette have 2.2 on white. */
const enough = 2;

/** A plain fill. */
export function fill({ hex, alpha }: Paint): Xml {
  const opacity = alpha < 1 ? tag("a:alpha", { val: Math.round(1e5 * alpha) }) : nothing;
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: hex }, opacity));
}

/** Ink of the theme, whatever the theme is: follows a chart into another presentation. */
export function ink(share = 1): Xml {
  const opacity = share < 1 ? tag("a:alpha", { val: Math.round(1e5 * share) }) : nothing;
  return tag("a:solidFill", {}, tag("a:schemeClr", { val: "tx1" }, opacity));
}

/** A line in a colour; no line without a look. */
export function stroke(color: Xml, look: LineLook | undefined): Xml {
  if (!look) return tag("a:ln", {}, tag("a:noFill"));
  const width = Math.round(12700 * look.width);
  const dash = tag("a:prstDash", { val: look.dash });
  return tag("a:ln", { w: width, cap: "rnd" }, color, dash, tag("a:round"));
}

/** The colour of the figure, or ink where it would vanish in the paper. */
export function readable(paint: Paint, theme: SlideTheme): Paint {
  const { background, text } = slideColors[theme];
  const stands = contrast(paint.hex, background.slice(1)) >= enough;
  return stands ? paint : { ...paint, hex: text.slice(1) };
}

const parts = (digits: string) =>
  [0, 2, 4].map((start) => Number.parseInt(digits.slice(start, start + 2), 16));

/** Contrast ratio by WCAG 2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(parts(a)), luminance(parts(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a picture lacks although its figure has it. */

import type { Figure } from "../figure/figure";
import { elementsBelow } from "../render/dom/selector";
import type { Drawing } from "../render/draw";
import { fontOf, fontRuns } from "../render/text/font-runs";
import { textRuns } from "../render/text/layout";

/** Letters that a warning names one by one. */
const mostNamed = 10;

/**
 * Warnings for a figure that is drawn without a browser.
 *
 * @param missing - the letters that its drawings lack, where they are drawn with our fonts
 */
export function leftOut(figure: Figure, missing: readonly string[]): string[] {
  const letters = [...new Set(missing)];
  const named = letters.slice(0, mostNamed).join(", ");
  const more = letters.length - mostNamed;
  const all = more > 0 ? `${named} and ${more} more` : named;
  const blank = letters.length === 1 ? "it is blank" : "they are blank";
  return [
    ...(letters.length > 0 ? [`no shipped font has ${all}: ${blank}`] : []),
    ...farImages(figure),
  ];
}

/** Letters of a drawing that no font has, in the order in which they come. */
export function missingLetters({ root }: Pick<Drawing, "root">): string[] {
  const texts = [...elementsBelow(root)].filter(({ localName }) => localName === "text");
  const blank = texts
    .flatMap((element) => textRuns(element))
    .flatMap(({ text, style, direction }) => fontRuns(text, fontOf(style), direction))
    .filter(({ isBlank }) => isBlank);
  const letters = blank.flatMap(({ written }) => [...written]);
  return [
    ...new Set(letters.filter((letter) => /^[^\s\p{C}\p{M}\p{Emoji_Modifier}]/u.test(letter))),
  ];
}

/** Images whose address leads out of the figure: no file is fetched for a picture. */
function farImages({ layout }: Figure): string[] {
  const images: unknown = layout.images;
  return (Array.isArray(images) ? (images as unknown[]) : []).flatMap((image, i) => {
    const { source, visible } = (image ?? {}) as { source?: unknown; visible?: unknown };
    if (typeof source !== "string" || !source || source.startsWith("data:")) return [];
    if (visible === false) return [];
    return [`layout.images[${i}] is not drawn: its address is not in the figure`];
  });
}

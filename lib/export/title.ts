/** The finding above a figure: as many lines as it needs, in a size that leaves room for the plot. */

import type { Figure } from "../figure/figure";
import { plainText, titleOf } from "../figure/finding";
import { fitTitle, wrapTitle } from "./wrap-title";

interface TitleRoom {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly titleSize: number;
  /** The title itself is not written, only what stands below it. */
  readonly untitled: boolean;
}

/** Share of the width that is left free beside the title, on each side. */
const beside = 0.02;

/** Size of a second title, as a share of the first one's. */
const subtitleShare = 0.7;

/** The title as plotly reads it, and the height that it takes (CSS pixels). */
export function titleFor({ layout }: Figure, room: TitleRoom): { title: object; top: number } {
  const { width, height, fontSize, titleSize, untitled } = room;
  const given = typeof layout.title === "object" ? layout.title : {};
  const { subtitle, ...own } = given as { subtitle?: object; font?: object };
  const across = width * (1 - 2 * beside);
  const text = untitled ? "" : plainText(titleOf(layout));
  const { lines, size } = fitTitle(text, { width: across, height, size: titleSize });
  const below = plainText(titleOf({ title: subtitle }));
  const subtitleSize = subtitleShare * size;
  const belowLines = below ? wrapTitle(below, across, subtitleSize) : [];
  const font = { ...own.font, size };
  const smallFont = { ...(subtitle as { font?: object } | undefined)?.font, size: subtitleSize };
  const place = (first: number) => ({
    ...own,
    x: beside,
    xanchor: "left",
    // Of several lines plotly puts the first one here, whatever the anchor says.
    y: 1 - (1.35 * first) / height,
    yref: "container",
    yanchor: "bottom",
    pad: { t: 0, b: 0 },
  });
  const belowHeight = belowLines.length * subtitleSize * 1.3;
  if (!text) {
    // plotly sets a subtitle below its title: where there is none, it takes that place.
    const title = { ...place(subtitleSize), text: written(belowLines), font: smallFont };
    return { title, top: fontSize + belowHeight };
  }
  const title = {
    ...place(size),
    text: written(lines),
    font,
    ...(below && { subtitle: { ...subtitle, text: written(belowLines), font: smallFont } }),
  };
  const gap = below ? 0.5 * subtitleSize : 0;
  return { title, top: lines.length * size * 1.3 + size + gap + belowHeight };
}

const written = (lines: readonly string[]) => lines.map(escapeTags).join("<br>");

const escapeTags = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

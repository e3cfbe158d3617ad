/** A page that is one file: fonts, scripts, figures and all, under a policy that lets nothing in. */

import type { DrawnFigures } from "./drawn";
import { escapeHtml, scriptLiteral } from "../../core/html";
import { type FontWeight, fontFaces } from "./fonts";
import { type PackedScript, liveLetters } from "./packed";
import { contentPolicy, scriptHash } from "./policy";

export interface PageParts {
  readonly title: string;
  readonly styles: readonly string[];
  /** HTML between `<body>` and the scripts; whoever makes it escapes it. */
  readonly body: string;
  /** Absent from a page without figures. */
  readonly drawn?: DrawnFigures;
  readonly packed?: readonly PackedScript[];
  /** Runs when all else is there; may wait. */
  readonly script?: string;
  readonly fontWeights: readonly FontWeight[];
}

/** Puts a page together: the same parts give the same bytes. */
export function assemblePage(parts: PageParts): string {
  const { title, styles, body, drawn, packed = [], script = "", fontWeights } = parts;
  const data = drawn ? scriptLiteral(drawn) : "";
  const code = script && `(async () => {${script}})();`;
  const isLive = drawn?.live !== undefined;
  const hashes = [...packed.map(({ hash }) => hash), ...(code ? [scriptHash(code)] : [])];
  const fonts = fontFaces(`${title}${body}${data}${isLive ? liveLetters() : ""}`, fontWeights);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(hashes, { workers: isLive })}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${[fonts, ...styles].join("\n")}</style>`,
    "</head>",
    "<body>",
    body,
    ...(data ? [`<script type="application/json" id="figures">${data}</script>`] : []),
    ...packed.map(({ id, text }) => `<script type="text/plain" id="${id}">${text}</script>`),
    ...(code ? [`<script>${code}</script>`] : []),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

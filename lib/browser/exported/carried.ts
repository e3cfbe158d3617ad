/** What an exported page carries: figures as JSON, and scripts that it unpacks when they are wanted. */

import { bytesOfBase85 } from "../../core/base85";
import type { Figure } from "../../figure/figure";
import type { LiveSpec } from "../live-spec";

/** The figures of a page; its exporter writes them. */
export interface PageData {
  readonly figures: readonly Figure[];
  /** Formulas in the texts of figures, drawn beforehand: SVG by TeX. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Figures that have controls. */
  readonly live?: readonly LiveSpec[];
}

/**
 * An element of the page, which a heading of the same name cannot be taken for.
 *
 * @throws Error if there is none with this id
 */
export function element(tag: "main" | "script", id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`${tag}#${id}`);
  if (found) return found;
  throw new Error(`the page has no ${id}`);
}

/** In every browser, but not in what TypeScript 5.0 knows of one. */
declare const DecompressionStream: new (
  format: "deflate",
) => ReadableWritablePair<Uint8Array, BufferSource>;

let data: PageData | undefined;

/** The figures of this page. */
export function pageData(): PageData {
  return (data ??= JSON.parse(element("script", "figures").textContent ?? "") as PageData);
}

/**
 * Unpacks a script that the page carries, and runs it: as inline text, which the page's policy lets
 * run only if it is, byte for byte, the one that was packed.
 *
 * @param id - of the element that has it: in zlib's format, as base 85
 * @returns the script's text
 */
export async function run(id: string): Promise<string> {
  const packed = element("script", id);
  const bytes = bytesOfBase85(packed.textContent ?? "");
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const text = await new Response(stream).text();
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
  packed.remove();
  return text;
}

/** Waits for the fonts that the page brings. */
export function loadFonts(): Promise<unknown> {
  return Promise.all([...document.fonts].map((face) => face.load()));
}

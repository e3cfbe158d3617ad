/** SVG text of our own making, as a tree. */

import { decodeEntities } from "../svg/escape";
import type { Document } from "./document";
import type { Element } from "./element";
import { svgNamespace } from "./namespace";

const token = /<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)\s*=\s*"([^"]*)"/g;

/**
 * Reads well-formed SVG without comments, declarations or CDATA.
 *
 * @throws Error if there is no element in it
 */
export function parseSvg(document: Document, text: string): Element {
  let root: Element | undefined;
  let current = null as Element | null;
  for (const [, close, name = "", attributes = "", isEmpty, words] of text.matchAll(token)) {
    if (words !== undefined) {
      if (words.trim()) current?.appendChild(document.createTextNode(decodeEntities(words)));
      continue;
    }
    if (close) {
      current = current?.parentElement ?? null;
      continue;
    }
    const element = document.createElementNS(svgNamespace, name);
    for (const [, key = "", value = ""] of attributes.matchAll(attribute)) {
      element.setAttribute(key, decodeEntities(value));
    }
    current?.appendChild(element);
    root ??= element;
    if (!isEmpty) current = element;
  }
  if (!root) throw new Error("there is no element in the SVG");
  return root;
}

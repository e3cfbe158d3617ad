/** A drawing as text: SVG, with its text as text or as the shapes of the letters. */

import type { Element } from "../dom/element";
import { type Node, elementNode, textNode } from "../dom/node";
import { textRuns, type TextRun } from "../text/layout";
import { outlineOf } from "../text/outline";
import { ownProperty } from "../text/style";
import { parseShadows } from "../text/shadow";
import { escapeAttribute, escapeText } from "./escape";

export interface WriteOptions {
  /** How text is written; outlines look the same where the font is missing. */
  readonly text?: "text" | "outlines";
  /** SVG that comes first inside the root: title, description, style. */
  readonly head?: string;
}

/** An element and all that is in it. */
export function writeSvg(root: Element, { text = "text", head = "" }: WriteOptions = {}): string {
  const parts: string[] = [];
  write(root, { parts, outlines: text === "outlines", head });
  return parts.join("");
}

interface Writer {
  readonly parts: string[];
  readonly outlines: boolean;
  readonly head: string;
}

function write(node: Node, writer: Writer): void {
  if (node.nodeType === textNode) writer.parts.push(escapeText(node.textContent));
  if (node.nodeType !== elementNode) return;
  const element = node as Element;
  if (writer.outlines && element.localName === "text") writeOutlines(element, writer.parts);
  else writeElement(element, writer);
}

function writeElement(element: Element, writer: Writer): void {
  const { parts, outlines, head } = writer;
  let start = `<${element.nodeName}`;
  for (const [name, value] of element.attributeMap) start += ` ${name}="${escapeAttribute(value)}"`;
  const style = element.getAttribute("style");
  if (style) {
    // Programs that do not know `pixelated` smooth the picture instead; this one they know.
    const known = outlines
      ? style.replace("rendering: pixelated", "rendering: optimizeSpeed")
      : style;
    start += ` style="${escapeAttribute(known)}"`;
  }
  if (!element.firstChild && !head) {
    parts.push(`${start}/>`);
    return;
  }
  parts.push(start, ">", head);
  const inner = head ? { ...writer, head: "" } : writer;
  for (let child = element.firstChild; child; child = child.nextSibling) write(child, inner);
  parts.push(`</${element.nodeName}>`);
}

/** A text element as a group of shapes. */
function writeOutlines(element: Element, parts: string[]): void {
  if (ownProperty(element, "display") === "none") return;
  const kept = ["class", "transform", "clip-path", "opacity"].flatMap((name) => {
    const value = ownProperty(element, name);
    return value ? [` ${name}="${escapeAttribute(value)}"`] : [];
  });
  parts.push(`<g${kept.join("")}>`);
  for (const run of textRuns(element)) writeRun(run, parts);
  parts.push("</g>");
}

function writeRun(run: TextRun, parts: string[]): void {
  const data = outlineOf(run);
  if (!data) return;
  const { fill, fillOpacity, shadow } = run.style;
  for (const { x, y, color, opacity } of parseShadows(shadow, fill)) {
    parts.push(`<path transform="translate(${x},${y})" d="${data}"${painted(color, opacity)}/>`);
  }
  parts.push(`<path d="${data}"${painted(fill, fillOpacity)}/>`);
}

function painted(fill: string, opacity: number): string {
  const faint = opacity < 1 ? ` fill-opacity="${opacity}"` : "";
  return ` fill="${escapeAttribute(fill)}"${faint}`;
}

/** Where the letters of a text element stand. */

import type { Element } from "../dom/element";
import { type Node, elementNode, textNode } from "../dom/node";
import { Box } from "../geometry/box";
import { type Direction, hasRightToLeft, visualPieces } from "./bidi";
import { fontOf } from "./font-runs";
import { type TextExtent, measureText } from "./measure";
import { type TextStyle, inherit, ownProperty, styleOf } from "./style";

/** Text of one style at one place. */
export interface TextRun {
  readonly text: string;
  /** Start of the baseline (the element's coordinates). */
  readonly x: number;
  readonly y: number;
  readonly extent: TextExtent;
  readonly style: TextStyle;
  /** Of all letters, where the text has some that go from right to left. */
  readonly direction?: Direction;
}

/** A run, and how far spans before it in its chunk moved it. */
interface ShiftedRun extends TextRun {
  readonly shift: number;
}

/** The runs of a `text` element, spans and anchors worked out. */
export function textRuns(element: Element): TextRun[] {
  const line = new Line();
  line.put(element, styleOf(element));
  return line.end();
}

/** Box around a text element (its own coordinates). */
export function textBounds(element: Element): Box {
  const box = new Box();
  for (const { x, y, extent } of textRuns(element)) {
    box.add(x + extent.left, y - extent.ascent);
    box.add(x + extent.right, y + extent.descent);
  }
  return box;
}

/** Sets text as SVG does: a chunk begins where a place is given, and is anchored as a whole. */
class Line {
  readonly #done: TextRun[] = [];
  #chunk: ShiftedRun[] = [];
  #chunkStart = 0;
  #shift = 0;
  #anchor: string | undefined;
  #x = 0;
  #y = 0;

  put(element: Element, style: TextStyle): void {
    if (ownProperty(element, "display") === "none") return;
    const place = (name: string) => lengthOf(element.getAttribute(name), style.size);
    const [x, y] = [place("x"), place("y")];
    if (x !== undefined || y !== undefined) {
      this.#endChunk();
      this.#x = x ?? this.#x;
      this.#y = y ?? this.#y;
      this.#chunkStart = this.#x;
      this.#shift = 0;
      this.#anchor = style.anchor;
    }
    const shift = place("dx") ?? 0;
    this.#x += shift;
    this.#shift += shift;
    this.#y += place("dy") ?? 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === textNode) this.#putText(child.textContent, style);
      else if (isSpan(child)) this.put(child, inherit(child, style));
    }
  }

  end(): TextRun[] {
    this.#endChunk();
    return this.#done;
  }

  #putText(written: string, given: TextStyle): void {
    if (!written) return;
    const { text, style } = dressed(written, given);
    const extent = measureText(text, style.size, fontOf(style));
    this.#anchor ??= style.anchor;
    this.#chunk.push({ text, x: this.#x, y: this.#y, extent, style, shift: this.#shift });
    this.#x += extent.width;
  }

  /** Sets the chunk anew, with its letters in the order in which they are seen. */
  #reorder(): void {
    const read = this.#chunk;
    this.#chunk = [];
    let x = this.#chunkStart;
    for (const { part, text, direction } of visualPieces(read.map((run) => run.text))) {
      const run = read[part];
      if (!run) continue;
      const extent = measureText(text, run.style.size, fontOf(run.style), direction);
      this.#chunk.push({ ...run, text, x: x + run.shift, extent, direction });
      x += extent.width;
    }
    this.#x = x + this.#shift;
  }

  #endChunk(): void {
    if (this.#chunk.some(({ text }) => hasRightToLeft(text))) this.#reorder();
    const width = this.#x - this.#chunkStart;
    const shift = { middle: -width / 2, end: -width }[this.#anchor ?? "start"] ?? 0;
    for (const run of this.#chunk) this.#done.push({ ...run, x: run.x + shift });
    this.#chunk = [];
  }
}

function isSpan(node: Node): node is Element {
  return node.nodeType === elementNode && /^(tspan|a)$/i.test((node as Element).localName);
}

/** Text in the case that its style asks for; small capitals are capitals at 80 %. */
function dressed(written: string, style: TextStyle): { text: string; style: TextStyle } {
  const text = inCase(written, style.letterCase);
  const isSmall = style.variant.includes("small-caps") && text !== text.toUpperCase();
  if (!isSmall) return { text, style };
  return { text: text.toUpperCase(), style: { ...style, size: style.size * 0.8 } };
}

function inCase(text: string, letterCase: string): string {
  if (letterCase === "uppercase") return text.toUpperCase();
  if (letterCase === "lowercase") return text.toLowerCase();
  if (letterCase !== "capitalize") return text;
  return text.replace(/(^|\s)\S/g, (start) => start.toUpperCase());
}

function lengthOf(text: string | null, size: number): number | undefined {
  if (!text) return undefined;
  const number = Number.parseFloat(text);
  if (!Number.isFinite(number)) return undefined;
  return text.endsWith("em") ? number * size : number;
}

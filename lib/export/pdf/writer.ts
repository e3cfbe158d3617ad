/** Draws a tree of SVG elements on a page of a PDF. */

import type { Element } from "../../render/dom/element";
import { elementsBelow } from "../../render/dom/selector";
import { boundsOf, numberOf, viewportMatrix } from "../../render/geometry/bounds";
import { identity, inverse, type Matrix, matrixOf } from "../../render/geometry/matrix";
import { parseColor } from "../../render/svg/color";
import { ownProperty } from "../../render/text/style";
import { gradientOf } from "./gradient";
import { type Document, inkOf } from "./ink";
import { type Paint, colorOf, inheritPaint, initialPaint, numberIn, referenceIn } from "./paint";
import { isShape, shapePath } from "./shape";
import { drawText } from "./text";

/** Tiles of a pattern beyond which it is not worth drawing. */
const mostTiles = 4000;

/** Draws on the current page of a document. */
export class PdfWriter {
  readonly #document: Document;
  readonly #named = new Map<string, Element>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Draws a whole drawing. */
  draw(root: Element): void {
    for (const element of elementsBelow(root)) if (element.id) this.#named.set(element.id, element);
    for (const child of root.children) this.#element(child, initialPaint);
  }

  #element(element: Element, parent: Paint): void {
    if (/^(defs|clipPath|style|title|desc|metadata)$/.test(element.localName)) return;
    if (ownProperty(element, "display") === "none") return;
    const paint = inheritPaint(element, parent);
    if (!(paint.opacity > 0)) return;
    const matrix = matrixOf(element.getAttribute("transform") ?? "");
    const clip = this.#reference(ownProperty(element, "clip-path"));
    if (matrix === identity && !clip) {
      this.#content(element, paint);
      return;
    }
    this.#document.save();
    this.#transform(matrix);
    if (!clip || this.#clip(clip)) this.#content(element, paint);
    this.#document.restore();
  }

  #content(element: Element, paint: Paint): void {
    if (isShape(element)) this.#shape(element, paint);
    else if (element.localName === "text") drawText(this.#document, element, paint);
    else if (element.localName === "image") this.#image(element, paint);
    else if (element.localName === "svg") this.#nested(element, paint);
    else for (const child of element.children) this.#element(child, paint);
  }

  #nested(element: Element, paint: Paint): void {
    this.#document.save();
    this.#transform(viewportMatrix(element));
    for (const child of element.children) this.#element(child, paint);
    this.#document.restore();
  }

  #transform(matrix: Matrix): void {
    if (matrix !== identity) this.#document.transform(...matrix);
  }

  #reference(text: string | undefined): Element | undefined {
    const name = referenceIn(text);
    return name === undefined ? undefined : this.#named.get(name);
  }

  /** Restricts what follows; false if nothing is left. */
  #clip(clip: Element): boolean {
    const shapes = clip.children.map((shape) => ({
      path: shapePath(shape),
      matrix: matrixOf(shape.getAttribute("transform") ?? ""),
    }));
    const path = shapes.map((shape) => shape.path).join("");
    const matrix = shapes.find((shape) => shape.matrix !== identity)?.matrix ?? identity;
    const back = inverse(matrix);
    if (!path || !back) return false;
    this.#transform(matrix);
    this.#document.path(path).clip();
    if (matrix !== identity) this.#transform(back);
    return true;
  }

  #shape(element: Element, paint: Paint): void {
    const path = shapePath(element);
    if (!/\d/.test(path) || paint.visibility === "hidden") return;
    const filler = this.#reference(paint.fill);
    if (filler?.localName === "pattern") this.#pattern(filler, element, path, paint);
    const gradient = filler && /Gradient$/.test(filler.localName);
    const fill = gradient
      ? { color: gradientOf(this.#document, filler, boundsOf(element)), opacity: paint.opacity }
      : inkOf(colorOf(paint, "fill"));
    const stroke = this.#stroke(paint);
    const isFilled = fill !== undefined && element.localName !== "line";
    if (!isFilled && !stroke) return;
    const document = this.#document.path(path);
    const rule = paint["fill-rule"] === "evenodd" ? "even-odd" : undefined;
    if (isFilled) document.fillColor(fill.color, fill.opacity);
    if (stroke) document.strokeColor(stroke.color, stroke.opacity);
    if (isFilled && stroke) document.fillAndStroke(undefined, undefined, rule);
    else if (isFilled) document.fill(undefined, rule);
    else document.stroke();
  }

  /** Colour of the line, once its width, ends and dashes are set. */
  #stroke(paint: Paint) {
    const reference = this.#reference(paint.stroke)?.children[0];
    const color = reference
      ? parseColor(ownProperty(reference, "stop-color"))
      : colorOf(paint, "stroke");
    const width = numberIn(paint["stroke-width"], 1);
    if (!color || !(width > 0)) return undefined;
    const dashes = (paint["stroke-dasharray"] ?? "none")
      .split(/[\s,]+/)
      .map(Number.parseFloat)
      .filter(Number.isFinite);
    this.#document
      .lineWidth(width)
      .lineCap(oneOf(["butt", "round", "square"], paint["stroke-linecap"]))
      .lineJoin(oneOf(["miter", "round", "bevel"], paint["stroke-linejoin"]))
      .miterLimit(numberIn(paint["stroke-miterlimit"], 4))
      .addContent(dashes.some((dash) => dash > 0) ? `[${dashes.join(" ")}] 0 d` : "[] 0 d");
    return inkOf(color);
  }

  #pattern(pattern: Element, element: Element, path: string, paint: Paint): void {
    const [width, height] = [numberOf(pattern, "width"), numberOf(pattern, "height")];
    if (!(width > 0 && height > 0)) return;
    const [, , , , left, top] = matrixOf(pattern.getAttribute("patternTransform") ?? "");
    const { x, y, width: across, height: down } = boundsOf(element);
    const first = (start: number, offset: number, size: number) =>
      Math.floor((start - offset) / size) * size + offset;
    const [firstX, firstY] = [first(x, left, width), first(y, top, height)];
    const columns = Math.ceil((x + across - firstX) / width);
    const rows = Math.ceil((y + down - firstY) / height);
    this.#document.save();
    this.#document.path(path).clip();
    for (let i = 0; i < Math.min(columns * rows, mostTiles); i += 1) {
      const [column, row] = [i % columns, Math.floor(i / columns)];
      this.#document.save();
      this.#transform([1, 0, 0, 1, firstX + column * width, firstY + row * height]);
      for (const child of pattern.children) {
        this.#element(child, { ...initialPaint, opacity: paint.opacity });
      }
      this.#document.restore();
    }
    this.#document.restore();
  }

  #image(element: Element, paint: Paint): void {
    const address = element.getAttribute("xlink:href") ?? element.getAttribute("href") ?? "";
    const [head] = /^data:image\/(?:png|jpe?g);base64,/.exec(address) ?? [];
    const [width, height] = [numberOf(element, "width"), numberOf(element, "height")];
    if (!head || !(width > 0 && height > 0)) return;
    const data = Buffer.from(address.slice(head.length), "base64");
    const place = { width, height };
    this.#document.opacity(paint.opacity);
    this.#document.image(data, numberOf(element, "x"), numberOf(element, "y"), place);
    this.#document.opacity(1);
  }
}

/** The first of the known words if it is not one of them. */
function oneOf<T extends string>(known: readonly [T, ...T[]], word: string | undefined): T {
  return known.find((each) => each === word) ?? known[0];
}

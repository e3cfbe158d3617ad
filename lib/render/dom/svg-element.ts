/** Elements of SVG: they know where they are, without a layout engine. */

import { boundsOnPage, boundsOf } from "../geometry/bounds";
import { type Matrix, matrixOf, product, toDomMatrix, identity } from "../geometry/matrix";
import { pathLength, pointOnPath } from "../geometry/path";
import { Element, type Rectangle, rectangle } from "./element";
import { svgNamespace } from "./namespace";

/** An element of SVG. */
export class SvgElement extends Element {
  /** Box of what is drawn, in the element's own coordinates. */
  getBBox(): Rectangle {
    const { x, y, width, height } = boundsOf(this);
    return rectangle(x, y, width, height);
  }

  getComputedTextLength(): number {
    return boundsOf(this).width;
  }

  override getBoundingClientRect(): Rectangle {
    const isRoot = this.localName === "svg" && this.ownerSVGElement === null;
    if (isRoot) return super.getBoundingClientRect();
    const { x, y, width, height } = boundsOnPage(this);
    return rectangle(x, y, width, height);
  }

  getTotalLength(): number {
    return pathLength(this.getAttribute("d") ?? "");
  }

  getPointAtLength(length: number): { x: number; y: number } {
    return pointOnPath(this.getAttribute("d") ?? "", length);
  }

  get transform() {
    const text = this.getAttribute("transform");
    const consolidated = text ? { matrix: toDomMatrix(matrixOf(text)) } : null;
    return { baseVal: { consolidate: () => consolidated } };
  }

  get ownerSVGElement(): SvgElement | null {
    let node = this.parentElement;
    while (node && !(node instanceof SvgElement && node.localName === "svg")) {
      node = node.parentElement;
    }
    return node;
  }

  getCTM() {
    let matrix: Matrix = identity;
    for (let each: Element | null = this; each; each = each.parentElement) {
      if (each.namespaceURI !== svgNamespace) break;
      matrix = product(matrixOf(each.getAttribute("transform") ?? ""), matrix);
    }
    return toDomMatrix(matrix);
  }

  getScreenCTM() {
    return this.getCTM();
  }
}

/** Boxes of drawn things, worked out from the tree: there is no layout engine to ask. */

import type { Element } from "../dom/element";
import { svgNamespace } from "../dom/namespace";
import { textBounds } from "../text/layout";
import { ownProperty } from "../text/style";
import { Box } from "./box";
import { type Matrix, identity, matrixOf, product } from "./matrix";
import { pathBounds } from "./path";

/** Box of what an element draws, in its own coordinates. */
export function boundsOf(element: Element): Box {
  const box = new Box();
  put(box, element, identity);
  return box;
}

/** Box of what an element draws, on the page. */
export function boundsOnPage(element: Element): Box {
  let matrix = ownMatrix(element);
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each.namespaceURI !== svgNamespace) break;
    matrix = product(ownMatrix(each), matrix);
  }
  const box = new Box();
  put(box, element, matrix);
  if (box.isEmpty) box.add(matrix[4], matrix[5]);
  return box;
}

/** Where a picture inside the picture puts its own coordinates. */
export function viewportMatrix(element: Element): Matrix {
  if (element.parentElement?.namespaceURI !== svgNamespace) return identity;
  const [x, y] = [numberOf(element, "x"), numberOf(element, "y")];
  const view = (element.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = view;
  if (view.length !== 4 || !(width > 0 && height > 0)) return [1, 0, 0, 1, x, y];
  const scale = Math.min(
    (numberOf(element, "width") || width) / width,
    (numberOf(element, "height") || height) / height,
  );
  return [scale, 0, 0, scale, x - left * scale, y - top * scale];
}

function ownMatrix(element: Element): Matrix {
  if (element.localName === "svg") return viewportMatrix(element);
  return matrixOf(element.getAttribute("transform") ?? "");
}

/** An attribute as a number; 0 if there is none. */
export function numberOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? "") || 0;
}

function put(box: Box, element: Element, matrix: Matrix): void {
  if (ownProperty(element, "display") === "none") return;
  const number = (name: string) => numberOf(element, name);
  switch (element.localName) {
    case "text": {
      const { left, top, right, bottom, isEmpty } = textBounds(element);
      if (!isEmpty) box.addRectangle(matrix, left, top, right, bottom);
      return;
    }
    case "rect":
    case "image":
    case "foreignObject": {
      const [x, y] = [number("x"), number("y")];
      box.addRectangle(matrix, x, y, x + number("width"), y + number("height"));
      return;
    }
    case "circle": {
      const [x, y, radius] = [number("cx"), number("cy"), number("r")];
      box.addRectangle(matrix, x - radius, y - radius, x + radius, y + radius);
      return;
    }
    case "line":
      box.addRectangle(matrix, number("x1"), number("y1"), number("x2"), number("y2"));
      return;
    case "path": {
      const bounds = pathBounds(element.getAttribute("d") ?? "");
      if (bounds) box.addRectangle(matrix, bounds.left, bounds.top, bounds.right, bounds.bottom);
      return;
    }
    case "g":
    case "a":
    case "svg":
      for (const child of element.children) put(box, child, product(matrix, ownMatrix(child)));
  }
}

import { describe, expect, it } from "vitest";
import { Document } from "../../../lib/render/dom/document";
import type { Element } from "../../../lib/render/dom/element";
import { parseSvg } from "../../../lib/render/dom/parse";
import { boundsOf, boundsOnPage } from "../../../lib/render/geometry/bounds";
import { applied, inverse, matrixOf, product } from "../../../lib/render/geometry/matrix";
import { pathBounds, pathLength, pointOnPath } from "../../../lib/render/geometry/path";

const document = new Document(() => undefined);
const tree = (text: string): Element => parseSvg(document, text);
const sides = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  [x, y, width, height].map((each) => Math.round(each * 1e6) / 1e6 + 0);

describe("matrixOf", () => {
  it.each([
    { transform: "", point: [1, 2] },
    { transform: "translate(10)", point: [11, 2] },
    { transform: "translate(10, 20) scale(2)", point: [12, 24] },
    { transform: "scale(2,3)", point: [2, 6] },
    { transform: "rotate(90)", point: [-2, 1] },
    { transform: "rotate(90, 1, 1)", point: [0, 1] },
    { transform: "skewX(45)", point: [3, 2] },
    { transform: "matrix(1 2 3 4 5 6)", point: [12, 16] },
  ])("$transform takes (1, 2) to $point", ({ transform, point }) => {
    const [x, y] = applied(matrixOf(transform), 1, 2);
    expect(x).toBeCloseTo(point[0]!, 12);
    expect(y).toBeCloseTo(point[1]!, 12);
  });

  it("has an inverse, unless it flattens the plane", () => {
    const matrix = matrixOf("translate(3,4) rotate(30) scale(2,5)");
    const [x, y] = applied(product(inverse(matrix)!, matrix), 7, 8);
    expect([x, y].map((each) => Math.round(each * 1e9) / 1e9)).toEqual([7, 8]);
    expect(inverse(matrixOf("scale(0)"))).toBeUndefined();
  });
});

describe("paths", () => {
  it.each([
    { data: "M1,2L5,-3", bounds: [1, -3, 5, 2] },
    { data: "M1,2H5V9H1Z", bounds: [1, 2, 5, 9] },
    { data: "M0,0C0,10 10,10 10,0", bounds: [0, 0, 10, 7.5] },
    { data: "M10,0A10,10 0 1,1 0,-10A10,10 0 0,1 10,0Z", bounds: [-10, -10, 10, 10] },
    { data: "M1e2,.5l-1.5.5", bounds: [98.5, 0.5, 100, 1] },
  ])("$data lies in $bounds", ({ data, bounds }) => {
    const { left, top, right, bottom } = pathBounds(data)!;
    [left, top, right, bottom].forEach((side, i) => expect(side).toBeCloseTo(bounds[i]!, 6));
  });

  it("has a length and points on it", () => {
    expect(pathLength("M0,0L3,4L3,14")).toBeCloseTo(15, 9);
    expect(pointOnPath("M0,0L3,4L3,14", 10)).toMatchObject({ x: 3, y: 9 });
    expect(pathLength("M10,0A10,10 0 1,1 -10,0")).toBeCloseTo(10 * Math.PI, 3);
    expect([pathBounds(""), pathLength(""), pointOnPath("", 1)]).toEqual([
      undefined,
      0,
      { x: 0, y: 0 },
    ]);
  });
});

describe("bounds", () => {
  it("puts together what a group draws", () => {
    const group = tree(
      `<g transform="translate(100,0)"><rect x="1" y="2" width="3" height="4"/>
       <circle cx="10" cy="10" r="2" transform="translate(5,0)"/><line x1="0" y1="0" x2="1" y2="1"/>
       <path d="M-5,3L2,20" style="display: none;"/><image x="0" y="0" width="1" height="1"/></g>`,
    );
    expect(sides(boundsOf(group))).toEqual([0, 0, 17, 12]);
    expect(sides(boundsOnPage(group))).toEqual([100, 0, 17, 12]);
  });

  it("follows the way up to the page, through a picture in the picture", () => {
    const root = tree(
      `<svg><g transform="scale(2)"><svg x="10" y="20" width="50" height="50" viewBox="0 0 100 100">
       <rect x="10" y="10" width="20" height="20"/></svg></g></svg>`,
    );
    expect(sides(boundsOnPage(root.querySelector("rect")!))).toEqual([30, 50, 20, 20]);
  });

  it("is a point for what draws nothing", () => {
    const group = tree('<g transform="translate(3,4)"/>');
    expect(sides(boundsOf(group))).toEqual([0, 0, 0, 0]);
    expect(sides(boundsOnPage(group))).toEqual([3, 4, 0, 0]);
  });
});

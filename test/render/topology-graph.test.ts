import { describe, expect, it } from "vitest";
import { topologyGraphFigure } from "../../lib/figure/topology";
import { drawFigure } from "../../lib/render/draw";
import * as topologies from "../figure/topology/own-topologies";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the labels of the services stand. */
function labels(svg: string): Box[] {
  const pattern =
    /translate\((-?[\d.]+),(-?[\d.]+)\)"><rect class="bg" x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g;
  return [...svg.matchAll(pattern)].map(([, left, top, width, height]) => ({
    ...{ left: Number(left), top: Number(top) },
    ...{ right: Number(left) + Number(width), bottom: Number(top) + Number(height) },
  }));
}

/** Boxes have a pixel of air around their text. */
const overlap = (one: Box, other: Box) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;

describe.each([
  { width: 700, height: 450 },
  { width: 480, height: 320 },
])("the graph of a topology at $width by $height", (size) => {
  it.each(Object.keys(topologies) as (keyof typeof topologies)[])(
    "keeps the labels of %s apart, and within the picture",
    (name) => {
      const topology = topologies[name];
      const boxes = labels(
        drawFigure(topologyGraphFigure(topology, { arrivalRate: 45 }), size).svg(),
      );
      expect(boxes).toHaveLength(topology.services.length);
      for (const { left, top, right, bottom } of boxes) {
        expect(left).toBeGreaterThan(0);
        expect(top).toBeGreaterThan(0);
        expect(right).toBeLessThan(size.width);
        expect(bottom).toBeLessThan(size.height);
      }
      const pairs = boxes.flatMap((one, i) => boxes.slice(i + 1).map((next) => [one, next]));
      expect(pairs.filter(([one, next]) => overlap(one as Box, next as Box))).toEqual([]);
    },
  );
});

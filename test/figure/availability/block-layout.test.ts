import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBlockDiagram } from "../../../lib/figure/availability/block-diagram";
import { halfBox, layOut } from "../../../lib/figure/availability/block-layout";
import { inParallel, inSeries, kOf, part } from "../../../lib/model/availability/block-diagram";
import type { Block } from "../../../lib/model/availability/block-diagram";
import { anyBlock, shop } from "../../model/availability/block-diagram/blocks";
import { drawnBy } from "../claim";

/** How often parts stand in an expression. */
const standing = (block: Block): number =>
  block.kind === "part" ? 1 : block.blocks.reduce((sum, each) => sum + standing(each), 0);

describe("layOut", () => {
  it("puts what follows to the right and what stands by below", () => {
    const { width, height, parts } = layOut(
      inSeries(part("a", 0.1), inParallel(part("b", 0.1), part("c", 0.1))),
    );
    expect([width, height]).toEqual([2.6, 2]);
    const [a, b, c] = parts;
    expect(b?.x).toBeGreaterThan(a?.x ?? Infinity);
    expect(b?.x).toBe(c?.x);
    expect([a?.y, b?.y, c?.y]).toEqual([1, 1.5, 0.5]);
  });

  it("draws every part once for each place, and no two boxes over each other", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { width, height, parts } = layOut(block);
        expect(parts).toHaveLength(standing(block));
        parts.forEach(({ x, y }, i) => {
          expect(Math.min(x, y, width - x, height - y)).toBeGreaterThan(0.49);
          for (const other of parts.slice(i + 1)) {
            const apart =
              Math.abs(other.x - x) > 2 * halfBox.x || Math.abs(other.y - y) > 2 * halfBox.y;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  it("wires all parts together: from each box one comes to every other", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { parts, wires } = layOut(block);
        // Boxes and wires that touch are one piece.
        const boxes = parts.map(({ x, y }) => [x - halfBox.x, y, x + halfBox.x, y]);
        const pieces = [...boxes, ...wires.map(({ from, to }) => [...from, ...to])];
        const touch = (p: number[], q: number[]) => {
          const [a, b, c, d] = p as [number, number, number, number];
          const [e, f, g, h] = q as [number, number, number, number];
          const meet = (u: number, v: number, s: number, t: number) =>
            Math.min(Math.max(u, v), Math.max(s, t)) - Math.max(Math.min(u, v), Math.min(s, t)) >
            -1e-9;
          return meet(a, c, e, g) && meet(b, d, f, h);
        };
        const reached = new Set([pieces[0]]);
        for (const piece of reached) {
          for (const each of pieces) if (piece && touch(piece, each)) reached.add(each);
        }
        expect(reached.size).toBe(pieces.length);
      }),
      { numRuns: 50 },
    );
  });

  it("says how many are needed where some are", () => {
    const block = inSeries(kOf(2, part("a", 0), part("b", 0), part("c", 0)), part("d", 0));
    expect(layOut(block).labels.map(({ text }) => text)).toEqual(["2 of 3"]);
    expect(layOut(shop).labels).toHaveLength(1);
  });
});

describe("drawBlockDiagram", () => {
  it.each([
    [shop, "Up 99.7717% of the time: db, a single point of failure, causes 43.8% of the downtime"],
    [
      inParallel(part("a", 0.1), part("b", 0.1)),
      "Up 99% of the time: no part by itself takes the system down",
    ],
    [
      inSeries(part("rack", 1e-6), inParallel(part("a", 0.1), part("b", 0.1))),
      "Up 99% of the time: rack is a single point of failure",
    ],
    [
      inSeries(part("x", 1e-6), part("y", 1e-6), inParallel(part("a", 0.1), part("b", 0.1))),
      "Up 99% of the time: 2 parts are single points of failure",
    ],
    [
      inParallel(part("a", 1e-12), part("b", 1e-12)),
      "Up all but 1e-24 of the time: no part by itself takes the system down",
    ],
  ])("finds what stands out", (block, title) => {
    expect(drawnBy(drawBlockDiagram(block)).title).toBe(title);
  });

  it("marks single points of failure, and parts that stand in several places", () => {
    const a = part("a", 0.1);
    const twice = inParallel(inSeries(a, part("b", 0.1)), inSeries(a, part("c", 0.1)));
    const { data, layout } = drawBlockDiagram(twice);
    expect(data.map(({ name }) => name)).toEqual(["single point of failure", "part"]);
    const boxes = layout.shapes?.filter(({ type }) => type === "rect") ?? [];
    expect(boxes.map(({ line }) => line?.dash)).toEqual(["dash", "solid", "dash", "solid"]);
    expect(layout.annotations?.map(({ text }) => text)).toContain("<b>a</b><br>90%");
  });
});

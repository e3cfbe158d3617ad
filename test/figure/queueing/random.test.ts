import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as figures from "../../../lib/figure/queueing";
import { drawnBy } from "../claim";
import type { AnyBuilder } from "../edges";
import { randomOptions } from "../random-options";
import { queueingClaims } from "./claims";

const all = Object.values(figures) as readonly unknown[] as readonly AnyBuilder[];

describe("a title holds whatever the options", () => {
  it.each(all.map((build) => ({ id: build.id, build })))("of $id", ({ id, build }) => {
    fc.assert(
      fc.property(randomOptions(build), (given) => queueingClaims[id]?.(drawnBy(build(given)))),
      // Simulated waits and Erlang's recursion take a while.
      { numRuns: id === "service-variability" || id === "pooling" ? 10 : 50 },
    );
  });

  it("is: At 80% load a customer takes 5 service times on average …", () => {
    const { hockeyStickFigure, poolingFigure, finiteBufferFigure, staffingFigure } = figures;
    expect(drawnBy(hockeyStickFigure()).title).toBe(
      "At 80% load a customer takes 5 service times on average, and 1% take more than 23",
    );
    expect(drawnBy(poolingFigure({ measure: "mean wait", servers: [10] })).title).toBe(
      "At 90% load the mean wait is 0.669 service times with 10 servers",
    );
    expect(drawnBy(finiteBufferFigure({ load: 0.5 })).title).toBe(
      "At 50% load 100 places lose less than one in a billion and delay 2 service times; 10 lose 0.0489% and delay 1.99",
    );
    expect(drawnBy(staffingFigure({ maxLoad: 100 })).title).toBe(
      "If 20% may wait, 100 times the load takes 5.5 times the reserve: 11 spare servers instead of 2",
    );
  });
});

import { describe, expect, it } from "vitest";
import * as figures from "../../../lib/figure/queueing";
import { describeTitles } from "../any-options";
import { drawnBy } from "../claim";
import { queueingClaims } from "./claims";

// Simulated waits and Erlang's recursion take a while.
const slow = new Set(["service-variability", "pooling"]);
describeTitles(figures, queueingClaims, { numRuns: (id) => (slow.has(id) ? 10 : 50) });

describe("a title", () => {
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

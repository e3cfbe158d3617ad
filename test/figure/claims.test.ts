import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../lib/figure/figure";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { gustafsonFigure } from "../../lib/figure/scaling/gustafson";
import { scaleOutFigure } from "../../lib/figure/scaling/scale-out";
import { type Claims, drawnBy } from "./claim";
import { all, callsAtEdges } from "./edges";
import { architectureClaims } from "./architecture/claims";
import { measuredArchitectureClaims } from "./architecture/measured-claims";
import { availabilityClaims } from "./availability/claims";
import { cachingClaims } from "./caching/claims";
import { clocksClaims } from "./clocks/claims";
import { failureClaims } from "./failure/claims";
import { internetClaims } from "./internet/claims";
import { latencyClaims } from "./latency/claims";
import { layersClaims } from "./layers/claims";
import { messagingClaims } from "./messaging/claims";
import { queueingClaims } from "./queueing/claims";
import { replicationClaims } from "./replication/claims";
import { lossClaims } from "./replication/lost-copies-claims";
import { scalingClaims } from "./scaling/claims";
import { securityClaims } from "./security/claims";
import { timingClaims } from "./timing/claims";
import { transparencyClaims } from "./transparency/claims";
import { transportClaims } from "./transport/claims";

/** Of every figure: a subject adds its own here. */
const claims: Claims = {
  ...architectureClaims,
  ...measuredArchitectureClaims,
  ...availabilityClaims,
  ...scalingClaims,
  ...internetClaims,
  ...latencyClaims,
  ...layersClaims,
  ...messagingClaims,
  ...queueingClaims,
  ...failureClaims,
  ...clocksClaims,
  ...timingClaims,
  ...cachingClaims,
  ...transparencyClaims,
  ...transportClaims,
  ...securityClaims,
  ...replicationClaims,
  ...lossClaims,
};

/** Everything that is drawn, as numbers and words. */
function valuesOf({ data }: Figure): unknown[] {
  return data.flatMap((trace) => {
    const { x = [], y = [] } = trace as { x?: unknown[]; y?: unknown[] };
    return [...x, ...y];
  });
}

describe("a title", () => {
  it.each(all)(
    "of $id claims what is drawn, finite numbers, at the edges of every option",
    (each) => {
      const claim = claims[each.id];
      expect(claim).toBeDefined();
      for (const { label, options } of callsAtEdges(each.build)) {
        const figure = each.build(options);
        const isHole = (value: unknown) => typeof value === "number" && !Number.isFinite(value);
        expect({ label, bad: valuesOf(figure).filter(isHole) }).toEqual({ label, bad: [] });
        const drawn = drawnBy(figure);
        expect(`${label}: ${drawn.title}`).not.toMatch(/NaN|undefined|null|Infinity/);
        claim?.(drawn);
      }
    },
  );

  it("of scale-out names a range that holds, whatever the options", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.02, noNaN: true })),
        fc.integer({ min: 2, max: 200 }),
        (exponent, contention, coherency, maxDemand) => {
          const options = { exponent, contention, coherency, maxDemand };
          claims["scale-out"]?.(drawnBy(scaleOutFigure(options)));
        },
      ),
    );
  });

  it.each([
    {
      figure: scaleOutFigure(),
      title: "Scaling out is cheaper at every demand from 1.99 to 20 small machines",
    },
    {
      figure: scaleOutFigure({ contention: 0.1 }),
      title:
        "Scaling out is cheaper at every demand from 1.99 to 6.8 small machines; no number of them serves more than 7.9",
    },
    {
      figure: amdahlFigure({ serialFractions: [0] }),
      title: "Without a serial part 4096 workers are 4096× as fast as one",
    },
    {
      figure: amdahlFigure({ serialFractions: [0.3] }),
      title: "However many workers you add, the speedup stays below 3.34×",
    },
    {
      figure: gustafsonFigure({ serialFraction: 0 }),
      title:
        "0% serial on 1024 workers: 1024× if the job grows with the workers, 1024× if it does not",
    },
  ])("is: $title", ({ figure, title }) => expect(drawnBy(figure).title).toBe(title));
});

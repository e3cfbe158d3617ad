import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutes } from "../../../lib/core/units";
import { diskAfrFigure } from "../../../lib/figure/availability/disk-afr";
import { outagesFigure } from "../../../lib/figure/availability/outages";
import { slaRefundFigure } from "../../../lib/figure/availability/sla-refund";
import { drawnBy } from "../claim";
import { availabilityClaims } from "./claims";

describe("a title", () => {
  it.each([
    {
      figure: slaRefundFigure(),
      title: "1 d down in a month of 30 days gives back 25% to 30% of the bill",
    },
    {
      // 99.9 % of 30 days leave 43.2 minutes: promised is what is not yet below.
      figure: slaRefundFigure({ agreements: ["aws-s3"], downtime: minutes(43.2) }),
      title: "43.2 min down in a month of 30 days gives back nothing of the bill",
    },
    {
      figure: slaRefundFigure({ agreements: ["aws-s3"], downtime: minutes(43.3) }),
      title: "43.3 min down in a month of 30 days gives back 10% of the bill",
    },
    {
      figure: outagesFigure(),
      title:
        "Half of 68 outages lasted 3.92 h or longer (log-normal, p = 0.96); 19 alone cost a year its 99.9%",
    },
    {
      figure: diskAfrFigure({ counts: "studies" }),
      title:
        "13 of 13 counts of disks fail more often than an MTTF of 1 million hours promises, none less often",
    },
  ])("is: $title", ({ figure, title }) => expect(drawnBy(figure).title).toBe(title));

  it("of sla-refund tells what comes back, whatever the downtime", () => {
    const agreements = [...(slaRefundFigure.options.agreements.item?.choices ?? [])] as never[];
    fc.assert(
      fc.property(
        fc.subarray(agreements, { minLength: 1 }),
        fc.double({ min: 1, max: 6.4, noNaN: true }),
        (shown, exponent) => {
          const options = { agreements: shown, downtime: 10 ** exponent };
          availabilityClaims["sla-refund"]?.(drawnBy(slaRefundFigure(options)));
        },
      ),
    );
  });

  it("of disk-afr counts rightly, whatever the data sheet and the confidence", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("models" as const, "studies" as const),
        fc.double({ min: 8.6, max: 10.5, noNaN: true }),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (counts, exponent, confidence) => {
          const options = { counts, mttf: 10 ** exponent, confidence };
          availabilityClaims["disk-afr"]?.(drawnBy(diskAfrFigure(options)));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("the data behind", () => {
  it("draw every agreement that can be chosen", () => {
    for (const agreement of slaRefundFigure.options.agreements.item?.choices ?? []) {
      const { traces } = drawnBy(slaRefundFigure({ agreements: [agreement as never] }));
      expect(traces[0]?.y.at(-1)).toBeGreaterThanOrEqual(50);
    }
  });
});

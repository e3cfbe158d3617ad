import fc from "fast-check";
import { describe, it } from "vitest";
import * as figures from "../../../lib/figure/availability";
import { drawnBy } from "../claim";
import type { AnyBuilder } from "../edges";
import { randomOptions } from "../random-options";
import { availabilityClaims } from "./claims";

const all = (Object.values(figures) as readonly unknown[] as readonly AnyBuilder[]).filter(
  ({ id }) => id in availabilityClaims,
);

describe("a title holds whatever the options", () => {
  it.each(all.map((build) => ({ id: build.id, build })))("of $id", ({ id, build }) => {
    fc.assert(
      fc.property(randomOptions(build), (given) => availabilityClaims[id]?.(drawnBy(build(given)))),
      { numRuns: 100 },
    );
  });
});

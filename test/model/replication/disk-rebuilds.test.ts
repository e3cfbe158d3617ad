import { describe, expect, it } from "vitest";
import { diskArrayMttf, rebuildTime } from "../../../lib/model/replication";
import { expectRatio } from "../availability/four-errors";

describe("disks", () => {
  it("in groups last 4.5 million hours if each has its mirror, 346 000 in groups of 25", () => {
    const mirrored = { dataDisks: 100, checkDisks: 1, mttf: 30_000, mttr: 1 };
    expectRatio(diskArrayMttf({ ...mirrored, groupSize: 1 }), 4.5e6);
    expectRatio(diskArrayMttf({ ...mirrored, groupSize: 25 }), 346_153.846154, 1e-9);
  });

  it("have rebuilds that read k times as much as is lost", () => {
    // 10 TB at 100 MB/s of one disk: 100 000 s; of a hundred disks, for six times as much.
    const work = { sources: 1, bandwidth: 8e8 };
    expectRatio(rebuildTime(1e13, { ...work, needed: 1 }), 1e5);
    expectRatio(rebuildTime(1e13, { ...work, needed: 6, sources: 100 }), 6000);
  });

  it.each([
    {
      call: () => diskArrayMttf({ dataDisks: 5, groupSize: 6, checkDisks: 1, mttf: 1, mttr: 1 }),
      text: "groupSize must be in [1, 5], got 6",
    },
    {
      call: () => rebuildTime(1, { needed: 1, sources: 1, bandwidth: 0 }),
      text: "bandwidth must be finite and > 0, got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import {
  linearizableTimes,
  linearizableWriteTime,
  sequentialTime,
} from "../../../lib/model/transparency";
import {
  isLinearizable,
  isSequentiallyConsistent,
  simulateTwoSiteRegisters,
  simulateViolations,
} from "../../../lib/scenario/transparency";

const delay = ms(50);
const time = fc.nat(1000).map((each) => each / 1000);

describe("consistency", () => {
  it("is as worked out by hand", () => {
    expect(sequentialTime(ms(10), { delay })).toBeCloseTo(ms(40), 12);
    // Coast to coast 200 ms: reads of 5 ms make writes take 195 ms.
    expect(sequentialTime(ms(5), { delay: ms(200) })).toBeCloseTo(ms(195), 12);
    expect(sequentialTime(ms(60), { delay })).toBe(0);
    expect(linearizableTimes(ms(8))).toEqual({ readTime: ms(2), writeTime: ms(4) });
    // The three bounds in turn.
    const most = { delay, uncertainty: ms(40) };
    expect(linearizableWriteTime(ms(9), most)).toBe(Infinity);
    expect(linearizableWriteTime(ms(10), most)).toBeCloseTo(ms(40), 12);
    expect(linearizableWriteTime(ms(35), most)).toBeCloseTo(ms(20), 12);
  });

  it("of registers: what is simulated keeps the bound, or is no single copy", () => {
    let kept = 0;
    let broken = 0;
    for (let r = 0; r <= 60; r += 10) {
      for (let w = 0; w <= 60; w += 10) {
        const params = { readTime: ms(r), writeTime: ms(w), delay, histories: 5 };
        const { estimate } = simulateViolations({ ...params, seed: r + w });
        const isPossible = w >= Math.round(1000 * sequentialTime(ms(r), { delay }));
        // The first flags are raised at once: below the bound neither site sees the other's.
        expect({ r, w, estimate }).toEqual({ r, w, estimate: isPossible ? 0 : 1 });
        if (isPossible) kept += 1;
        else broken += 1;
      }
    }
    expect([kept, broken]).toEqual([34, 15]);
  });

  it.each([
    { what: "local reads and remote writes", readTime: 0, writeTime: 50 },
    { what: "remote reads and local writes", readTime: 50, writeTime: 0 },
    { what: "both half the way", readTime: 25, writeTime: 25 },
    { what: "a third of the way", readTime: 17, writeTime: 33 },
  ])("holds in every history of $what", ({ readTime, writeTime }) => {
    for (const workload of ["flags", "mixed"] as const) {
      for (let seed = 1; seed <= 60; seed += 1) {
        const history = simulateTwoSiteRegisters({
          ...{ readTime: ms(readTime), writeTime: ms(writeTime), delay, workload },
          ...{ operations: 10, seed },
        });
        const slowest = (kind: string) =>
          Math.max(...history.filter((each) => each.kind === kind).map((e) => e.end - e.start));
        expect(isSequentiallyConsistent(history)).toBe(true);
        // With delays that are all the same, these registers are linearizable too.
        expect(isLinearizable(history)).toBe(true);
        expect(slowest("write")).toBeGreaterThan(
          sequentialTime(Math.max(0, slowest("read")), { delay }) - 1e-9,
        );
      }
    }
  });

  it("is broken in mixed histories too, more often the further below the bound", () => {
    const share = (half: number) =>
      simulateViolations({
        ...{ readTime: ms(half), writeTime: ms(half), delay, workload: "mixed" },
        ...{ operations: 12, histories: 200, seed: 1 },
      }).estimate;
    const shares = [0, 10, 20, 25].map(share);
    expect(shares[0]).toBeGreaterThan(0.2);
    expect(shares[1]).toBeGreaterThan(0);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    expect(shares[3]).toBe(0);
  });

  it("gets no cheaper with longer delays or less certain ones; reads and writes trade one for one", () => {
    fc.assert(
      fc.property(time, time, time, (read, longest, part) => {
        const params = { delay: longest, uncertainty: longest * part };
        const write = linearizableWriteTime(read, params);
        expect(write).toBeGreaterThanOrEqual(sequentialTime(read, { delay: longest }));
        expect(
          linearizableWriteTime(read, { ...params, delay: longest + 1 }),
        ).toBeGreaterThanOrEqual(write);
        expect(linearizableWriteTime(read, { delay: longest, uncertainty: 0 })).toBe(
          sequentialTime(read, { delay: longest }),
        );
        const other = sequentialTime(read, { delay: longest });
        if (read <= longest) {
          expect(sequentialTime(other, { delay: longest })).toBeCloseTo(read, 12);
        }
      }),
    );
  });

  it.each([
    {
      call: () => sequentialTime(-1, { delay }),
      text: "time must be finite and >= 0, got -1",
    },
    {
      call: () => sequentialTime(0, { delay: Infinity }),
      text: "delay must be finite and >= 0, got Infinity",
    },
    {
      call: () => linearizableTimes(NaN),
      text: "uncertainty must be finite and >= 0, got NaN",
    },
    {
      call: () => linearizableWriteTime(0, { delay: 1, uncertainty: 2 }),
      text: "uncertainty must be <= 1, got 2",
    },
    {
      call: () => linearizableWriteTime(-1, { delay: 1, uncertainty: 0 }),
      text: "readTime must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

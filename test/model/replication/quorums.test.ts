import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  leastWriteQuorum,
  quorumAvailability,
  quorumTolerance,
  quorumUnavailability,
  readsMeetWrites,
  writesMeetWrites,
} from "../../../lib/model/replication";
import { simulateQuorumOperations } from "../../../lib/scenario/replication";
import { exponential, fixed, uniform } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";
import { setsOf } from "./all-sets";

const meet = (a: readonly number[], b: readonly number[]) => a.some((each) => b.includes(each));

/** All quorums of up to five replicas. */
const small = [1, 2, 3, 4, 5].flatMap((replicas) =>
  setsOf(1, replicas).flatMap(([r = 0]) =>
    setsOf(1, replicas).map(([w = 0]) => ({ replicas, read: r + 1, write: w + 1 })),
  ),
);

/** What is needed of `replicas` is up: added up over all sets of those that are. */
function upBySets(needed: number, replicas: number, availability: number): number {
  let chance = 0;
  for (let up = needed; up <= replicas; up += 1) {
    chance +=
      setsOf(up, replicas).length * availability ** up * (1 - availability) ** (replicas - up);
  }
  return chance;
}

describe("quorums", () => {
  it("meet exactly if each two sets of them do", () => {
    expect(small).toHaveLength(55);
    for (const quorums of small) {
      const { replicas, read, write } = quorums;
      const [reads, writes] = [setsOf(read, replicas), setsOf(write, replicas)];
      const readsMeet = reads.every((a) => writes.every((b) => meet(a, b)));
      expect(readsMeetWrites(quorums)).toBe(readsMeet);
      expect(writesMeetWrites(quorums)).toBe(writes.every((a) => writes.every((b) => meet(a, b))));
      expect(leastWriteQuorum(read, { replicas })).toBe(
        [1, 2, 3, 4, 5].find(
          (size) =>
            readsMeetWrites({ replicas, read, write: Math.min(size, replicas) }) &&
            writesMeetWrites({ replicas, read, write: Math.min(size, replicas) }),
        ),
      );
    }
  });

  it.each([
    { replicas: 3, read: 1, write: 3, reads: 0.999999, writes: 0.970299 },
    { replicas: 3, read: 2, write: 2, reads: 0.999702, writes: 0.999702 },
    { replicas: 5, read: 2, write: 4, reads: 0.99999995 + 4e-10, writes: 0.9990198504 },
    { replicas: 5, read: 1, write: 5, reads: 0.9999999999, writes: 0.9509900499 },
  ])("are up as often as worked out elsewhere: $read and $write of $replicas", (each) => {
    const { reads, writes, ...quorums } = each;
    const { read, write } = quorumAvailability(0.99, quorums);
    expect(read).toBeCloseTo(reads, 8);
    expect(write).toBeCloseTo(writes, 10);
  });

  it("are up in as many sets of replicas as one counts", () => {
    for (const quorums of small) {
      const { replicas, read, write } = quorums;
      for (const unavailability of [0.001, 0.3, 0.8]) {
        const [up, down] = [
          quorumAvailability(1 - unavailability, quorums),
          quorumUnavailability(unavailability, quorums),
        ];
        expectRatio(up.read, upBySets(read, replicas, 1 - unavailability), 1e-12);
        expectRatio(up.write, upBySets(write, replicas, 1 - unavailability), 1e-12);
        // Too few are up if N - q + 1 are down: as many digits as there are.
        expectRatio(down.read, upBySets(replicas - read + 1, replicas, unavailability), 1e-12);
        expectRatio(down.write, upBySets(replicas - write + 1, replicas, unavailability), 1e-12);
      }
    }
  });

  it.each([
    { name: "exponential", up: exponential(1 / 9), down: exponential(1) },
    { name: "other", up: uniform(0, 18), down: fixed(1) },
  ])("fail as many simulated operations, whatever the times: $name", ({ up, down }) => {
    for (const quorums of [
      { replicas: 5, read: 2, write: 4 },
      { replicas: 3, read: 2, write: 2 },
    ]) {
      const run = { up, down, gap: exponential(1), operations: 400_000, seed: 5 };
      const drawn = simulateQuorumOperations({ ...quorums, ...run });
      const expected = quorumUnavailability(0.1, quorums);
      expectWithinFourErrors(expected.read, drawn.read);
      expectWithinFourErrors(expected.write, drawn.write);
    }
  });

  it("trade: a larger quorum is up less often, another replica helps the smallest and hurts all", () => {
    const whole = (max: number) => fc.integer({ min: 1, max });
    const u = fc.integer({ min: 1, max: 999 }).map((each) => each / 1000);
    fc.assert(
      fc.property(whole(60), whole(60), u, (a, b, unavailability) => {
        const replicas = Math.max(a, b);
        const write = Math.min(a, b);
        const { read: one, write: some } = quorumUnavailability(unavailability, {
          ...{ replicas, read: 1, write },
        });
        expect(one).toBeLessThanOrEqual(some * (1 + 1e-12));
        const more = { replicas: replicas + 1, read: 1, write: replicas + 1 };
        const [now, then] = [
          quorumUnavailability(unavailability, { ...more, replicas, write: replicas }),
          quorumUnavailability(unavailability, more),
        ];
        expect(then.read).toBeLessThan(now.read);
        expect(then.write).toBeGreaterThanOrEqual(now.write);
        expect(quorumTolerance({ replicas, read: 1, write }).write).toBe(replicas - write);
      }),
    );
  });

  it.each([
    { change: { read: 0 }, text: "read must be a whole number >= 1, got 0" },
    { change: { write: 4 }, text: "write must be in [1, 3], got 4" },
    { change: { replicas: 1e7 }, text: "replicas must be in [1, 1000000], got 10000000" },
  ])("reject: $text", ({ change, text }) => {
    const quorums = { replicas: 3, read: 2, write: 2, ...change };
    for (const call of [
      () => quorumTolerance(quorums),
      () => readsMeetWrites(quorums),
      () => writesMeetWrites(quorums),
      () => quorumAvailability(0.9, quorums),
      () => quorumUnavailability(0.1, quorums),
    ]) {
      expect(call).toThrow(new RangeError(text));
    }
    const call = () => quorumUnavailability(2, { replicas: 3, read: 2, write: 2 });
    expect(call).toThrow(new RangeError("unavailability must be in [0, 1], got 2"));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  missedWrite,
  versionFreshness,
  versionStaleness,
  versionsFor,
} from "../../../lib/model/replication";
import { simulateRandomQuorums } from "../../../lib/scenario/replication";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";
import { setsOf, share } from "./all-sets";

const quorumsOf = fc
  .tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 40 })))
  .map((sizes) => sizes.sort((a, b) => b - a))
  .chain(([replicas = 1, a = 1, b = 1]) =>
    fc.constantFrom({ replicas, read: a, write: b }, { replicas, read: b, write: a }),
  );

describe("random quorums", () => {
  it.each([
    { k: 1, expected: 0.333333333 },
    { k: 2, expected: 0.555555556 },
    { k: 3, expected: 0.703703704 },
    { k: 5, expected: 0.868312757 },
    { k: 10, expected: 0.982658471 },
  ])("of one in three see one of the last $k versions as in the paper", ({ k, expected }) => {
    const quorums = { replicas: 3, read: 1, write: 1 };
    expect(versionFreshness(k, quorums)).toBeCloseTo(expected, 8);
    expect(versionStaleness(k, quorums)).toBeCloseTo(1 - expected, 8);
  });

  it("agree with values worked out elsewhere", () => {
    expect(versionFreshness(1, { replicas: 5, read: 2, write: 2 })).toBeCloseTo(0.7, 12);
    expect(versionFreshness(1, { replicas: 10, read: 3, write: 3 })).toBeCloseTo(0.708333333, 8);
    expect(versionsFor(0.001, { replicas: 3, read: 1, write: 1 })).toBe(18);
  });

  it("miss as many writes as there are pairs of sets that do", () => {
    for (let replicas = 1; replicas <= 6; replicas += 1) {
      for (let read = 1; read <= replicas; read += 1) {
        for (let write = 1; write <= replicas; write += 1) {
          const pairs = setsOf(read, replicas).flatMap((a) =>
            setsOf(write, replicas).map((b) => [a, b] as const),
          );
          const apart = share(pairs, ([a, b]) => !a.some((each) => b.includes(each)));
          expect(missedWrite({ replicas, read, write })).toBeCloseTo(apart, 12);
        }
      }
    }
  });

  it("meet always if R + W > N, and in the end; reads and writes change places", () => {
    fc.assert(
      fc.property(quorumsOf, fc.integer({ min: 1, max: 50 }), (quorums, versions) => {
        const { replicas, read, write } = quorums;
        const missed = versionStaleness(versions, quorums);
        if (read + write > replicas) expect(missed).toBe(0);
        else expect(missed).toBeGreaterThan(0);
        expect(missed + versionFreshness(versions, quorums)).toBeCloseTo(1, 12);
        expect(versionFreshness(1e9, quorums)).toBe(1);
        expectRatio(
          missedWrite(quorums) + 1,
          missedWrite({ replicas, read: write, write: read }) + 1,
          1e-12,
        );
        expect(versionStaleness(versions + 1, quorums)).toBeLessThanOrEqual(missed);
      }),
    );
    expect(versionFreshness(0, { replicas: 3, read: 2, write: 2 })).toBe(0);
  });

  it("need as many versions as are enough, and no fewer", () => {
    const log = fc.double({ min: -20, max: -0.01, noNaN: true });
    fc.assert(
      fc.property(quorumsOf, log, (quorums, x) => {
        const staleness = Math.exp(x);
        const versions = versionsFor(staleness, quorums);
        expect(versionStaleness(versions, quorums)).toBeLessThanOrEqual(staleness * (1 + 1e-9));
        expect(versionStaleness(versions - 1, quorums)).toBeGreaterThan(staleness);
      }),
    );
    expect(versionsFor(1, { replicas: 3, read: 1, write: 1 })).toBe(0);
    // 0.1³ is a little more than 0.001 in doubles.
    expect(versionsFor(0.001, { replicas: 10, read: 1, write: 9 })).toBe(3);
    expect(versionsFor(1 / 8, { replicas: 2, read: 1, write: 1 })).toBe(3);
    expect(versionsFor(1e-9, { replicas: 3, read: 2, write: 2 })).toBe(1);
  });

  it.each([
    { replicas: 3, read: 1, write: 1 },
    { replicas: 5, read: 2, write: 2 },
    { replicas: 6, read: 1, write: 3 },
  ])("are as far behind as simulated ones: $read and $write of $replicas", (quorums) => {
    const run = { ...quorums, versions: 5, reads: 50_000, seed: 3 };
    simulateRandomQuorums(run).forEach((drawn, i) =>
      expectWithinFourErrors(versionStaleness(i + 1, quorums), drawn),
    );
    const strict = simulateRandomQuorums({ ...run, read: 6, replicas: 6, reads: 1000 });
    expect(strict.every(({ estimate }) => estimate === 0)).toBe(true);
  });

  it.each([
    {
      call: () => versionStaleness(-1, { replicas: 3, read: 1, write: 1 }),
      text: "versions must be a whole number >= 0, got -1",
    },
    {
      call: () => versionFreshness(0.5, { replicas: 3, read: 1, write: 1 }),
      text: "versions must be a whole number >= 0, got 0.5",
    },
    {
      call: () => versionsFor(0, { replicas: 3, read: 1, write: 1 }),
      text: "staleness must be > 0, got 0",
    },
    {
      call: () => missedWrite({ replicas: 3, read: 4, write: 1 }),
      text: "read must be in [1, 3], got 4",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockLoss,
  codedLoss,
  endToEndTransmissions,
  hopByHopTransmissions,
  normalOverflow,
  overflowProbability,
  pathTransmissions,
  residualError,
  sessionSurvival,
  undetectedShare,
  usersFor,
} from "../../../lib/model/internet";
import { objectLoss } from "../../../lib/model/replication";
import {
  simulateCodedBlocks,
  simulateFileTransfer,
  simulateOnOffUsers,
  simulatePath,
  simulateSessions,
} from "../../../lib/scenario/internet";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const loss = fc.integer({ min: 0, max: 900 }).map((each) => each / 1000);

describe("end to end", () => {
  it("agrees with values computed to 40 digits", () => {
    expectRatio(endToEndTransmissions(5, { loss: 0.1 }), 6.935087808, 1e-9);
    expectRatio(hopByHopTransmissions(5, { loss: 0.1 }), 5.555555556, 1e-9);
    expectRatio(endToEndTransmissions(20, { loss: 0.01 }), 22.263298, 1e-7);
    expectRatio(hopByHopTransmissions(20, { loss: 0.01 }), 20.20202, 1e-7);
    expect(endToEndTransmissions(7, { loss: 0 })).toBe(7);
    expectRatio(endToEndTransmissions(7, { loss: 1e-12 }), 7);
    // A wireless last hop behind four wired ones: one link that repeats has nearly all of the gain.
    const path = [1e-4, 1e-4, 1e-4, 1e-4, 0.1];
    const { endToEnd, hopByHop } = pathTransmissions(path);
    const lastRepeats = pathTransmissions(path.slice(0, 4)).endToEnd + 1 / 0.9;
    expect((endToEnd - lastRepeats) / (endToEnd - hopByHop)).toBeGreaterThan(0.99);
  });

  it("is never cheaper than hop by hop, and as cheap over one link or without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), loss, (hops, each) => {
        const ends = endToEndTransmissions(hops, { loss: each });
        const links = hopByHopTransmissions(hops, { loss: each });
        expect(ends).toBeGreaterThanOrEqual(links * (1 - 1e-12));
        if (hops === 1) expectRatio(ends, links);
        const path = pathTransmissions(new Array(hops).fill(each) as number[]);
        expectRatio(path.endToEnd, ends);
        expectRatio(path.hopByHop, links);
      }),
    );
  });

  it("agrees with packets that are sent", () => {
    for (const losses of [
      [0.1, 0.1, 0.1, 0.1, 0.1],
      [0.01, 0.3, 0.05],
    ]) {
      const theory = pathTransmissions(losses);
      const run = { losses, packets: 40_000, seed: 21 };
      expectWithinFourErrors(theory.endToEnd, simulatePath({ ...run, repeats: "end to end" }));
      expectWithinFourErrors(theory.hopByHop, simulatePath({ ...run, repeats: "hop by hop" }));
    }
  });
});

describe("residual errors", () => {
  it("agree with values computed to 40 digits, and with a transfer of packets", () => {
    expectRatio(residualError(15, { errorPerHop: 1e-6 }), 1.4999895e-5, 1e-8);
    expect(undetectedShare(16)).toBe(1 / 65_536);
    expect(undetectedShare(0)).toBe(1);
    const run = { hops: 8, linkError: 0.2, memoryError: 0.01, packets: 40_000, seed: 22 };
    const bare = simulateFileTransfer({ ...run, damage: "bit", endCheck: false });
    expectWithinFourErrors(residualError(8, { errorPerHop: 0.01 }), bare.wrong);
    expect(bare.linkRepeats).toBeGreaterThan(0);
    const checked = simulateFileTransfer({ ...run, damage: "bit", endCheck: true });
    expect(checked.wrong.estimate).toBeLessThan(1e-4);
    expect(checked.endRepeats).toBeGreaterThan(2000);
    // A sum of words does not see that two of them changed places; one in 32 of these stays where it was.
    const blind = simulateFileTransfer({ ...run, damage: "words", endCheck: true });
    expectWithinFourErrors(residualError(8, { errorPerHop: 0.01 * (31 / 32) }), blind.wrong);
    expect(blind.endRepeats).toBe(0);
  });
});

describe("multiplexing", () => {
  it("agrees with exact sums", () => {
    const link = { activity: 0.1, capacity: 20 };
    expectRatio(overflowProbability(120, link), 0.00794119225, 1e-9);
    expectRatio(normalOverflow(120, link), 0.00308, 0.01);
    const ten = { activity: 0.1, capacity: 10 };
    expect(usersFor(1e-3, ten)).toBe(38);
    expectRatio(overflowProbability(38, ten), 9.2287e-4, 1e-5);
    expectRatio(overflowProbability(39, ten), 1.1703e-3, 1e-4);
    expect(overflowProbability(10, ten)).toBe(0);
    expect(normalOverflow(20, { activity: 1, capacity: 10 })).toBe(1);
    expect(normalOverflow(5, { activity: 1, capacity: 10 })).toBe(0);
  });

  it("grows with users and falls with room", () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.integer({ min: 1, max: 99 }),
        fc.nat(60),
        (users, p, capacity) => {
          const at = (n: number, c: number) =>
            overflowProbability(n, { activity: p / 100, capacity: c });
          expect(at(users + 1, capacity)).toBeGreaterThanOrEqual(at(users, capacity) * (1 - 1e-12));
          expect(at(users, capacity + 1)).toBeLessThanOrEqual(at(users, capacity) * (1 + 1e-12));
        },
      ),
    );
  });

  it("agrees with users that come and go", () => {
    const link = { activity: 0.1, capacity: 5 };
    const run = { ...link, users: 30, activeTime: 1, duration: 20_000, seed: 23 };
    const { overflow, active } = simulateOnOffUsers(run);
    expectWithinFourErrors(overflowProbability(30, link), overflow);
    expectWithinFourErrors(3, active);
  });
});

describe("fate sharing", () => {
  const mttf = 3.6e6;

  it("agrees with values computed to 40 digits", () => {
    expectRatio(sessionSurvival(36_000, { stateful: 10, mttf }), 0.886920437, 1e-9);
    expectRatio(sessionSurvival(36_000, { stateful: 0, mttf }), 0.980198673, 1e-9);
    expectRatio(sessionSurvival(3600, { stateful: 1, mttf }), 0.9970044955, 1e-9);
  });

  it.each([0, 1, 10])(
    "agrees with sessions over ten routers, %i of them with state",
    (stateful) => {
      const lengths = [0.02, 0.1, 0.3].map((share) => share * mttf);
      const run = { routers: 10, stateful, mttf, mttr: 3600, lengths, sessions: 20_000, seed: 24 };
      // So many ways that one of them always works.
      simulateSessions({ ...run, ways: 6 }).forEach((interval, i) =>
        expectWithinFourErrors(sessionSurvival(lengths[i] as number, { stateful, mttf }), interval),
      );
      if (stateful === 10) return;
      // Without a way around, a router without state ends a session as one with state does.
      simulateSessions({ ...run, ways: 1 }).forEach((interval, i) =>
        expectWithinFourErrors(
          sessionSurvival(lengths[i] as number, { stateful: 10, mttf }),
          interval,
        ),
      );
    },
  );
});

describe("repair", () => {
  const alone = { dataPackets: 5, loss: 0.05, burstLength: 1 / 0.95 };

  it("agrees with exact sums, and with an object in pieces", () => {
    expectRatio(blockLoss(1, alone), 0.0327738, 1e-5);
    for (const spare of [0, 1, 3]) {
      expectRatio(blockLoss(spare, alone), objectLoss(0.05, { needed: 5, pieces: 5 + spare }));
    }
    expect(codedLoss(0, alone)).toBeCloseTo(0.05, 12);
  });

  it.each([1 / 0.95, 4])("agrees with blocks that are sent, runs of %f losses", (burstLength) => {
    const block = { dataPackets: 8, loss: 0.05, burstLength };
    for (const repairPackets of [0, 1, 3]) {
      const run = simulateCodedBlocks({ ...block, repairPackets, blocks: 60_000, seed: 25 });
      expectWithinFourErrors(blockLoss(repairPackets, block), run.blockLoss);
      expectWithinFourErrors(codedLoss(repairPackets, block), run.packetLoss);
    }
  });
});

it.each([
  {
    call: () => endToEndTransmissions(0, { loss: 0 }),
    text: "hops must be a whole number >= 1, got 0",
  },
  { call: () => hopByHopTransmissions(1, { loss: 1 }), text: "loss must be < 1, got 1" },
  { call: () => pathTransmissions([]), text: "losses must hold 1 items or more, got 0" },
  { call: () => pathTransmissions([0, 1]), text: "losses[1] must be < 1, got 1" },
  {
    call: () => residualError(1, { errorPerHop: 2 }),
    text: "errorPerHop must be in [0, 1], got 2",
  },
  { call: () => undetectedShare(0.5), text: "bits must be a whole number >= 1, got 0.5" },
  {
    call: () => usersFor(0, { activity: 0.1, capacity: 10 }),
    text: "overflow must be in [1e-300, 0.99], got 0",
  },
  {
    call: () => sessionSurvival(-1, { stateful: 1, mttf: 1 }),
    text: "session must be finite and >= 0, got -1",
  },
  {
    call: () => blockLoss(-1, { dataPackets: 1, loss: 0, burstLength: 1 }),
    text: "repairPackets must be a whole number >= 0, got -1",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));

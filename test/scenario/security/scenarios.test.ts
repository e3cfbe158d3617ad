import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import { ms } from "../../../lib/core/units";
import * as model from "../../../lib/model/security";
import * as scenarios from "../../../lib/scenario/security";
import { expectWithinFourErrors } from "../../model/availability/four-errors";
import { describeScenarios } from "../describe-scenarios";

const { ReplayWindow, joinShares, secretField, splitSecret } = scenarios;
const { simulateAudits, simulateBirthdays, simulateCollisions, simulateGuessing } = scenarios;
const { simulateHandshakes, simulateReplays, simulateThefts } = scenarios;

const audit = { population: 50, bad: 3, sample: 10, trials: 50 };
const attack = { accounts: 5, attempts: 3, secrets: 50, trials: 50 };
const packets = { window: 8, packetRate: 1e4, jitter: ms(1), packets: 500, copyDelay: ms(1) };
const lossy = { loss: 0.1, roundTrips: 3, roundTrip: 0.1, timeout: 1, runs: 100 };
const shared = { threshold: 2, shares: 3, theft: 0.4, trials: 100 };

describeScenarios(scenarios, {
  simulateAudits: [
    (seed) => simulateAudits({ ...audit, seed }),
    () => simulateAudits({ ...audit, sample: 51, seed: 1 }),
    "sample must be in [0, 50], got 51",
  ],
  simulateBirthdays: [
    (seed) => simulateBirthdays({ samples: 20, space: 365, trials: 50, seed }),
    () => simulateBirthdays({ samples: 20, space: 2 ** 33, trials: 50, seed: 1 }),
    "space must be in [1, 4294967296], got 8589934592",
  ],
  simulateCollisions: [
    (seed) => simulateCollisions({ space: 365, runs: 50, seed }),
    () => simulateCollisions({ space: 365, runs: 1, seed: 1 }),
    "runs must be in [2, 10000000], got 1",
  ],
  simulateGuessing: [
    (seed) => simulateGuessing({ ...attack, seed }),
    () => simulateGuessing({ ...attack, secrets: 0, seed: 1 }),
    "secrets must be a whole number >= 1, got 0",
  ],
  simulateHandshakes: [
    (seed) => simulateHandshakes({ ...lossy, seed }),
    () => simulateHandshakes({ ...lossy, loss: 0.6, seed: 1 }),
    "loss must be in [0, 0.5], got 0.6",
  ],
  simulateReplays: [
    (seed) => simulateReplays({ ...packets, seed }),
    () => simulateReplays({ ...packets, packets: 10, seed: 1 }),
    "packets must be in [100, 1000000], got 10",
  ],
  simulateThefts: [
    (seed) => simulateThefts({ ...shared, seed }),
    () => simulateThefts({ ...shared, threshold: 4, seed: 1 }),
    "threshold must be in [1, 3], got 4",
  ],
});

describe("what is simulated agrees with its formula", () => {
  const seed = 20;

  it("of draws until two are equal", () => {
    for (const space of [365, 2 ** 16]) {
      const mean = simulateCollisions({ space, runs: 3000, seed });
      expectWithinFourErrors(model.meanDrawsToCollision({ space }), mean);
    }
    for (const samples of [10, 23, 40]) {
      const drawn = simulateBirthdays({ samples, space: 365, trials: 20_000, seed });
      expectWithinFourErrors(model.collisionChance(samples, { space: 365 }), drawn);
    }
  });

  it("of draws of 32 bits until two are equal", () => {
    const mean = simulateCollisions({ space: 2 ** 32, runs: 40, seed });
    expectWithinFourErrors(model.meanDrawsToCollision({ space: 2 ** 32 }), mean);
  });

  it("of audits", () => {
    for (const [population, bad, sample] of [
      [200, 4, 60],
      [1000, 10, 100],
      [20, 10, 2],
    ] as const) {
      const found = simulateAudits({ population, bad, sample, trials: 20_000, seed });
      expectWithinFourErrors(model.auditDetection(sample, { population, bad }), found);
    }
  });

  it("of guesses at many accounts", () => {
    const limits = { attempts: 5, secrets: 1000 };
    for (const accounts of [1, 50, 200]) {
      const broken = simulateGuessing({ accounts, ...limits, trials: 20_000, seed });
      expectWithinFourErrors(model.sprayedWithin(accounts, limits), broken);
    }
  });

  it("of handshakes that lose packets", () => {
    // Lower losses: beyond, the times have no variance, and no interval holds.
    for (const loss of [0.005, 0.02, 0.05]) {
      const times = simulateHandshakes({ ...lossy, loss, runs: 100_000, seed });
      const delay = model.handshakeLossDelay(loss, lossy);
      expectWithinFourErrors(0.3 + delay, times);
    }
  });

  it("of packets that a window has passed over, and no copy is ever accepted", () => {
    for (const [window, jitter] of [
      [1, ms(0.1)],
      [8, ms(0.5)],
      [16, ms(2)],
      [64, ms(2)],
    ] as const) {
      const run = simulateReplays({ ...packets, window, jitter, packets: 100_000, seed });
      expectWithinFourErrors(model.lateForWindow(window, { packetRate: 1e4, jitter }), run.late);
      expect(run.copiesAccepted).toBe(0);
      expect(run.copies).toBe(100_000);
    }
  });

  it("of stolen shares, joined", () => {
    for (const threshold of [1, 2, 3, 5]) {
      const stolen = simulateThefts({ threshold, shares: 5, theft: 0.4, trials: 20_000, seed });
      expectWithinFourErrors(model.thresholdTheft(threshold, { shares: 5, theft: 0.4 }), stolen);
    }
  });
});

describe("ReplayWindow", () => {
  it("agrees with a set of all that was accepted, whatever comes", () => {
    const sequences = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 90 })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), sequences, (size, list) => {
        const window = new ReplayWindow(size);
        const accepted = new Set<number>();
        let highest = 0;
        for (const sequence of list) {
          const verdict = window.accept(sequence);
          if (sequence <= highest - size) expect(verdict).toBe("late");
          else expect(verdict).toBe(accepted.has(sequence) ? "replayed" : "accepted");
          if (verdict === "accepted") accepted.add(sequence);
          highest = Math.max(highest, sequence);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes numbers beyond 32 bits, and forgets nothing after a jump that is as long as the ring", () => {
    const window = new ReplayWindow(32);
    const jumps = [1, 65, 2 ** 40, 2 ** 40 - 31, 2 ** 40 - 32, 2 ** 40];
    expect(jumps.map((each) => window.accept(each))).toEqual([
      ...["accepted", "accepted", "accepted", "accepted", "late", "replayed"],
    ]);
    expect(() => window.accept(0)).toThrow(
      new RangeError("sequence must be a whole number >= 1, got 0"),
    );
    expect(() => new ReplayWindow(0)).toThrow(
      new RangeError("window must be a whole number >= 1, got 0"),
    );
  });
});

describe("shares of a secret", () => {
  const { random } = streams(5) as Record<"random", ReturnType<typeof streams>[string]>;
  const given = { threshold: 3, shares: 5, random: random! };

  it("give it back, any three of five", () => {
    for (const secret of [0, 1, 12_345, secretField - 1]) {
      const all = splitSecret(secret, given);
      for (let set = 0; set < 32; set += 1) {
        const some = all.filter((_, i) => (set >> i) % 2 === 1);
        if (some.length >= 3) expect(joinShares(some)).toBe(secret);
      }
    }
  });

  it("say nothing if they are two: they fit every secret, once each", () => {
    const [one, two] = splitSecret(777, given);
    // A third point of any height completes them, and each height gives another secret.
    const secrets = new Set<number>();
    for (let y = 0; y < 2000; y += 1) secrets.add(joinShares([one!, two!, { x: 3, y }]));
    expect(secrets.size).toBe(2000);
  });

  it.each([
    {
      call: () => splitSecret(secretField, given),
      text: "secret must be in [0, 65536], got 65537",
    },
    { call: () => joinShares([]), text: "shares must hold 1 items or more, got 0" },
    {
      call: () =>
        joinShares([
          { x: 1, y: 2 },
          { x: 1, y: 3 },
        ]),
      text: "shares must be of different holders, got one twice",
    },
    {
      call: () => joinShares([{ x: 0, y: 2 }]),
      text: "shares[0].x must be in [1, 65536], got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AgreementProtocol,
  agreementCost,
  minimumReplicas,
  oralMessages,
  pbftMessages,
  twoPhaseCommitMessages,
} from "../../../lib/model/failure";
import { synchronousDecisionTime } from "../../../lib/model/timing";
import { countOralMessages, countProtocol, enumerateFlooding } from "../../../lib/scenario/failure";
import type { TraceRecord } from "../../../lib/sim";

const protocols = ["leader and majority", "flooding", "PBFT", "oral messages"] as const;

describe("the cost of agreement", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect([4, 7, 10].map((n) => oralMessages(n, { traitors: (n - 1) / 3 }))).toEqual([
      9, 156, 3609,
    ]);
    expect([4, 7].map(pbftMessages)).toEqual([24, 84]);
    const [oral, pbft] = [oralMessages(7, { traitors: 2 }), pbftMessages(7)];
    expect(oral / pbft).toBeCloseTo(1.857, 3);
    expect(agreementCost(1, { protocol: "leader and majority" })).toEqual({
      ...{ replicas: 3, messages: 4, steps: 2 },
    });
  });

  it("agrees with protocols that are run message by message", () => {
    for (const faults of [1, 2, 3]) {
      const counted = (protocol: "leader and majority" | "PBFT") => {
        const { replicas, ...cost } = agreementCost(faults, { protocol });
        expect(countProtocol({ replicas, protocol })).toEqual(cost);
      };
      counted("leader and majority");
      counted("PBFT");
      const { replicas, messages } = agreementCost(faults, { protocol: "oral messages" });
      expect(countOralMessages({ generals: replicas, traitors: faults })).toBe(messages);
    }
    const commit = countProtocol({ replicas: 5, protocol: "two-phase commit" });
    expect(commit).toEqual({ messages: twoPhaseCommitMessages(5), steps: 4 });
  });

  const upToTwo = [1, 2, 3, 4].flatMap((replicas) =>
    [0, 1, 2].filter((f) => f < replicas).map((faults) => ({ replicas, faults })),
  );

  it.each(upToTwo)(
    "takes f + 1 rounds of flooding, every crash tried: $faults of $replicas",
    ({ replicas, faults }) => {
      const { steps } = agreementCost(faults, { protocol: "flooding" });
      const enough = enumerateFlooding({ replicas, faults, rounds: steps });
      expect(enough).toMatchObject({ split: 0, silent: 0, examples: [] });
      if (faults === 0) return;
      const tooFew = enumerateFlooding({ replicas, faults, rounds: steps - 1 });
      // Where one is left there is nobody to disagree with.
      expect(tooFew.split > 0).toBe(replicas - faults > 1);
    },
  );

  it("takes a replica more than crash, in a synchronous system: of f none is left", () => {
    const params = { fault: "crash", timing: "synchronous", task: "consensus" } as const;
    for (const { replicas, faults } of upToTwo) {
      expect(replicas).toBeGreaterThanOrEqual(minimumReplicas(faults, params));
    }
    for (const faults of [1, 2]) {
      expect(minimumReplicas(faults, params)).toBe(faults + 1);
      const { silent } = enumerateFlooding({ replicas: faults, faults, rounds: faults + 1 });
      expect(silent).toBeGreaterThan(0);
    }
  });

  it("takes the time of its rounds", () => {
    const bounds = { messageBound: 20, processingBound: 5 };
    for (const faults of [0, 1, 2, 3]) {
      const { steps } = agreementCost(faults, { protocol: "flooding" });
      expect(synchronousDecisionTime(faults, bounds)).toBe(25 * steps);
    }
  });

  it("is as worked out by hand for a majority of three", () => {
    const trace: TraceRecord[] = [];
    countProtocol({ replicas: 3, protocol: "leader and majority", trace });
    expect(trace.map(({ time, lane, event, label }) => [time, lane, event, label])).toEqual([
      [0, "r1", "send", "propose"],
      [0, "r1", "send", "propose"],
      [1, "r2", "receive", "propose"],
      [1, "r3", "receive", "propose"],
      [1, "r2", "send", "accept"],
      [1, "r3", "send", "accept"],
      [2, "r1", "receive", "accept"],
      [2, "r1", "receive", "accept"],
    ]);
  });

  it("never falls with the faults, and is nothing for one replica", () => {
    fc.assert(
      fc.property(fc.constantFrom(...protocols), fc.nat(60), (protocol, faults) => {
        const [cost, more] = [0, 1].map((extra) => agreementCost(faults + extra, { protocol }));
        expect(more?.messages).toBeGreaterThan(cost?.messages ?? NaN);
        expect(more?.steps).toBeGreaterThanOrEqual(cost?.steps ?? NaN);
        expect(agreementCost(0, { protocol })).toMatchObject({ replicas: 1, messages: 0 });
      }),
    );
    expect(oralMessages(301, { traitors: 100 })).toBeLessThan(Infinity);
    expect(oralMessages(3e6 + 1, { traitors: 1e6 })).toBe(Infinity);
  });

  it.each([
    {
      call: () => oralMessages(3, { traitors: 1 }),
      text: "generals must be in [4, 1000000000], got 3",
    },
    {
      call: () => oralMessages(9, { traitors: 0.5 }),
      text: "traitors must be a whole number >= 0, got 0.5",
    },
    { call: () => pbftMessages(0), text: "replicas must be a whole number >= 1, got 0" },
    {
      call: () => twoPhaseCommitMessages(0),
      text: "participants must be a whole number >= 1, got 0",
    },
    {
      call: () => agreementCost(2e6, { protocol: "PBFT" }),
      text: "faults must be in [0, 1000000], got 2000000",
    },
    {
      call: () => agreementCost(1, { protocol: "vote" as AgreementProtocol }),
      text: "protocol must be one of leader and majority, flooding, PBFT, oral messages, got vote",
    },
    {
      call: () => enumerateFlooding({ replicas: 5, faults: 1, rounds: 1 }),
      text: "replicas must be in [1, 4], got 5",
    },
    {
      call: () => countOralMessages({ generals: 13, traitors: 1 }),
      text: "generals must be in [1, 12], got 13",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

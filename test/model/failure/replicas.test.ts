import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ReplicaParams,
  byzantineQuorum,
  faultClasses,
  largestFaults,
  majorityQuorum,
  minimumReplicas,
  quorumOverlap,
} from "../../../lib/model/failure";
import {
  type DecisionRule,
  type Order,
  enumerateAnswers,
  attemptStory,
  ballotStory,
  enumerateAttempts,
  enumerateBallots,
  enumerateEquivocations,
  enumerateOralMessages,
  enumerateSignedMessages,
  equivocationStory,
  oralMessageStory,
  signedMessageStory,
  stuckAttempts,
} from "../../../lib/scenario/failure";

const crash = { fault: "crash", timing: "partially synchronous", task: "consensus" } as const;
const byzantine = { ...crash, fault: "Byzantine" } as const;
const every = faultClasses.flatMap(({ fault }) =>
  (["synchronous", "partially synchronous", "asynchronous"] as const).flatMap((timing) =>
    (["answer", "consensus"] as const).map((task): ReplicaParams => ({ fault, timing, task })),
  ),
);
const count = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, i) => i + least);
const small = count(1, 4).flatMap((replicas) =>
  count(0, replicas - 1).map((faults) => ({ replicas, faults })),
);
const isSplit = ({ decided }: { decided: readonly string[] }) =>
  decided.includes("a") && decided.includes("b");

describe("minimumReplicas", () => {
  it.each([
    { faults: 1, halting: 3, lying: 4 },
    { faults: 2, halting: 5, lying: 7 },
    { faults: 3, halting: 7, lying: 10 },
  ])(
    "agrees with values that were computed elsewhere for $faults faults",
    ({ faults, halting, lying }) => {
      expect(minimumReplicas(faults, crash)).toBe(halting);
      expect(minimumReplicas(faults, byzantine)).toBe(lying);
    },
  );

  it("agrees with table I of Dwork, Lynch and Stockmeyer, where that asks for the same", () => {
    // They count t replicas that may all fail: one more is right. Omission and signed lies take more
    // here, since those who fail later have to agree too, and what all wish has to come out.
    const row = (fault: ReplicaParams["fault"]) =>
      (["synchronous", "asynchronous", "partially synchronous"] as const).map((timing) =>
        minimumReplicas(5, { fault, timing, task: "consensus" }),
      );
    expect(row("crash")).toEqual([6, Infinity, 11]);
    expect(row("omission").slice(1)).toEqual([Infinity, 11]);
    expect(row("signed Byzantine").slice(1)).toEqual([Infinity, 16]);
    expect(row("Byzantine")).toEqual([16, Infinity, 16]);
  });

  it("takes one more than the faults where halting is announced, in all systems", () => {
    const failStop = every.filter(({ fault }) => fault === "fail-stop");
    expect(failStop.map((each) => minimumReplicas(2, each))).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it("is the least with which all attempts agree and none gets stuck, every loss tried", () => {
    for (const { replicas, faults } of small) {
      const works = count(1, replicas).some(
        (quorum) =>
          !enumerateAttempts({ replicas, quorum }).some(isSplit) &&
          stuckAttempts({ replicas, quorum, faults }).length === 0,
      );
      // Lost, too late, cut off or never sent: to who waits for a message it is all the same.
      for (const fault of ["crash", "omission", "timing", "partition"] as const) {
        expect({ replicas, faults, fault, works }).toEqual({
          ...{ replicas, faults, fault },
          works: replicas >= minimumReplicas(faults, { ...crash, fault }),
        });
      }
    }
  });

  const run = enumerateAttempts({ replicas: 2, quorum: 1 }).find(isSplit);
  it(`has a counter-example with 2 replicas: ${run && attemptStory(run).join(" ")}`, () => {
    expect(run).toEqual({
      ...{ acceptedFirst: [1], forgot: [], answered: [2], proposed: "b", acceptedSecond: [1] },
      decided: ["a", "b"],
    });
    expect(stuckAttempts({ replicas: 2, quorum: 2, faults: 1 })).toEqual([[1], [2]]);
  });

  it("is that of liars where replicas forget what they accepted, every loss tried", () => {
    for (const { replicas, faults } of small) {
      const works = count(1, replicas - faults).some(
        (quorum) => !enumerateAttempts({ replicas, quorum, forgetful: faults }).some(isSplit),
      );
      const needed = minimumReplicas(faults, byzantine);
      expect({ replicas, faults, works }).toEqual({ replicas, faults, works: replicas >= needed });
    }
  });

  const lapse = enumerateAttempts({ replicas: 3, quorum: 2, forgetful: 1 }).find(isSplit);
  it(`has a counter-example with 3 replicas of which one forgets: ${lapse && attemptStory(lapse).join(" ")}`, () => {
    expect(lapse).toEqual({
      ...{ acceptedFirst: [1, 2], forgot: [1], answered: [1, 3], proposed: "b" },
      ...{ acceptedSecond: [1, 2], decided: ["a", "b"] },
    });
  });

  it("is the least with which no liar gets two values accepted, every word tried", () => {
    for (const { replicas, faults } of small) {
      const works = count(1, replicas).some(
        (quorum) =>
          !enumerateEquivocations({ replicas, faults, quorum }).some(isSplit) &&
          quorum <= replicas - faults,
      );
      expect({ replicas, faults, works }).toEqual({
        ...{ replicas, faults },
        works: replicas >= minimumReplicas(faults, byzantine),
      });
    }
  });

  const lie = enumerateEquivocations({ replicas: 3, faults: 1, quorum: 2 }).find(isSplit);
  it(`has a counter-example with 3 replicas of which one lies: ${lie && equivocationStory(lie).join(" ")}`, () => {
    expect(lie).toEqual({ told: ["a", "b"], decided: ["a", "b"] });
  });

  it("is the least with which what enough copies say is right, every answer tried", () => {
    for (const { replicas, faults } of small) {
      const works = count(1, replicas).some((quorum) =>
        enumerateAnswers({ replicas, faults, quorum }).every((belief) => belief === "right"),
      );
      const needed = minimumReplicas(faults, { ...byzantine, task: "answer" });
      expect({ replicas, faults, works }).toEqual({ replicas, faults, works: replicas >= needed });
    }
    expect(enumerateAnswers({ replicas: 2, faults: 1, quorum: 1 })).toContain("wrong");
    expect(enumerateAnswers({ replicas: 2, faults: 1, quorum: 2 })).toContain("nothing");
  });
});

describe("oral messages", () => {
  const majority: DecisionRule = (heard, told) => {
    const ones = [heard, ...told].filter((each) => each === 1).length;
    return 2 * ones > told.length + 1 ? 1 : 0;
  };
  /** What a lieutenant may decide from two orders: 16 rules. */
  const rules = count(0, 15).map(
    (bits): DecisionRule =>
      (heard, [told = 0]) =>
        ((bits >> (2 * heard + told)) & 1) as Order,
  );

  it("agree among four generals with one traitor, whatever it does", () => {
    const runs = enumerateOralMessages({ generals: 4, rules: [majority] });
    // The commander tells 2³ things; each of three lieutenants tells 2² about each of two orders.
    expect(runs).toHaveLength(8 + 2 * 3 * 4);
    expect(runs.filter(({ holds }) => !holds)).toEqual([]);
    expect(minimumReplicas(1, { ...byzantine, timing: "synchronous" })).toBe(4);
  });

  it("fail among three generals, whatever the rules of both lieutenants", () => {
    const pairs = rules.flatMap((first) => rules.map((second) => [first, second]));
    expect(pairs).toHaveLength(256);
    for (const pair of pairs) {
      const runs = enumerateOralMessages({ generals: 3, rules: pair });
      expect(runs.some(({ holds }) => !holds)).toBe(true);
    }
  });

  const runs = enumerateOralMessages({ generals: 3, rules: [majority] });
  const broken = runs.find(({ holds }) => !holds);
  it(`have a counter-example among three generals: ${broken && oralMessageStory(broken).join(" ")}`, () => {
    // A loyal commander orders 1; the traitor says that it heard 0, and the other one sees a tie.
    expect(broken).toMatchObject({ traitor: 1, order: 1, heard: [1, 1], told: [[1], [0]] });
    expect(broken?.decided[1]).toBe(0);
  });
});

describe("signed messages", () => {
  const signed = { fault: "signed Byzantine", timing: "synchronous", task: "consensus" } as const;

  it("agree among three and four generals with one traitor, whatever it signs", () => {
    for (const generals of [2, 3, 4]) {
      const runs = enumerateSignedMessages({ generals, signatures: 2 });
      // Each lieutenant gets one of four sets of orders, early and late; or one of them is silent.
      expect(runs).toHaveLength(16 ** (generals - 1) + 2 * (generals - 1));
      expect(runs.filter(({ holds }) => !holds)).toEqual([]);
    }
    expect(minimumReplicas(1, signed)).toBe(3);
  });

  const late = enumerateSignedMessages({ generals: 3, signatures: 1 }).find(({ holds }) => !holds);
  it(`fail if a late word needs no second signature: ${late && signedMessageStory(late).join(" ")}`, () => {
    expect(late).toMatchObject({ traitor: 0, heard: [[], []], late: [[], [1]], decided: [0, 1] });
  });

  const isHopeless = ({ stories }: { stories: readonly object[] }) => stories.length > 1;
  it("are enough for the least number only: with fewer, some ballot defeats every rule", () => {
    for (const { replicas, faults } of small) {
      const works = !enumerateBallots({ replicas, faults }).some(isHopeless);
      const needed = minimumReplicas(faults, signed);
      expect({ replicas, faults, works }).toEqual({ replicas, faults, works: replicas >= needed });
    }
  });

  const ballot = enumerateBallots({ replicas: 2, faults: 1 }).find(isHopeless);
  it(`have a counter-example with 2 replicas: ${ballot && ballotStory(ballot).join(" ")}`, () => {
    expect(ballot).toEqual({
      said: [0, 1],
      stories: [
        { liars: [2], demands: 0 },
        { liars: [1], demands: 1 },
      ],
    });
  });
});

describe("faultClasses", () => {
  it("get worse from line to line: what was possible stays so, but where links fail", () => {
    const flags = faultClasses
      .filter(({ fault }) => fault !== "partition")
      .map(({ mayHalt, mayReturn, mayOmit, mayBeLate, mayLie, mayForge }) =>
        [mayHalt, mayReturn, mayOmit, mayBeLate, mayLie, mayForge].map(Number),
      );
    const sums = flags.map((row) => row.reduce((sum, each) => sum + each, 0));
    expect(sums).toEqual([1, 1, 2, 3, 4, 5, 6]);
    for (const [i, row] of flags.slice(1).entries()) {
      row.forEach((flag, j) => expect(flag).toBeGreaterThanOrEqual(flags[i]?.[j] ?? NaN));
    }
    expect(faultClasses.filter(({ mayLie }) => mayLie).map(({ fault }) => fault)).toEqual([
      ...["signed Byzantine", "Byzantine"],
    ]);
    expect(faultClasses.find(({ fault }) => fault === "partition")?.mayHalt).toBe(false);
  });

  it("take no fewer replicas where they are worse, and where less is known of time", () => {
    const order = faultClasses.map(({ fault }) => fault);
    for (const each of every) {
      const replicas = minimumReplicas(3, each);
      const next = order[order.indexOf(each.fault) + 1] ?? each.fault;
      expect(minimumReplicas(3, { ...each, fault: next })).toBeGreaterThanOrEqual(replicas);
      const later = each.timing === "synchronous" ? "partially synchronous" : "asynchronous";
      expect(minimumReplicas(3, { ...each, timing: later })).toBeGreaterThanOrEqual(replicas);
      expect(minimumReplicas(3, { ...each, task: "consensus" })).toBeGreaterThanOrEqual(replicas);
      expect(minimumReplicas(0, each)).toBe(1);
    }
  });
});

describe("largestFaults", () => {
  it("agrees with values that were computed elsewhere: 8 nodes mask 3 crashes or 2 lies, 3 nodes no lie", () => {
    expect(largestFaults(8, crash)).toBe(3);
    expect(largestFaults(8, byzantine)).toBe(2);
    expect(largestFaults(3, byzantine)).toBe(0);
    expect(largestFaults(4, crash)).toBe(largestFaults(3, crash));
  });

  it("is the most faults that so many replicas are enough for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.integer({ min: 1, max: 9999 }), (params, n) => {
        const faults = largestFaults(n, params);
        expect(minimumReplicas(faults, params)).toBeLessThanOrEqual(n);
        expect(minimumReplicas(faults + 1, params)).toBeGreaterThan(n);
      }),
    );
  });
});

describe("quorums", () => {
  it("agree with values that were computed elsewhere: 3 of 4 also where one lies", () => {
    expect(majorityQuorum(5)).toBe(3);
    expect(byzantineQuorum(4, { faults: 1 })).toBe(3);
    expect(quorumOverlap(3, { replicas: 4 })).toBe(2);
    expect(quorumOverlap(2, { replicas: 5 })).toBe(0);
  });

  it("are the least that share a replica, and one that does not lie", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), fc.nat(3333), (replicas, some) => {
        const majority = majorityQuorum(replicas);
        expect(quorumOverlap(majority, { replicas })).toBeGreaterThanOrEqual(1);
        if (majority > 1) expect(quorumOverlap(majority - 1, { replicas })).toBe(0);
        const faults = Math.min(some, largestFaults(replicas, byzantine));
        const quorum = byzantineQuorum(replicas, { faults });
        expect(quorumOverlap(quorum, { replicas })).toBeGreaterThanOrEqual(faults + 1);
        expect(quorumOverlap(quorum - 1, { replicas })).toBeLessThan(faults + 1);
        expect(quorum).toBeLessThanOrEqual(replicas - faults);
        expect(byzantineQuorum(3 * some + 1, { faults: some })).toBe(2 * some + 1);
      }),
    );
  });

  it("share what all pairs of groups share, by trying all of up to six replicas", () => {
    for (const replicas of count(1, 6)) {
      const sets = count(0, 2 ** replicas - 1);
      const size = (set: number) => set.toString(2).replaceAll("0", "").length;
      for (const quorum of count(1, replicas)) {
        const groups = sets.filter((set) => size(set) === quorum);
        const shared = groups.flatMap((one) => groups.map((other) => size(one & other)));
        expect(quorumOverlap(quorum, { replicas })).toBe(Math.min(...shared));
      }
    }
  });
});

describe("replicas", () => {
  const words = (change: object) => ({ ...crash, ...change }) as ReplicaParams;
  it.each([
    {
      call: () => minimumReplicas(-1, crash),
      text: "faults must be a whole number >= 0, got -1",
    },
    {
      call: () => largestFaults(0, crash),
      text: "replicas must be a whole number >= 1, got 0",
    },
    {
      call: () => minimumReplicas(1, words({ fault: "slow" })),
      text: "fault must be one of fail-stop, crash, fail-recover, omission, timing, partition, signed Byzantine, Byzantine, got slow",
    },
    {
      call: () => minimumReplicas(1, words({ timing: "fast" })),
      text: "timing must be one of synchronous, partially synchronous, asynchronous, got fast",
    },
    {
      call: () => largestFaults(1, words({ task: "vote" })),
      text: "task must be one of answer, consensus, got vote",
    },
    {
      call: () => byzantineQuorum(3, { faults: 1 }),
      text: "faults must be in [0, 0], got 1",
    },
    {
      call: () => quorumOverlap(4, { replicas: 3 }),
      text: "quorum must be in [1, 3], got 4",
    },
    {
      call: () => majorityQuorum(0.5),
      text: "replicas must be a whole number >= 1, got 0.5",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

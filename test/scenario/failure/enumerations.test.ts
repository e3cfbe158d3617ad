import { describe, expect, it } from "vitest";
import {
  enumerateAnswers,
  enumerateAttempts,
  enumerateEquivocations,
  enumerateOralMessages,
  stuckAttempts,
} from "../../../lib/scenario/failure";

describe("enumerateAttempts", () => {
  it("lists all runs of one replica: accepted or not, answered or not, accepted or not", () => {
    const runs = enumerateAttempts({ replicas: 1, quorum: 1 });
    // Without an answer there is no second proposal.
    expect(
      runs.map(({ acceptedFirst, answered, acceptedSecond, decided }) =>
        [acceptedFirst, answered, acceptedSecond].map((each) => each.length).concat(decided.length),
      ),
    ).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 1, 0, 1],
      [1, 1, 1, 2],
    ]);
    expect(runs.map(({ decided }) => decided.join(""))).toEqual(["", "", "b", "a", "a", "aa"]);
  });

  it("tries each that may forget, so many at a time", () => {
    const runs = enumerateAttempts({ replicas: 2, quorum: 2, forgetful: 1 });
    expect(new Set(runs.map(({ forgot }) => forgot.join()))).toEqual(new Set(["1", "2"]));
    const [all, some] = [0, 1].map((forgetful) =>
      enumerateAttempts({ replicas: 2, quorum: 2, forgetful }),
    );
    expect(some).toHaveLength(2 * (all?.length ?? NaN));
  });

  it("takes over what it hears of", () => {
    for (const run of enumerateAttempts({ replicas: 3, quorum: 2 })) {
      const heard = run.answered.some((each) => run.acceptedFirst.includes(each));
      expect(run.proposed).toBe(heard ? "a" : "b");
    }
  });
});

describe("other enumerations", () => {
  it("try every word of a liar, and every answer", () => {
    const told = (faults: number) =>
      enumerateEquivocations({ replicas: 2, faults, quorum: 1 }).map((run) => run.told.join());
    expect(told(0)).toEqual(["a,a", "a,nothing", "nothing,a", "nothing,nothing"]);
    expect(told(1)).toEqual(["a", "b", "nothing"]);
    expect(enumerateAnswers({ replicas: 3, faults: 1, quorum: 2 })).toEqual([
      ...["right", "right", "right"],
    ]);
    expect(enumerateAnswers({ replicas: 1, faults: 1, quorum: 1 })).toEqual([
      ...["right", "wrong", "nothing"],
    ]);
  });

  it("tell each lieutenant what the others heard", () => {
    const runs = enumerateOralMessages({ generals: 4, rules: [(heard) => heard] });
    const mixed = runs.find(({ heard }) => heard.join("") === "100");
    expect(mixed).toMatchObject({
      traitor: 0,
      told: [
        [0, 0],
        [1, 0],
        [1, 0],
      ],
      decided: [1, 0, 0],
      holds: false,
    });
    const two = enumerateOralMessages({ generals: 2, rules: [(heard) => heard] });
    expect(two.every(({ holds }) => holds)).toBe(true);
  });

  it.each([
    {
      call: () => enumerateAttempts({ replicas: 7, quorum: 4 }),
      text: "replicas must be in [1, 6], got 7",
    },
    {
      call: () => enumerateAttempts({ replicas: 3, quorum: 2, forgetful: 4 }),
      text: "forgetful must be in [0, 3], got 4",
    },
    {
      call: () => stuckAttempts({ replicas: 3, quorum: 4, faults: 1 }),
      text: "quorum must be in [1, 3], got 4",
    },
    {
      call: () => stuckAttempts({ replicas: 3, quorum: 2, faults: 4 }),
      text: "faults must be in [0, 3], got 4",
    },
    {
      call: () => enumerateEquivocations({ replicas: 9, faults: 1, quorum: 2 }),
      text: "replicas must be in [1, 8], got 9",
    },
    {
      call: () => enumerateAnswers({ replicas: 2, faults: 3, quorum: 2 }),
      text: "faults must be in [0, 2], got 3",
    },
    {
      call: () => enumerateOralMessages({ generals: 6, rules: [() => 0] }),
      text: "generals must be in [2, 5], got 6",
    },
    {
      call: () => enumerateOralMessages({ generals: 3, rules: [] }),
      text: "rules must hold 1 items or more, got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

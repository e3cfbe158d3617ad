import { describe, expect, it } from "vitest";
import {
  attemptStory,
  ballotStory,
  enumerateBallots,
  enumerateSignedMessages,
  equivocationStory,
  oralMessageStory,
  signedMessageStory,
} from "../../../lib/scenario/failure";

describe("a story", () => {
  it("of attempts says who accepted what", () => {
    const run = { acceptedFirst: [1], forgot: [], answered: [2], acceptedSecond: [2, 3] };
    expect(attemptStory({ ...run, proposed: "b", decided: ["a", "b"] })).toEqual([
      'The first proposer says "a"; replica 1 accepts, and no other message of it arrives.',
      "The second asks what was accepted; replica 2 answers.",
      'It hears of nothing and proposes "b"; replicas 2 and 3 accept.',
      'Decided: "a" and "b".',
    ]);
    expect(attemptStory({ ...run, forgot: [1], proposed: "b", decided: [] })[1]).toBe(
      "Now replica 1 halts, and comes back without memory.",
    );
    expect(attemptStory({ ...run, forgot: [1, 3], proposed: "b", decided: [] })[1]).toBe(
      "Now replicas 1 and 3 halt, and come back without memory.",
    );
    const other = { ...run, acceptedFirst: [], answered: [1, 2, 3], acceptedSecond: [3] };
    expect(attemptStory({ ...other, proposed: "a", decided: [] }).slice(1)).toEqual([
      "The second asks what was accepted; replicas 1, 2 and 3 answer.",
      'It hears of "a" and proposes that; replica 3 accepts.',
      "Nothing is decided.",
    ]);
    expect(attemptStory({ ...other, proposed: "a", decided: ["a", "a"] }).at(-1)).toBe(
      'Decided: "a".',
    );
    expect(attemptStory({ ...other, proposed: "a", decided: [] })[0]).toContain("nobody accepts");
  });

  it("of a liar says who was told what", () => {
    expect(equivocationStory({ told: ["a", "nothing"], decided: ["a"] })).toEqual([
      ...['Replica 1 is told "a" and accepts it.', "Replica 2 is told nothing."],
      ...["Who lies accepts both.", 'Decided: "a".'],
    ]);
  });

  it("of generals says what is a lie, and not what a traitor decides", () => {
    const run = { heard: [1, 1], told: [[1], [0]], decided: [1, 0], holds: false } as const;
    expect(oralMessageStory({ ...run, traitor: 1, order: 1 })).toEqual([
      "The commander is loyal and orders 1; lieutenant 1 is the traitor.",
      "Lieutenant 2 tells lieutenant 1 that it heard 1.",
      "Lieutenant 1 tells lieutenant 2 that it heard 0, a lie.",
      "Lieutenant 2 decides 0.",
    ]);
    const lying = { ...run, heard: [0, 1], told: [[1], [0]], traitor: 0, order: 0 } as const;
    expect(oralMessageStory(lying)).toEqual([
      "The commander is the traitor and orders 0 to lieutenant 1 and 1 to lieutenant 2.",
      "Lieutenant 2 tells lieutenant 1 that it heard 1.",
      "Lieutenant 1 tells lieutenant 2 that it heard 0.",
      ...["Lieutenant 1 decides 1.", "Lieutenant 2 decides 0."],
    ]);
  });

  it("of generals who sign says what came too late", () => {
    const runs = enumerateSignedMessages({ generals: 3, signatures: 2 });
    const late = runs.find((run) => run.heard[0]?.length === 2 && run.late[1]?.length === 1);
    expect(late && signedMessageStory(late)).toEqual([
      "The commander is the traitor and signs 0 and 1 for lieutenant 1 and nothing for lieutenant 2.",
      "Each lieutenant shows the others what it got.",
      "Meanwhile the commander sends 0 to lieutenant 2, too late to show.",
      ...["Lieutenant 1 decides 0.", "Lieutenant 2 decides 0."],
    ]);
    const silent = runs.find(({ traitor, order }) => traitor === 2 && order === 1);
    expect(silent && signedMessageStory(silent)).toEqual([
      "The commander is loyal and orders 1; lieutenant 2 is the traitor, and silent.",
      "Lieutenant 1 decides 1.",
    ]);
  });

  it("of a ballot tells all that explains it", () => {
    const ballots = enumerateBallots({ replicas: 3, faults: 2 });
    expect(ballots.map(({ stories }) => stories.length)).toEqual([1, 2, 2, 2, 2, 2, 2, 1]);
    expect(ballots[3] && ballotStory(ballots[3])).toEqual([
      "All see the same: replica 1 says 0, replica 2 says 1 and replica 3 says 1.",
      "If replicas 2 and 3 lie, all others began with 0: decide 0.",
      "If replica 1 lies, all others began with 1: decide 1.",
    ]);
    expect(ballots[7] && ballotStory(ballots[7]).at(-1)).toBe(
      "If nobody lies, all began with 1: decide 1.",
    );
  });
});

it.each([
  {
    call: () => enumerateSignedMessages({ generals: 5, signatures: 2 }),
    text: "generals must be in [2, 4], got 5",
  },
  {
    call: () => enumerateSignedMessages({ generals: 3, signatures: 3 }),
    text: "signatures must be in [1, 2], got 3",
  },
  {
    call: () => enumerateBallots({ replicas: 9, faults: 1 }),
    text: "replicas must be in [1, 8], got 9",
  },
  {
    call: () => enumerateBallots({ replicas: 2, faults: 2 }),
    text: "faults must be in [0, 1], got 2",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));

import { describe, expect, it } from "vitest";
import {
  type FloodingRun,
  enumerateFlooding,
  floodingStory,
  floodingTrace,
} from "../../../lib/scenario/failure";

const [example] = enumerateFlooding({ replicas: 4, faults: 2, rounds: 2 }).examples;

describe("enumerateFlooding", () => {
  it("counts its runs as one does by hand", () => {
    // Four inputs: none crashes, or one of two does and reaches the other or not.
    const two = enumerateFlooding({ replicas: 2, faults: 1, rounds: 1 });
    expect(two).toEqual({ runs: 4 * (1 + 2 * 2), split: 0, silent: 0, examples: [] });
    // In either of two rounds one of three crashes and reaches any of the other two.
    expect(enumerateFlooding({ replicas: 3, faults: 1, rounds: 2 }).runs).toBe(8 * (1 + 2 * 3 * 4));
    // Both crash in the first round, one in each, or one or none in all; the second tells one only.
    const both = enumerateFlooding({ replicas: 2, faults: 2, rounds: 2 });
    expect(both.runs).toBe(4 * (1 + 2 * 2 * 2 + 2 * 4 + 2 * 2 * 1));
    expect(both.silent).toBe(4 * (2 * 4 + 2 * 2 * 1));
    // One who holds the only 0 tells one of the others, and not the other one.
    expect(enumerateFlooding({ replicas: 3, faults: 1, rounds: 1 }).split).toBe(3 * 2);
  });

  it("keeps one example of many", () => {
    const { split, examples } = enumerateFlooding({ replicas: 4, faults: 1, rounds: 1 });
    expect([split, examples.length]).toEqual([24, 1]);
  });

  const story = example ? floodingStory(example) : [];
  it(`has a counter-example with as many rounds as crashes: ${story.join(" ")}`, () => {
    expect(example).toEqual({
      inputs: [1, 1, 1, 0],
      rounds: [[{ replica: 4, reached: [1] }], [{ replica: 1, reached: [2] }]],
      decided: [
        { replica: 2, value: 0 },
        { replica: 3, value: 1 },
      ],
    });
    expect(story).toEqual([
      "They begin with 1, 1, 1 and 0.",
      "Round 1: replica 4 crashes and reaches replica 1 only.",
      "Round 2: replica 1 crashes and reaches replica 2 only.",
      "Replica 2 decides 0.",
      "Replica 3 decides 1.",
    ]);
  });

  const [none] = enumerateFlooding({ replicas: 1, faults: 1, rounds: 1 }).examples;
  it(`has a counter-example with as many replicas as crashes: ${none && floodingStory(none).join(" ")}`, () => {
    expect(none).toEqual({ inputs: [0], rounds: [[{ replica: 1, reached: [] }]], decided: [] });
    expect(none && floodingStory(none)).toEqual([
      "They begin with 0.",
      "Round 1: replica 1 crashes and reaches nobody.",
      "Nobody is left to decide.",
    ]);
  });

  it.each([
    { change: { replicas: 5 }, text: "replicas must be in [1, 4], got 5" },
    { change: { rounds: 4 }, text: "rounds must be in [1, 3], got 4" },
    { change: { faults: 3 }, text: "faults must be in [0, 2], got 3" },
    { change: { faults: 0.5 }, text: "faults must be a whole number >= 0, got 0.5" },
  ])("rejects: $text", ({ change, text }) => {
    const call = () => enumerateFlooding({ replicas: 2, faults: 1, rounds: 1, ...change });
    expect(call).toThrow(new RangeError(text));
  });
});

describe("floodingTrace", () => {
  it("has each message once, received or lost, and who crashes and decides", () => {
    const run: FloodingRun = {
      inputs: [0, 1, 1],
      rounds: [[{ replica: 1, reached: [2] }], []],
      decided: [
        { replica: 2, value: 0 },
        { replica: 3, value: 0 },
      ],
    };
    const trace = floodingTrace(run, { roundLength: 2 });
    expect(
      trace.map(({ time, lane, event, label, peer, message }) =>
        `${time} ${lane.slice(-1)}${peer.slice(-1)} ${event} ${label} ${message}`.trim(),
      ),
    ).toEqual([
      ...["0 12 send 0 1", "2 21 receive 0 1", "0 13 send 0 2", "0 13 lose 0 2"],
      "0 1 note crashes 0",
      ...["0 23 send 1 3", "2 32 receive 1 3", "0 32 send 1 4", "2 23 receive 1 4"],
      ...["2 23 send 0, 1 5", "4 32 receive 0, 1 5", "2 32 send 1 6", "4 23 receive 1 6"],
      ...["4 2 note decides 0 0", "4 3 note decides 0 0"],
    ]);
    expect(() => floodingTrace(run, { roundLength: 0 })).toThrow(
      new RangeError("roundLength must be finite and > 0, got 0"),
    );
  });
});

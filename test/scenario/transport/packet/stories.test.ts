import { describe, expect, it } from "vitest";
import { playTransport } from "../../../../lib/scenario/transport";

const roundTrip = 0.25;
const play = (story: Parameters<typeof playTransport>[0]["story"], lost = 0) =>
  playTransport({ story, roundTrip, lost });

describe("playTransport", () => {
  // Round trips up to the first byte of an answer: RFC 8446 section 2, RFC 9001 section 4.
  it.each([
    ["TCP and TLS 1.3", 3],
    ["QUIC", 2],
    ["QUIC 0-RTT", 1],
  ] as const)("%s takes %i round trips", (story, trips) => {
    const { finished, trace, waited } = play(story);
    expect(finished).toBeCloseTo(trips * roundTrip, 12);
    expect(trace).toHaveLength(4 * trips);
    expect(waited).toBe(0);
  });

  // Packets leave 0.01 s apart. The third is missed when three later ones have been acknowledged, and leaves again
  // then: (3 - 1 + 3) 0.01 + 0.25 = 0.3 s.
  it.each(["head of line, TCP", "retransmission"] as const)(
    "%s: all behind the lost one wait",
    (story) => {
      const { finished, waited, trace } = play(story, 3);
      expect(waited).toBe(5);
      expect(finished).toBeCloseTo(0.3 + 0.125, 9);
      expect(trace.filter(({ event }) => event === "lose")).toMatchObject([
        { label: "3", time: 0.02 },
      ]);
    },
  );

  it("only those of its stream wait in QUIC", () => {
    const { finished, waited, trace } = play("head of line, QUIC", 3);
    expect(waited).toBe(2);
    expect(finished).toBeCloseTo(0.425, 9);
    const notes = trace.filter(({ event }) => event === "note").map(({ label }) => label);
    expect(notes).toEqual(["1", "2", "4", "6", "8", "3, 5, 7"]);
  });

  it("nobody waits if none is lost, or the last", () => {
    expect(play("head of line, TCP")).toMatchObject({
      waited: 0,
      finished: expect.closeTo(0.195, 9),
    });
    expect(play("head of line, QUIC", 8).waited).toBe(0);
    expect(play("retransmission", 8).waited).toBe(0);
  });

  it("refuses what is no story", () => {
    expect(() => play("retransmission", 9)).toThrow(new RangeError("lost must be <= 8, got 9"));
    expect(() => playTransport({ story: "QUIC", roundTrip: 0, lost: 0 })).toThrow(
      new RangeError("roundTrip must be finite and > 0, got 0"),
    );
  });
});

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

  // The time-out of what was asked: 1 s at first (RFC 6298, rule 2.1), then SRTT + 4 RTTVAR with at least a second
  // (2.4): 3 RTT after one sample, 2.5 RTT after two alike. QUIC's first is 0.333 + 4 · 0.1665 s (RFC 9002, 6.2.2).
  const timeouts = {
    "TCP and TLS 1.3": (pair: number, rtt: number) =>
      [1, Math.max(1, 3 * rtt), Math.max(1, 2.5 * rtt)][pair] ?? NaN,
    QUIC: (pair: number, rtt: number) => [0.999, 3 * rtt][pair] ?? NaN,
    "QUIC 0-RTT": () => 0.999,
  } as const;
  const cuts = ([0.001, 0.05, 0.25, 0.5, 0.9] as const).flatMap((rtt) =>
    (
      [
        ["TCP and TLS 1.3", 3],
        ["QUIC", 2],
        ["QUIC 0-RTT", 1],
      ] as const
    ).flatMap(([story, trips]) =>
      Array.from({ length: 2 * trips }, (_, i) => ({ story, trips, rtt, lost: i + 1 })),
    ),
  );
  it.each(cuts)("$story over $rtt s without flight $lost", ({ story, trips, rtt, lost }) => {
    const run = playTransport({ story, roundTrip: rtt, lost });
    const timer = timeouts[story](Math.ceil(lost / 2) - 1, rtt);
    expect(run.timer).toBeCloseTo(timer, 12);
    expect(run.finished).toBeCloseTo(trips * rtt + timer, 12);
    const whole = playTransport({ story, roundTrip: rtt, lost: 0 });
    expect(whole.finished).toBeCloseTo(trips * rtt, 12);
    expect(whole.timer).toBe(0);
    const sent = (trace: typeof run.trace) =>
      trace.filter(({ event }) => event === "send").map(({ label }) => label);
    const all = sent(whole.trace);
    const from = lost - ((lost + 1) % 2) - 1;
    // What is lost is sent again, and the question of a lost answer before it.
    expect(sent(run.trace)).toEqual([...all.slice(0, lost), ...all.slice(from)]);
    expect(run.trace.filter(({ event }) => event === "lose")).toMatchObject([
      { label: all[lost - 1], lane: lost % 2 === 1 ? "client" : "server" },
    ]);
    expect(run.trace.filter(({ event }) => event === "note")).toMatchObject([{ lane: "client" }]);
  });

  it("a set-up that has no such flight loses none", () => {
    expect(play("QUIC 0-RTT", 3)).toEqual(play("QUIC 0-RTT"));
    expect(play("QUIC", 5)).toEqual(play("QUIC"));
  });

  it("a round trip above the time-out has flights repeated for nothing", () => {
    const { finished, trace } = playTransport({ story: "QUIC", roundTrip: 1.5, lost: 0 });
    expect(finished).toBeCloseTo(3, 12);
    expect(trace.filter(({ event }) => event === "send").map(({ label }) => label)).toEqual([
      ...["Initial", "Handshake", "Initial", "request", "Handshake", "answer"],
    ]);
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

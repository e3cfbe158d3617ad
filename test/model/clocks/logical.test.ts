import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoggedEvent, eventOrder, lamportTimes, vectorTimes } from "../../../lib/model/clocks";
import { simulateChatter } from "../../../lib/scenario/clocks";

const send = (lane: string, message: number): LoggedEvent => ({ lane, event: "send", message });
const receive = (lane: string, message: number): LoggedEvent => ({
  ...{ lane, event: "receive", message },
});
const note = (lane: string): LoggedEvent => ({ lane, event: "note", message: 0 });

/** By hand: a tells b, b tells c; meanwhile c notes something that nobody hears of. */
const log = [note("a"), send("a", 1), note("c"), receive("b", 1), send("b", 2), receive("c", 2)];

/** Who happened before whom, by following each chain of steps. */
function reach(events: readonly LoggedEvent[]): boolean[][] {
  const before = events.map((from, i) =>
    events.map(
      (to, j) =>
        (i < j && from.lane === to.lane) ||
        (from.event === "send" && to.event === "receive" && from.message === to.message),
    ),
  );
  events.forEach((_, k) =>
    before.forEach((row) => {
      if (row[k]) before[k]?.forEach((isNext, j) => (row[j] ||= isNext));
    }),
  );
  return before;
}

const runs = fc.record({
  processes: fc.integer({ min: 2, max: 5 }),
  steps: fc.integer({ min: 1, max: 8 }),
  loss: fc.constantFrom(0, 0.3),
  seed: fc.nat(9999),
});
const seen = (events: readonly LoggedEvent[]) => events.filter(({ event }) => event !== "lose");

describe("logical clocks", () => {
  it("are as worked out by hand", () => {
    expect(lamportTimes(log)).toEqual([1, 2, 1, 3, 4, 5]);
    // Places in the order a, c, b.
    expect(vectorTimes(log)).toEqual([
      [1, 0, 0],
      [2, 0, 0],
      [0, 1, 0],
      [2, 0, 1],
      [2, 0, 2],
      [2, 2, 2],
    ]);
  });

  it("say of vectors what chains of messages say, in simulated runs", () => {
    fc.assert(
      fc.property(runs, (params) => {
        const { records } = simulateChatter(params);
        const vectors = vectorTimes(records);
        const before = reach(seen(records));
        vectors.forEach((vector, i) =>
          vectors.forEach((other, j) => {
            const order = eventOrder(vector, { other });
            if (i === j) expect(order).toBe("same");
            else if (before[i]?.[j]) expect(order).toBe("before");
            else expect(order).toBe(before[j]?.[i] ? "after" : "concurrent");
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("count as the processes do that carry Lamport's clock in their messages", () => {
    fc.assert(
      fc.property(runs, (params) => {
        const { records, counters } = simulateChatter(params);
        expect(lamportTimes(records)).toEqual(counters);
      }),
      { numRuns: 40 },
    );
  });

  it("give Lamport times that grow along every chain, and are the length of the longest", () => {
    fc.assert(
      fc.property(runs, (params) => {
        const events = seen(simulateChatter(params).records);
        const [times, before] = [lamportTimes(events), reach(events)];
        times.forEach((time, j) => {
          const earlier = times.filter((_, i) => before[i]?.[j]);
          expect(time).toBe(Math.max(0, ...earlier) + 1);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("skip what is lost, and keep a message that arrives twice", () => {
    const lost: LoggedEvent = { lane: "a", event: "lose", message: 1 };
    expect(lamportTimes([send("a", 1), lost, note("a")])).toEqual([1, 2]);
    const twice = [send("a", 1), receive("b", 1), receive("b", 1)];
    expect(vectorTimes(twice)).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it.each([
    { call: () => lamportTimes([]), text: "events must hold 1 items or more, got 0" },
    { call: () => vectorTimes([]), text: "events must hold 1 items or more, got 0" },
    {
      call: () => vectorTimes([receive("b", 1), send("a", 1)]),
      text: "events[0].message must be sent before it is received, got 1",
    },
    {
      call: () => lamportTimes([send("a", 0.5)]),
      text: "events[0].message must be a whole number >= 0, got 0.5",
    },
    {
      call: () => eventOrder([1, 2], { other: [1] }),
      text: "other must hold 2 items or more, got 1",
    },
    {
      call: () => eventOrder([1], { other: [1, 2] }),
      text: "vector must hold 2 items or more, got 1",
    },
    {
      call: () => eventOrder([1, -1], { other: [1, 2] }),
      text: "vector[1] must be a whole number >= 0, got -1",
    },
    {
      call: () => eventOrder([1, 1], { other: [1, NaN] }),
      text: "other[1] must be a whole number >= 0, got NaN",
    },
    {
      call: () => simulateChatter({ processes: 1, steps: 1 }),
      text: "processes must be in [2, 26], got 1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

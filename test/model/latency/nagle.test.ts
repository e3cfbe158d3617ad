import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import { type Write, nagleExchange } from "../../../lib/model/latency/nagle";
import { simulateNagleRequest } from "../../../lib/scenario/latency/nagle-connection";

const connection = { segmentSize: 1460, roundTrip: ms(10), ackDelay: ms(200), nagle: true };
const writes = (...sizes: number[]): Write[] => sizes.map((size) => ({ time: 0, size }));
const some = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 50 }), size: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 1, maxLength: 12 },
);
const settings = fc.record({
  segmentSize: fc.integer({ min: 5, max: 20 }),
  roundTrip: fc.integer({ min: 0, max: 30 }),
  ackDelay: fc.integer({ min: 0, max: 100 }),
  nagle: fc.boolean(),
});
const inOrder = (list: readonly Write[]) => [...list].sort((a, b) => a.time - b.time);

describe("nagleExchange", () => {
  it("agrees with values that were computed elsewhere: two writes of 100 bytes wait for the timer", () => {
    const { segments, acknowledgements, responseTime } = nagleExchange(
      writes(100, 100),
      connection,
    );
    // There 5 ms, timer 200 ms, back 5 ms, there 5 ms, response back 5 ms.
    expect(responseTime).toBeCloseTo(ms(220), 12);
    expect(segments.map(({ sent, size }) => [sent, size])).toEqual([
      [0, 100],
      [expect.closeTo(ms(210), 12), 100],
    ]);
    expect(acknowledgements).toHaveLength(1);
    expect(acknowledgements[0]).toMatchObject({ sent: expect.closeTo(ms(205), 12), size: 100 });
  });

  it.each([
    { why: "one write", sizes: [200], change: {}, time: ms(10), segments: 1 },
    {
      why: "two writes with TCP_NODELAY",
      sizes: [100, 100],
      change: { nagle: false },
      time: ms(10),
      segments: 2,
    },
    {
      why: "acknowledged at once",
      sizes: [100, 100],
      change: { ackDelay: 0 },
      time: ms(20),
      segments: 2,
    },
    {
      why: "three writes: the last two travel together",
      sizes: [100, 100, 100],
      change: {},
      time: ms(220),
      segments: 2,
    },
    { why: "one full segment and a rest", sizes: [1560], change: {}, time: ms(220), segments: 2 },
    {
      why: "two full segments, acknowledged at once, and a rest",
      sizes: [3020],
      change: {},
      time: ms(20),
      segments: 3,
    },
    { why: "two full segments", sizes: [2920], change: {}, time: ms(10), segments: 2 },
  ])("takes $time s: $why", ({ sizes, change, time, segments }) => {
    const exchange = nagleExchange(writes(...sizes), { ...connection, ...change });
    expect(exchange.responseTime).toBeCloseTo(time, 12);
    expect(exchange.segments).toHaveLength(segments);
  });

  it("acknowledges each segment by itself where nothing is delayed", () => {
    const prompt = { ...connection, ackDelay: 0, nagle: false };
    const { acknowledgements } = nagleExchange(writes(100, 200, 300), prompt);
    // The last one is acknowledged by the response.
    expect(acknowledgements.map(({ size }) => size)).toEqual([100, 200]);
  });

  it("holds a write only while something is unacknowledged", () => {
    const late = [
      { time: 0, size: 100 },
      { time: ms(300), size: 100 },
    ];
    // The timer's acknowledgement is back at 210 ms: the second write goes at once.
    expect(nagleExchange(late, connection).responseTime).toBeCloseTo(ms(310), 12);
    const middle = [late[0], { time: ms(100), size: 100 }] as Write[];
    expect(nagleExchange(middle, connection).responseTime).toBeCloseTo(ms(220), 12);
  });

  it("carries every byte once, in segments that are full or alone", () => {
    fc.assert(
      fc.property(some, settings, (list, params) => {
        const { segments, acknowledgements } = nagleExchange(inOrder(list), params);
        const sum = (sizes: readonly { size: number }[]) =>
          sizes.reduce((total, { size }) => total + size, 0);
        expect(sum(segments)).toBe(sum(list));
        expect(sum(acknowledgements)).toBeLessThan(sum(list));
        for (const [i, { sent, arrived, size }] of segments.entries()) {
          expect(arrived - sent).toBeCloseTo(params.roundTrip / 2, 12);
          expect(size).toBeLessThanOrEqual(params.segmentSize);
          if (!params.nagle || size === params.segmentSize) continue;
          const before = sum(segments.slice(0, i));
          const known = acknowledgements.filter((each) => each.arrived <= sent);
          expect(sum(known)).toBe(before);
        }
      }),
    );
  });

  it("agrees with two processes that do not know of each other", () => {
    const times = fc.uniqueArray(
      fc.record({
        time: fc.double({ min: 0, max: 1, noNaN: true }),
        size: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 12, selector: ({ time }) => time },
    );
    fc.assert(
      fc.property(times, fc.integer({ min: 5, max: 20 }), fc.boolean(), (list, size, nagle) => {
        // No two things happen at one time, so that their order is not a question.
        const params = { segmentSize: size, roundTrip: 0.1234567, ackDelay: 0.0987654, nagle };
        const request = inOrder(list);
        const model = nagleExchange(request, params);
        const simulated = simulateNagleRequest(request, params);
        expect(model.responseTime).toBeCloseTo(simulated.responseTime, 12);
        expect(model.segments).toHaveLength(simulated.segments);
      }),
    );
  });

  it("is never sooner than without Nagle's algorithm, but takes fewer segments", () => {
    fc.assert(
      fc.property(some, settings, (list, params) => {
        const request = inOrder(list);
        const time = (change: object) =>
          nagleExchange(request, { ...params, ...change }).responseTime;
        const last = request.at(-1)?.time ?? 0;
        expect(time({ nagle: false })).toBe(last + params.roundTrip);
        expect(time({ nagle: true })).toBeGreaterThanOrEqual(time({ nagle: false }));
        const fewer = nagleExchange(request, { ...params, nagle: true }).segments.length;
        const more = nagleExchange(request, { ...params, nagle: false }).segments.length;
        expect(fewer).toBeLessThanOrEqual(more);
      }),
    );
  });

  it.each([
    { list: [], change: {}, text: "writes must hold 1 items or more, got 0" },
    { list: writes(0), change: {}, text: "writes[0].size must be a whole number >= 1, got 0" },
    {
      list: [{ time: -1, size: 1 }],
      change: {},
      text: "writes[0].time must be finite and >= 0, got -1",
    },
    {
      list: [...writes(1), { time: 2, size: 1 }, { time: 1, size: 1 }],
      change: {},
      text: "writes[2].time must be in [2, Infinity], got 1",
    },
    {
      list: writes(10_001),
      change: { segmentSize: 1 },
      text: "segments must be in [1, 10000], got 10001",
    },
    {
      list: writes(1),
      change: { segmentSize: 0.5 },
      text: "segmentSize must be a whole number >= 1, got 0.5",
    },
    {
      list: writes(1),
      change: { roundTrip: -1 },
      text: "roundTrip must be finite and >= 0, got -1",
    },
    {
      list: writes(1),
      change: { ackDelay: Infinity },
      text: "ackDelay must be finite and >= 0, got Infinity",
    },
    { list: writes(1), change: { nagle: 1 }, text: "nagle must be true or false, got 1" },
  ])("rejects: $text", ({ list, change, text }) => {
    const params = { ...connection, ...change } as typeof connection;
    expect(() => nagleExchange(list, params)).toThrow(new RangeError(text));
  });
});

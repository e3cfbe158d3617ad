import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventList, type Timer } from "../../lib/sim/event-list";

const nothing = () => {};

/** Takes all events and returns their times and values. */
function drain(events: EventList): [number, unknown][] {
  const taken: [number, unknown][] = [];
  while (events.advance(Infinity)) taken.push([events.now, events.value]);
  return taken;
}

describe("EventList", () => {
  it("takes events in the order of their time, and equal times in the order they were added", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 300 }), (times) => {
        const events = new EventList();
        times.forEach((time, i) => events.add(time, nothing, i));
        const sorted = times
          .map((time, i): [number, unknown] => [time, i])
          .sort((a, b) => a[0] - b[0]);
        expect(drain(events)).toEqual(sorted);
      }),
    );
  });

  it("serves what is added for the present moment after what was due before", () => {
    const events = new EventList();
    events.add(1, nothing, "first");
    events.add(1, nothing, "second");
    expect(events.advance(Infinity)).toBe(true);
    events.add(1, nothing, "third");
    events.add(1 + 1e-17, nothing, "fourth");
    events.add(2, nothing, "later");
    expect(drain(events).map(([, value]) => value)).toEqual(["second", "third", "fourth", "later"]);
  });

  it("does what a sorted list does, whatever is added, cancelled and taken", () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant("add" as const), delay: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ kind: fc.constant("cancel" as const), which: fc.nat(400) }),
      fc.record({ kind: fc.constant("take" as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { minLength: 200, maxLength: 400 }), (actions) => {
        const events = new EventList();
        const timers: Timer[] = [];
        let expected: { time: number; id: number }[] = [];
        for (const each of actions) {
          if (each.kind === "add") {
            const time = events.now + each.delay;
            expected.push({ time, id: timers.length });
            timers.push(events.add(time, nothing, timers.length));
          } else if (each.kind === "cancel" && timers.length > 0) {
            const id = each.which % timers.length;
            const isPending = expected.some((event) => event.id === id);
            expect(events.cancel(timers[id] as Timer)).toBe(isPending);
            expected = expected.filter((event) => event.id !== id);
          } else if (each.kind === "take") {
            expected.sort((a, b) => a.time - b.time || a.id - b.id);
            const next = expected.shift();
            expect(events.advance(Infinity)).toBe(next !== undefined);
            if (next) expect([events.now, events.value]).toEqual([next.time, next.id]);
          }
        }
        expected.sort((a, b) => a.time - b.time || a.id - b.id);
        expect(drain(events)).toEqual(expected.map(({ time, id }) => [time, id]));
      }),
    );
  });

  it("gives the room of cancelled events back, long before their time", () => {
    const events = new EventList();
    for (let i = 0; i < 100_000; i += 1) events.cancel(events.add(1e9 + i, nothing, undefined));
    expect(events.pending).toBe(0);
    // 200 more find room in the slots that are free: serial numbers go on, slots do not.
    const slots = Array.from({ length: 200 }, () => events.add(5, nothing, undefined) % 2 ** 21);
    expect(Math.max(...slots)).toBeLessThan(500);
  });

  it("stops at a time and goes on from there", () => {
    const events = new EventList();
    events.add(1, nothing, "a");
    events.add(3, nothing, "b");
    expect(events.advance(2)).toBe(true);
    expect(events.advance(2)).toBe(false);
    expect(events.advance(3)).toBe(true);
    expect(events.value).toBe("b");
  });
});

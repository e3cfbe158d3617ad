import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type RetryingLayer,
  abandonedWork,
  layeredBusyTime,
  layeredWorstTime,
  retryAmplification,
  timeoutBudgets,
} from "../../../lib/model/architecture";
import { expectRatio } from "../availability/four-errors";

/** Plays all tries: layer by layer, with or without a deadline that is passed on. */
function played(layers: readonly RetryingLayer[], isPassedOn: boolean) {
  let busy = 0;
  /** When a layer gives up that is called at `start` and, if it knows, may go on until `deadline`. */
  const call = (layer: number, start: number, deadline: number): number => {
    const { timeout, retries } = layers[layer] as RetryingLayer;
    let now = start;
    for (let tries = 0; tries <= retries && now < deadline; tries += 1) {
      const limit = Math.min(deadline, now + timeout);
      if (layer === layers.length - 1) {
        busy += limit - now;
        now = limit;
      } else {
        const over = call(layer + 1, now, isPassedOn ? limit : Infinity);
        now = Math.min(over, limit);
      }
    }
    return now;
  };
  return { end: call(0, 0, Infinity), busy: () => busy };
}

const someLayers = fc.array(
  fc.record({ timeout: fc.integer({ min: 1, max: 50 }), retries: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 1, maxLength: 4 },
);

describe("time-outs in layers", () => {
  it("multiply tries, and so times", () => {
    const patient = { timeout: Infinity, retries: 3 };
    const layers = [patient, patient, { timeout: 0.5, retries: 3 }];
    expect(layeredWorstTime(layers)).toBe(0.5 * retryAmplification(3, { retries: 3 }));
    expect(layeredBusyTime(layers)).toBe(32);
    expect(abandonedWork(layers)).toBe(0);
  });

  it("waste work where a caller is less patient than its callee", () => {
    // Two seconds for what may take three: each of two tries leaves one second behind.
    const layers = [
      { timeout: 2, retries: 1 },
      { timeout: 1, retries: 2 },
    ];
    expect([layeredWorstTime(layers), layeredBusyTime(layers)]).toEqual([4, 6]);
    expectRatio(abandonedWork(layers), 1 / 3, 1e-15);
  });

  it("are what playing every try says", () => {
    fc.assert(
      fc.property(someLayers, (layers) => {
        const alone = played(layers, false);
        expect(alone.end).toBe(layeredWorstTime(layers));
        expect(alone.busy()).toBe(layeredBusyTime(layers));
        // Passed on, a deadline leaves the bottom busy for as long as somebody waits.
        const told = played(layers, true);
        expect(told.end).toBe(alone.end);
        expect(told.busy()).toBe(alone.end);
        expectRatio(1 - abandonedWork(layers), told.busy() / alone.busy(), 1e-12);
      }),
    );
  });

  it("fit into a deadline if it is divided", () => {
    expect(timeoutBudgets(12, { retries: [1, 2] })).toEqual([6, 2]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (retries, deadline) => {
          const timeouts = timeoutBudgets(deadline, { retries });
          const layers = retries.map((each, i) => ({
            retries: each,
            timeout: timeouts[i] as number,
          }));
          expectRatio(layeredWorstTime(layers), deadline, 1e-9);
          expect(Math.abs(abandonedWork(layers))).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it.each([
    { call: () => layeredWorstTime([]), text: "layers must hold 1 items or more, got 0" },
    {
      call: () => layeredWorstTime([{ timeout: Infinity, retries: 1 }]),
      text: "layers[0].timeout must be finite and > 0, got Infinity",
    },
    {
      call: () =>
        layeredBusyTime([
          { timeout: 0, retries: 1 },
          { timeout: 1, retries: 1 },
        ]),
      text: "layers[0].timeout must be > 0, got 0",
    },
    {
      call: () => abandonedWork([{ timeout: 1, retries: 0.5 }]),
      text: "layers[0].retries must be a whole number >= 0, got 0.5",
    },
    {
      call: () => abandonedWork(Array.from({ length: 40 }, () => ({ timeout: 1, retries: 1e9 }))),
      text: "busyTime must be finite and > 0, got Infinity",
    },
    {
      call: () => timeoutBudgets(0, { retries: [1] }),
      text: "deadline must be finite and > 0, got 0",
    },
    {
      call: () => timeoutBudgets(1, { retries: [1, -1] }),
      text: "retries[1] must be a whole number >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "../../../lib/core/sum";
import { ms } from "../../../lib/core/units";
import { mg1InSystem, mg1ResponseTime, mg1WaitingTime } from "../../../lib/model/queueing/mg1";
import { mm1InSystem, mm1ResponseTime, mm1WaitingTime } from "../../../lib/model/queueing/mm1";
import { expectRatio } from "../availability/four-errors";
import { meanOf, steadyState } from "./chain";

/**
 * Chances of 0, 1, 2 … in a queue with service in phases: a customer begins in phase 0 with chance
 * `first`, else in phase 1; each phase has its rate, and phase 0 may lead to phase 1.
 */
function phases({ load = 0.5, first = 1, rates = [1, 1], onward = 0, most = 110 }): number[] {
  const phaseOf = (state: number) => (state - 1) % 2;
  const countOf = (state: number) => Math.ceil(state / 2);
  const begin = (phase: number) => (phase === 0 ? first : 1 - first);
  const states = steadyState(2 * most + 1, (from, to) => {
    const [n, m] = [countOf(from), countOf(to)];
    const phase = phaseOf(from);
    if (m === n + 1) {
      if (n === 0) return load * begin(phaseOf(to));
      return phaseOf(to) === phase ? load : 0;
    }
    if (n === 0) return 0;
    const rate = rates[phase] ?? 0;
    const stays = phase === 0 ? onward : 0;
    if (m === n) return phase === 0 && phaseOf(to) === 1 ? rate * stays : 0;
    if (m !== n - 1) return 0;
    return rate * (1 - stays) * (m === 0 ? 1 : begin(phaseOf(to)));
  });
  return Array.from({ length: most + 1 }, (_, n) =>
    sumOf(states.filter((__, state) => countOf(state) === n)),
  );
}

describe("M/G/1", () => {
  it.each([
    { scv: 0, wait: 2, why: "constant times wait half as long as exponential ones" },
    { scv: 1, wait: 4, why: "exponential times" },
    { scv: 4, wait: 10, why: "a few that are very long" },
  ])("agrees with values that were computed elsewhere at a load of 0.8: $why", ({ scv, wait }) => {
    const params = { serviceTime: 1, serviceScv: scv };
    expect(mg1WaitingTime(0.8, params)).toBeCloseTo(wait, 13);
    expect(mg1ResponseTime(0.8, params)).toBeCloseTo(wait + 1, 13);
  });

  it("agrees with the balance of states in two stages (scv 1/2)", () => {
    const chances = phases({ load: 0.6, rates: [2, 2], onward: 1 });
    const params = { serviceTime: 1, serviceScv: 0.5 };
    expectRatio(mg1InSystem(0.6, params), meanOf(chances), 1e-9);
  });

  it("agrees with the balance of states with short and long customers", () => {
    // Nine of ten take 0.5, one takes 5.5: mean 1, second moment 2 (0.9 / 4 + 0.1 * 30.25) = 6.5.
    const chances = phases({ load: 0.3, first: 0.9, rates: [2, 1 / 5.5] });
    const params = { serviceTime: 1, serviceScv: 5.5 };
    expectRatio(mg1InSystem(0.3, params), meanOf(chances), 1e-6);
  });

  it("with exponential times is M/M/1, obeys Little's law, and is linear in the scv", () => {
    const positive = fc.double({ min: 1e-6, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (utilization, scv) => {
        const serviceTime = ms(10);
        const rate = utilization / serviceTime;
        const one = { serviceTime, serviceScv: 1 };
        expectRatio(mg1WaitingTime(rate, one), mm1WaitingTime(rate, one), 1e-12);
        expectRatio(mg1ResponseTime(rate, one), mm1ResponseTime(rate, one), 1e-12);
        expectRatio(mg1InSystem(rate, one), mm1InSystem(rate, one), 1e-12);
        const other = { serviceTime, serviceScv: scv };
        expectRatio(mg1InSystem(rate, other), rate * mg1ResponseTime(rate, other), 1e-12);
        const least = mg1WaitingTime(rate, { serviceTime, serviceScv: 0 });
        expectRatio(mg1WaitingTime(rate, other), least * (1 + scv), 1e-12);
      }),
    );
  });

  it("waits without end if the variance has none, but not if nobody comes", () => {
    const heavy = { serviceTime: 1, serviceScv: Infinity };
    expect(mg1WaitingTime(1e-9, heavy)).toBe(Infinity);
    expect(mg1InSystem(1e-9, heavy)).toBe(Infinity);
    expect(mg1WaitingTime(0, heavy)).toBe(0);
    expect(mg1ResponseTime(0, heavy)).toBe(1);
    expect(mg1InSystem(0, heavy)).toBe(0);
    for (const full of [1, 1.5, 1e300]) {
      expect(mg1WaitingTime(full, { serviceTime: 1, serviceScv: 0 })).toBe(Infinity);
      expect(mg1InSystem(full, { serviceTime: 1, serviceScv: 1 })).toBe(Infinity);
    }
  });

  it.each([
    { change: { serviceScv: -0.1 }, text: "serviceScv must be >= 0, got -0.1" },
    { change: { serviceTime: 0 }, text: "serviceTime must be finite and > 0, got 0" },
    { change: { arrivalRate: -1 }, text: "arrivalRate must be finite and >= 0, got -1" },
  ])("rejects: $text", ({ change, text }) => {
    const { arrivalRate, ...params } = { arrivalRate: 1, serviceTime: 1, serviceScv: 1, ...change };
    for (const f of [mg1WaitingTime, mg1ResponseTime, mg1InSystem]) {
      expect(() => f(arrivalRate, params)).toThrow(new RangeError(text));
    }
  });
});

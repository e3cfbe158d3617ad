import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Simulation, Tally, exponential, gg1, simulate } from "../../lib/sim";
import { meanInterval } from "../../lib/stats";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 2,
  maxLength: 200,
});

function tallyOf(values: readonly number[], options = {}): Tally {
  const tally = new Tally("x", options);
  for (const value of values) tally.add(value);
  return tally;
}

describe("Tally", () => {
  it("knows count, mean, spread and extremes", () => {
    const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(tally.count).toBe(8);
    expect(tally.mean).toBe(5);
    expect(tally.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect([tally.minimum, tally.maximum]).toEqual([2, 9]);
  });

  it("agrees with sums over the whole list", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const tally = tallyOf(values);
        const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
        const variance =
          values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);
        const scale = Math.max(...values.map(Math.abs), 1e-300);
        expect(Math.abs(tally.mean - mean)).toBeLessThan(1e-12 * scale);
        expect(Math.abs(tally.standardDeviation - Math.sqrt(variance))).toBeLessThan(1e-6 * scale);
      }),
    );
  });

  it("does not depend on when it is asked", () => {
    const values = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 997);
    const rare = tallyOf(values, { skip: 300 });
    const often = new Tally("x", { skip: 300 });
    values.forEach((value, i) => {
      often.add(value);
      expect(often.count).toBe(Math.max(0, i + 1 - 300));
    });
    expect(often.interval()).toEqual(rare.interval());
    expect(often.quantile(0.9)).toBe(rare.quantile(0.9));
    expect(often.standardDeviation).toBe(rare.standardDeviation);
    expect(rare.count).toBe(1700);
  });

  it("calls after every so many observations, the skipped ones apart", () => {
    const tally = new Tally("x", { skip: 10 });
    const calls: number[] = [];
    tally.add(1);
    tally.onEvery(300, () => calls.push(tally.count));
    for (let i = 0; i < 1000; i += 1) {
      tally.add(i);
      expect(calls.length).toBe(Math.max(0, Math.floor((i + 2 - 10) / 300)));
    }
    expect(calls).toEqual([300, 600, 900]);
  });

  it("calls after every so many observations since it was reset", () => {
    const tally = new Tally("x");
    const calls: number[] = [];
    tally.onEvery(1000, () => calls.push(tally.count));
    for (let i = 0; i < 2500; i += 1) tally.add(i);
    tally.reset();
    for (let i = 0; i < 2500; i += 1) tally.add(i);
    expect(calls).toEqual([1000, 2000, 1000, 2000]);
  });

  it("keeps the spread of numbers that lie far from zero", () => {
    const tally = tallyOf([1e9, 1e9 + 1, 1e9 + 2]);
    expect(tally.standardDeviation).toBe(1);
  });

  it("leaves out the first, and forgets on reset", () => {
    const tally = tallyOf([100, 200, 1, 2, 3], { skip: 2 });
    expect(tally.mean).toBe(2);
    tally.reset();
    expect(tally.count).toBe(0);
    expect(() => tally.mean).toThrow(new RangeError("x needs 1 or more observations, got 0"));
    tally.add(7);
    tally.add(8);
    expect([tally.mean, tally.minimum, tally.quantile(1)]).toEqual([7.5, 7, 8]);
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d, first or later", (value) => {
    const message = `x must be finite, got ${value}`;
    expect(() => tallyOf([value])).toThrow(new RangeError(message));
    expect(() => tallyOf([1, value])).toThrow(new RangeError(message));
  });

  it("refuses quantiles it was made without", () => {
    expect(() => tallyOf([1], { quantiles: false }).quantile(0.5)).toThrow(
      new RangeError("x was made without quantiles"),
    );
  });

  it("with independent numbers: its interval is near that of the whole list", () => {
    const draw = exponential(1);
    const values: number[] = [];
    simulate(
      (sim) => {
        const next = sim.draw(draw);
        for (let i = 0; i < 6400; i += 1) values.push(next());
      },
      { seed: 2 },
    );
    const whole = meanInterval(values, { confidence: 0.95 });
    const batches = tallyOf(values).interval();
    expect(batches.estimate).toBeCloseTo(whole.estimate, 10);
    const ratio = (batches.high - batches.low) / (whole.high - whole.low);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it("with waits in a queue: an interval for 95 % holds the true mean in 9 runs of 10", () => {
    const runs = 200;
    const held = Array.from({ length: runs }, (_, seed) => {
      const queue = {
        gap: exponential(0.8),
        service: exponential(1),
        customers: 20_000,
        quantiles: false,
      };
      const { low, high } = gg1({ ...queue, seed }).wait.interval();
      return low <= 4 && 4 <= high;
    }).filter(Boolean).length;
    // Independent values would give intervals so short that one run in five is right.
    expect(held / runs).toBeGreaterThan(0.87);
    expect(held / runs).toBeLessThan(0.98);
  });
});

describe("Level", () => {
  it("weighs each value with the time it lasted", () => {
    const level = simulate(
      (sim) => {
        const made = sim.level("queue");
        sim.at(2, () => made.set(3));
        sim.at(4, () => made.add(-1));
        return made;
      },
      { seed: 1, until: 10 },
    );
    expect(level.mean).toBeCloseTo((2 * 3 + 6 * 2) / 10, 12);
    expect([level.value, level.maximum]).toEqual([2, 3]);
  });

  it("refuses what is no number", () => {
    const model = (sim: Simulation) => sim.level("queue").add(NaN);
    expect(() => simulate(model, { seed: 1 })).toThrow(
      new RangeError("queue must be finite, got NaN"),
    );
  });

  it("counts from the end of the warm-up", () => {
    const { level, tally } = simulate(
      (sim) => {
        const made = { level: sim.level("queue"), tally: sim.tally("x") };
        sim.at(1, () => made.level.set(8));
        sim.at(3, () => made.level.set(2));
        sim.every(1, () => made.tally.add(sim.now), { count: 10 });
        return made;
      },
      { seed: 1, until: 10, warmUp: 5 },
    );
    expect([level.mean, level.maximum]).toEqual([2, 2]);
    // What happens at the end of the warm-up counts.
    expect([tally.minimum, tally.count]).toEqual([5, 6]);
  });
});

describe("counts", () => {
  it("of refusals and of a link begin at the end of the warm-up too", () => {
    const { server, link } = simulate(
      (sim) => {
        const made = {
          server: sim.server(1, { places: 0 }),
          link: sim.link<number>({ to: () => {}, delay: 0 }),
        };
        sim.every(1, function* (i) {
          made.link.send(i);
          const isServed: boolean = yield made.server;
          if (isServed) yield 1000;
        });
        return made;
      },
      { seed: 1, until: 10.5, warmUp: 4.5 },
    );
    expect([server.refused, link.sent, link.delivered, link.lost]).toEqual([6, 6, 6, 0]);
  });
});

describe("stopWhenPrecise", () => {
  it("waits for the end of the warm-up, and then looks as often as before", () => {
    const { sim, tally } = simulate(
      (each) => {
        const made = each.tally("x");
        each.stopWhenPrecise(made, { relativeError: 0.1 });
        each.every(1, (i) => made.add(100 + (i % 2)));
        return { sim: each, tally: made };
      },
      { seed: 1, warmUp: 4500, until: 10_000 },
    );
    // What happens at the end of the warm-up counts.
    expect([tally.count, sim.now]).toEqual([2000, 6499]);
  });

  it("runs until the mean is known well enough, and no longer", () => {
    const run = (relativeError: number) =>
      simulate(
        (sim) => {
          const wait = sim.tally("wait (s)");
          const server = sim.server();
          const [gap, service] = [sim.exponential(0.5), sim.exponential(1)];
          sim.stopWhenPrecise(wait, { relativeError });
          sim.every(gap, function* () {
            const arrived = sim.now;
            yield server;
            wait.add(sim.now - arrived);
            yield service();
            server.release();
          });
          return wait;
        },
        { seed: 1 },
      );
    const [rough, fine] = [run(0.05), run(0.02)];
    for (const [wait, error] of [
      [rough, 0.05],
      [fine, 0.02],
    ] as const) {
      const { estimate, high } = wait.interval();
      expect((high - estimate) / estimate).toBeLessThanOrEqual(error);
      expect(Math.abs(wait.mean - 1)).toBeLessThan(3 * error);
      expect(wait.count % 1000).toBe(0);
    }
    // A third of the interval takes about nine times as many; here it is 2.5 in length.
    expect(fine.count / rough.count).toBeGreaterThan(2);
    expect(fine.count).toBeLessThan(1e6);
  });
});

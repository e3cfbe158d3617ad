import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstCandidacyTime, rivalCandidateChance } from "../../../lib/model/timing";
import { leaderlessShare, simulateElection } from "../../../lib/scenario/timing";
import { type TraceRecord, exponential, fixed, uniform } from "../../../lib/sim";

const usual = { servers: 3, interval: 50, timeout: 150, delay: fixed(5), duration: 10_000 };

describe("simulateElection", () => {
  it("elects one leader, who stays where nothing goes wrong", () => {
    const trace: TraceRecord[] = [];
    const { candidacies, offices } = simulateElection({ ...usual, seed: 2, trace });
    expect(candidacies).toHaveLength(1);
    const [first] = candidacies;
    expect(first?.term).toBe(1);
    // Asked, and answered: 10 after it stood.
    const from = (first?.time ?? NaN) + 10;
    expect(offices).toEqual([{ server: first?.server, term: 1, from, to: 10_000 }]);
    const beats = trace.filter(({ event, label }) => event === "send" && label === "beat 1");
    expect(beats).toHaveLength(2 * Math.floor(1 + (10_000 - from) / 50));
  });

  it("elects another when the leader crashes, and lets it follow when it is back", () => {
    const run = simulateElection({ ...usual, crashes: [3000], downtime: 1000, seed: 2 });
    const [first, second] = run.offices;
    expect(first?.to).toBe(3000);
    expect(second?.server).not.toBe(first?.server);
    expect(second?.from).toBeGreaterThan(3000 + 100);
    expect(second?.to).toBe(10_000);
    expect(run.offices).toHaveLength(2);
    expect(leaderlessShare(run, { from: 3000, to: 10_000 })).toBeCloseTo(
      ((second?.from ?? NaN) - 3000) / 7000,
      12,
    );
  });

  it("elects nobody without a majority", () => {
    const run = simulateElection({ ...usual, crashes: [1000, 3000], seed: 2 });
    expect(run.offices).toHaveLength(2);
    expect(run.offices[1]?.to).toBe(3000);
    // Whoever is left asks in vain, term after term.
    expect(run.candidacies.filter(({ time }) => time > 3000).length).toBeGreaterThan(20);
    expect(leaderlessShare(run, { from: 3000, to: 10_000 })).toBe(1);
  });

  it("has one leader a term, and terms that rise, whatever is lost and late", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 5, max: 200 }),
        (servers, seed, loss, mean) => {
          const params = { ...usual, servers, seed, loss: loss / 100, duration: 6000 };
          const crashes = [1500, 3000, 3001];
          const run = simulateElection({
            ...{ ...params, crashes, downtime: 700 },
            delay: exponential(1 / mean),
          });
          const terms = run.offices.map(({ term }) => term);
          expect(new Set(terms).size).toBe(terms.length);
          for (const office of run.offices) {
            expect(office.to).toBeGreaterThanOrEqual(office.from);
            expect(run.candidacies).toContainEqual({
              ...{ server: office.server, term: office.term },
              time: expect.any(Number) as number,
            });
          }
          // Nobody stands twice for the same term.
          const stood = run.candidacies.map(({ server, term }) => `${server} ${term}`);
          expect(new Set(stood).size).toBe(stood.length);
        },
      ),
    );
  });

  it("agrees with the model: when the first stands, and how often two do", () => {
    const [runs, followers, delay] = [2000, 2, 12];
    const rivals: number[] = [];
    const waits: number[] = [];
    for (let seed = 1; seed <= runs; seed += 1) {
      const params = { ...usual, delay: fixed(delay), duration: 1500, seed };
      const { candidacies, offices } = simulateElection({ ...params, crashes: [1000] });
      // The followers have waited since the last heartbeat of a leader that was elected long before.
      const leader = offices.find(({ from, to }) => from < 850 && to === 1000);
      if (!leader) continue;
      const last = leader.from + 50 * Math.floor((1000 - leader.from) / 50);
      const [first, second] = candidacies.filter(({ time }) => time > 1000);
      waits.push((first?.time ?? NaN) - last - delay);
      rivals.push((second?.time ?? Infinity) < (first?.time ?? NaN) + delay ? 1 : 0);
    }
    expect(waits.length).toBeGreaterThan(0.95 * runs);
    const mean = waits.reduce((sum, each) => sum + each, 0) / waits.length;
    // The first of two points of 150: deviation 150 / √18.
    const error = 150 / Math.sqrt(18 * waits.length);
    expect(Math.abs(mean - firstCandidacyTime(150, { followers })) / error).toBeLessThan(4);
    const share = rivals.reduce((sum, each) => sum + each, 0) / rivals.length;
    const chance = rivalCandidateChance(150, { followers, delay });
    const deviation = Math.sqrt((chance * (1 - chance)) / rivals.length);
    expect(Math.abs(share - chance) / deviation).toBeLessThan(4);
  });

  it("deposes living leaders again and again where the time-out is shorter than the delays", () => {
    const flapping = simulateElection({ ...usual, timeout: 40, delay: uniform(0, 60), seed: 3 });
    const calm = simulateElection({ ...usual, timeout: 400, delay: uniform(0, 60), seed: 3 });
    expect(calm.offices).toHaveLength(1);
    expect(flapping.offices.length).toBeGreaterThan(20);
  });

  it.each([
    { change: { servers: 1 }, text: "servers must be in [2, 25], got 1" },
    { change: { interval: 0 }, text: "interval must be finite and > 0, got 0" },
    { change: { timeout: -1 }, text: "timeout must be finite and > 0, got -1" },
    { change: { loss: 2 }, text: "loss must be in [0, 1], got 2" },
    { change: { duration: Infinity }, text: "duration must be finite and > 0, got Infinity" },
    { change: { crashes: [-1] }, text: "crash must be >= 0, got -1" },
    { change: { downtime: -1 }, text: "downtime must be >= 0, got -1" },
  ])("rejects: $text", ({ change, text }) => {
    expect(() => simulateElection({ ...usual, ...change })).toThrow(new RangeError(text));
  });
});

describe("leaderlessShare", () => {
  const office = (from: number, to: number) => ({ server: "s1", term: 1, from, to });

  it("counts time that two lead once, and only what is watched", () => {
    const offices = [office(2, 5), office(4, 6), office(4.5, 5), office(8, 20)];
    expect(leaderlessShare({ offices }, { to: 10 })).toBeCloseTo(0.4, 12);
    expect(leaderlessShare({ offices }, { from: 5, to: 9 })).toBeCloseTo(0.5, 12);
    expect(leaderlessShare({ offices: [] }, { to: 1 })).toBe(1);
  });

  it.each([
    { span: { from: -1, to: 1 }, text: "from must be >= 0, got -1" },
    { span: { from: 1, to: 1 }, text: "length must be finite and > 0, got 0" },
  ])("rejects: $text", ({ span, text }) => {
    expect(() => leaderlessShare({ offices: [] }, span)).toThrow(new RangeError(text));
  });
});

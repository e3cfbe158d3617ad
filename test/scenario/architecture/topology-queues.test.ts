import { describe, expect, it } from "vitest";
import {
  topologyExceededBy,
  topologyLoads,
  topologyMeanTime,
} from "../../../lib/model/architecture";
import { simulateTopologyQueues } from "../../../lib/scenario/architecture";
import { expectWithinFourErrors } from "../../model/availability/four-errors";

const service = (name: string, calls: readonly (readonly string[])[] = [], work = 0.01) => ({
  ...{ name, calls, work, unavailability: 0, optional: [] as string[] },
});
type Services = readonly ReturnType<typeof service>[];
const run = (services: Services, arrivalRate: number, seed = 1) =>
  simulateTopologyQueues({
    ...{ entry: services[0]?.name ?? "", services, arrivalRate },
    ...{ slow: 0.01, requests: 100_000, seed },
  });
const p99 = (services: Services, arrivalRate: number) => ({
  mean: topologyMeanTime(arrivalRate, { entry: services[0]?.name ?? "", services }),
  tail: topologyExceededBy(0.01, {
    arrivalRate,
    topology: { entry: services[0]?.name ?? "", services },
  }),
});
/** Its own work is as good as nothing. */
const top = (calls: readonly (readonly string[])[]) => service("top", calls, 1e-6);

describe("services with queues", () => {
  const row = [service("a", [["b"]]), service("b", [["c"]], 0.008), service("c")];

  it.each([30, 60, 80])("in a row take independent times: Reich's theorem, at %i/s", (rate) => {
    const { mean, quantile, services } = run(row, rate);
    const model = p99(row, rate);
    expectWithinFourErrors(model.mean, mean);
    expectWithinFourErrors(model.tail, quantile);
    const loads = topologyLoads(rate, { entry: "a", services: row });
    expect(services.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    services.forEach(({ utilization, responseTime }, i) => {
      expectWithinFourErrors(loads[i]?.utilization ?? NaN, utilization);
      expectWithinFourErrors(loads[i]?.responseTime ?? NaN, responseTime);
    });
  });

  it("are known to within a fiftieth of their load, and a tenth of their tail", () => {
    const { quantile, services } = run(row, 60);
    for (const { utilization } of services) {
      expect((utilization.high - utilization.low) / 2).toBeLessThan(0.02 * utilization.estimate);
    }
    expect((quantile.high - quantile.low) / 2).toBeLessThan(0.1 * quantile.estimate);
  });

  it.each([0.3, 0.5, 0.7])(
    "asked at once, two take (12 - load) / 8 of one, not 1.5: Flatto and Hahn, at %f",
    (load) => {
      const services = [top([["left", "right"]]), service("left"), service("right")];
      const { mean, services: each } = run(services, 100 * load);
      const alone = 0.01 / (1 - load);
      expectWithinFourErrors((alone * (12 - load)) / 8 + 1e-6, mean);
      expectWithinFourErrors(alone, each[1]?.responseTime as typeof mean);
      // Independent queues would take longer by a share that the formula gives: 4.3 % at half load.
      const assumed = p99(services, 100 * load).mean;
      expect(assumed / mean.estimate).toBeGreaterThan(1);
      expect(Math.abs(assumed / mean.estimate - 12 / (12 - load))).toBeLessThan(0.03);
    },
  );

  it("asked twice at once, make a queue half as long again: arrivals in pairs", () => {
    const services = [top([["store", "store"]]), service("store")];
    const { mean, services: each } = run(services, 25);
    // M^[2]/M/1 at half load; who is last of a pair waits for the first one, too.
    expectWithinFourErrors(0.5, each[1]?.utilization as typeof mean);
    expectWithinFourErrors((1.5 * 0.01) / 0.5, each[1]?.responseTime as typeof mean);
    expectWithinFourErrors((1.5 * 0.01) / 0.5 - 1.5 * 0.01 + 2 * 0.01 + 1e-6, mean);
    expect(mean.estimate / p99(services, 25).mean).toBeGreaterThan(1.1);
  });

  it.each([25, 40])("asked again later, keep their mean and not their tail, at %i/s", (rate) => {
    const services = [top([["store"], ["store"]]), service("store")];
    const { mean, quantile, services: each } = run(services, rate);
    const model = p99(services, rate);
    expectWithinFourErrors(model.mean, mean);
    expectWithinFourErrors(0.02 * rate, each[1]?.utilization as typeof mean);
    const excess = quantile.estimate / model.tail;
    expect(excess).toBeGreaterThan(1.15);
    expect(excess).toBeLessThan(1.4);
  });

  it.each([
    { load: 0.3, mean: 1.112, tail: 1.41 },
    { load: 0.7, mean: 1.131, tail: 1.77 },
  ])("shared by one request bend the model most: four calls of a store at $load", (each) => {
    const shop = [
      service("gate", [["login"], ["basket", "prices", "advice"]], 0.002),
      service("login", [["store"]], 0.004),
      service("basket", [["store"]], 0.005),
      service("prices", [["store"], ["store"]], 0.003),
      service("advice"),
      service("store", [], 0.0075),
    ];
    const rate = each.load / (4 * 0.0075);
    const { mean, quantile, services } = run(shop, rate, 2);
    const model = p99(shop, rate);
    expectWithinFourErrors(each.load, services.at(-1)?.utilization as typeof mean);
    // What 300 000 requests of another seed took, over the model.
    expect(Math.abs(mean.estimate / model.mean / each.mean - 1)).toBeLessThan(0.05);
    expect(Math.abs(quantile.estimate / model.tail / each.tail - 1)).toBeLessThan(0.15);
  });

  it("do without calls in an empty group, and reach only what is called", () => {
    const idle = run([service("a", [[], ["b"], []]), service("b"), service("unused")], 20);
    const plain = run([service("a", [["b"]]), service("b")], 20);
    expect(idle).toEqual(plain);
  });

  it.each([
    { calls: [["z"]], text: "calls must name a service, got z" },
    { calls: [["b"]], text: "calls must not go in circles, got a → b → a" },
  ])("refuse what cannot be called: $text", ({ calls, text }) => {
    expect(() => run([service("a", calls), service("b", [["a"]])], 1)).toThrow(
      new RangeError(text),
    );
  });

  it.each([
    { more: { arrivalRate: 0 }, text: "arrivalRate must be finite and > 0, got 0" },
    { more: { slow: 1.5 }, text: "slow must be in [0, 1], got 1.5" },
    {
      more: { services: [{ ...service("b"), work: 0 }, service("a")] },
      text: "services[0].work must be finite and > 0, got 0",
    },
    { more: { entry: "z" }, text: "entry must name a service, got z" },
    { more: { services: [] }, text: "services must hold 1 items or more, got 0" },
  ])("refuse: $text", ({ more, text }) => {
    const usual = { entry: "a", services: [service("a")], arrivalRate: 1, slow: 0.1 };
    expect(() => simulateTopologyQueues({ ...usual, requests: 100, seed: 1, ...more })).toThrow(
      new RangeError(text),
    );
  });
});

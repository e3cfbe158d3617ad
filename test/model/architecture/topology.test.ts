import { describe, expect, it } from "vitest";
import {
  type Topology,
  type TopologyService,
  fanOutExceededBy,
  stagesExceededBy,
  topologyExceededBy,
  topologyLoads,
  topologyMeanTime,
  topologySpans,
  topologyUnavailability,
} from "../../../lib/model/architecture";
import { jacksonNetwork } from "../../../lib/model/queueing";
import { exponentialDelay } from "../../../lib/model/timing";
import { simulateTopology } from "../../../lib/scenario/architecture";
import { exponential, tandem } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const service = (
  name: string,
  calls: TopologyService["calls"],
  more: Partial<TopologyService> = {},
) => ({
  ...{ name, work: 0.01, unavailability: 0.001, calls, optional: [] as string[] },
  ...more,
});
const shop: Topology = {
  entry: "gate",
  services: [
    service("gate", [["auth"], ["cart", "prices", "advice"]], {
      work: 0.004,
      optional: ["advice"],
    }),
    service("auth", [["store"]]),
    service("cart", [["store"]], { unavailability: 0.01 }),
    service("prices", [["store"], ["store"]], { work: 0.006 }),
    service("advice", [], { work: 0.02, unavailability: 0.2 }),
    service("store", [], { work: 0.002 }),
  ],
};
const row = (n: number): Topology => ({
  entry: "s1",
  services: Array.from({ length: n }, (_, i) =>
    service(`s${i + 1}`, i + 1 < n ? [[`s${i + 2}`]] : []),
  ),
});
const fan = (n: number): Topology => ({
  entry: "top",
  services: [
    service("top", [Array.from({ length: n }, (_, i) => `leaf${i}`)], { work: 1e-6 }),
    ...Array.from({ length: n }, (_, i) => service(`leaf${i}`, [])),
  ],
});

describe("a topology of services", () => {
  it("counts visits, and loads each service with them", () => {
    const loads = topologyLoads(20, shop);
    const visits = Object.fromEntries(loads.map((each) => [each.name, each.visits]));
    expect(visits).toEqual({ gate: 1, auth: 1, cart: 1, prices: 1, advice: 1, store: 4 });
    const store = loads.find(({ name }) => name === "store");
    expectRatio(store?.utilization ?? NaN, 20 * 4 * 0.002, 1e-12);
    expectRatio(store?.responseTime ?? NaN, 0.002 / (1 - 0.16), 1e-12);
    expect(loads[0]?.name).toBe("gate");
    expect(topologyLoads(200, shop).some(({ responseTime }) => responseTime === Infinity)).toBe(
      true,
    );
  });

  it("passes the visits of a caller on to those that it calls", () => {
    const deeper = { ...shop, services: shop.services.map((each) => ({ ...each })) };
    deeper.services[5] = service("store", [["disk"]], { work: 0.002 });
    deeper.services.push(service("disk", []));
    expect(topologyLoads(1, deeper).find(({ name }) => name === "disk")?.visits).toBe(4);
  });

  it("waits as Jackson's network does", () => {
    const nodes = [
      { externalRate: 40, serviceTime: 0.01, servers: 1 },
      { externalRate: 0, serviceTime: 0.01, servers: 1 },
    ];
    const { responseTime } = jacksonNetwork(nodes, {
      routing: [
        [0, 1],
        [0, 0],
      ],
    });
    const sum = topologyLoads(40, row(2)).reduce((all, each) => all + each.responseTime, 0);
    expectRatio(sum, responseTime, 1e-9);
  });

  it("fails with what it needs, each service once, and not with what it can do without", () => {
    // gate, auth, prices and store with 0.001, cart with 0.01; the store is needed by three.
    expectRatio(topologyUnavailability(shop), 1 - 0.999 ** 4 * 0.99, 1e-9);
    expectRatio(topologyUnavailability(row(3)), 0.002997001, 1e-6);
  });

  it.each([0.5, 0.1, 0.01, 0.001])("takes what a row, and what a fan-out takes: %f", (share) => {
    const alone = topologyExceededBy(share, { arrivalRate: 0, topology: row(1) });
    expectRatio(alone, -0.01 * Math.log(share), 1e-3);
    const five = topologyExceededBy(share, { arrivalRate: 0, topology: row(5) });
    expectRatio(five, stagesExceededBy(share, { stages: 5, mean: 0.01 }), 1e-3);
    const wide = topologyExceededBy(share, { arrivalRate: 0, topology: fan(8) });
    const delay = exponentialDelay({ mean: 0.01 });
    expectRatio(wide, fanOutExceededBy(share, { leaves: 8, delay }), 1e-3);
  });

  it.each([1, 5, 50])("takes the sum of the means of a row, of %i services", (services) => {
    expectRatio(topologyMeanTime(0, row(services)), services * 0.01, 3e-4);
    expectRatio(topologyMeanTime(40, row(services)), services * (0.01 / 0.6), 3e-4);
    expect(topologyMeanTime(100, row(services))).toBe(Infinity);
  });

  it.each([2, 8, 100])("takes the mean of the slowest of %i calls", (leaves) => {
    let harmonic = 0;
    for (let i = 1; i <= leaves; i += 1) harmonic += 1 / i;
    expectRatio(topologyMeanTime(0, fan(leaves)), 0.01 * harmonic + 1e-6, 1e-5);
    // Two unlike ones: 1/a + 1/b - 1/(a + b).
    const unlike = fan(2);
    const services = unlike.services.map((each, i) => (i === 1 ? { ...each, work: 0.03 } : each));
    expectRatio(topologyMeanTime(0, { ...unlike, services }), 0.04 - 0.0075 + 1e-6, 1e-5);
  });

  it("says when a fan is too wide for its grid", () => {
    expect(() => topologyMeanTime(0, fan(3000))).toThrow(
      /^calls must be fewer at once, got \S+ beyond the grid$/,
    );
  });

  it("takes what queues in a row take, simulated", () => {
    const work = exponential(100);
    const { response } = tandem({
      ...{
        gap: exponential(60),
        services: [work, work, work],
        customers: 200_000,
        skip: 20_000,
        seed: 1,
      },
    });
    const time = topologyExceededBy(0.05, { arrivalRate: 60, topology: row(3) });
    expectRatio(time, response.quantile(0.95), 0.03);
    expect(topologyExceededBy(0.05, { arrivalRate: 100, topology: row(3) })).toBe(Infinity);
  });

  it("takes no longer to find where calls meet again and again", () => {
    // 24 layers of two services that both call both of the next: 2²⁴ ways to the bottom.
    const names = (layer: number) => [`a${layer}`, `b${layer}`];
    const services = Array.from({ length: 24 }, (_, layer) =>
      names(layer).map((name) => ({
        ...{ name, work: 1, unavailability: 0, optional: [] },
        calls: layer === 23 ? [] : [names(layer + 1)],
      })),
    ).flat();
    const time = topologyExceededBy(0.5, { arrivalRate: 0, topology: { entry: "a0", services } });
    // A row of 24 without a choice takes 23.67. The slowest of all ways grows by less than c a layer,
    // where c - 1 - ln c = ln 2 (a branching random walk).
    expect(time).toBeGreaterThan(23.67);
    expect(time).toBeLessThan(24 * 2.679);
  });

  it("agrees with requests that are drawn", () => {
    const loads = new Map(topologyLoads(20, shop).map((each) => [each.name, each.responseTime]));
    const services = shop.services.map((each) => ({
      ...each,
      own: exponential(1 / (loads.get(each.name) ?? NaN)),
    }));
    const run = simulateTopology({
      entry: "gate",
      services,
      slow: 0.01,
      requests: 40_000,
      seed: 3,
    });
    expectWithinFourErrors(
      topologyExceededBy(0.01, { arrivalRate: 20, topology: shop }),
      run.quantile,
    );
    expectWithinFourErrors(topologyUnavailability(shop), run.failed);
    expectWithinFourErrors(topologyMeanTime(20, shop), run.mean);
    // A group is slower than its slowest mean.
    expect(run.mean.low).toBeGreaterThan(topologySpans(20, shop)[0]?.end ?? NaN);
  });

  it("draws a waterfall whose critical calls fill the request", () => {
    const spans = topologySpans(0, shop);
    expect(spans.map(({ name }) => name)).toEqual([
      ...["gate", "auth", "store", "cart", "store", "prices", "store", "store", "advice"],
    ]);
    const critical = spans.filter(({ isCritical }) => isCritical).map(({ name }) => name);
    expect(critical).toEqual(["gate", "auth", "store", "advice"]);
    expect(spans[0]?.end).toBeCloseTo(0.004 + 0.012 + 0.02, 12);
    expect(spans.find(({ name }) => name === "prices")).toMatchObject({ depth: 1, start: 0.016 });
    // Whatever is critical makes the whole faster by as much as it gets faster.
    for (const name of ["gate", "auth", "cart", "advice"]) {
      const faster = shop.services.map((each) =>
        each.name === name ? { ...each, work: each.work - 1e-4 } : each,
      );
      const [entry] = topologySpans(0, { ...shop, services: faster });
      const gain = (spans[0]?.end ?? NaN) - (entry?.end ?? NaN);
      expect(gain).toBeCloseTo(critical.includes(name) ? 1e-4 : 0, 12);
    }
  });

  it.each([
    { call: () => topologyLoads(-1, shop), text: "arrivalRate must be finite and >= 0, got -1" },
    {
      call: () => topologyLoads(1, { ...shop, entry: "lobby" }),
      text: "calls must name a service, got lobby",
    },
    {
      call: () =>
        topologyUnavailability({
          entry: "a",
          services: [service("a", [["b"]]), service("b", [["a"]])],
        }),
      text: "calls must not go in circles, got a → b → a",
    },
    {
      call: () => topologyLoads(1, { entry: "a", services: [service("a", [], { work: 0 })] }),
      text: "services[0].work must be finite and > 0, got 0",
    },
    {
      call: () => topologyExceededBy(1e-5, { arrivalRate: 1, topology: shop }),
      text: "share must be >= 0.0001, got 0.00001",
    },
    {
      // 1 - (1 - e^-16)^2000 = 0.000225: the grid ends before one in ten thousand is reached.
      call: () => topologyExceededBy(0.0001, { arrivalRate: 0, topology: fan(2000) }),
      text: "share must be >= 0.000225 for so many calls, got 0.0001",
    },
    {
      call: () => topologyLoads(1, { entry: "a", services: [service("a", []), service("a", [])] }),
      text: "services must have names of their own, got a twice",
    },
    {
      call: () =>
        topologyUnavailability({
          entry: "a",
          services: [service("a", [["b"]], { optional: ["c"] }), service("b", [])],
        }),
      text: "optional of a must be called by it, got c",
    },
    {
      call: () => topologySpans(1000, shop),
      text: "arrivalRate must overload no service, got 1000",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

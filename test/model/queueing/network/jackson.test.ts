import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jacksonNetwork } from "../../../../lib/model/queueing/network/jackson";
import { trafficRates } from "../../../../lib/model/queueing/network/traffic";
import { solve } from "../../../../lib/stats/solve";
import { expectRatio } from "../../availability/four-errors";

const tandem = (rates: readonly number[], arrivals: number) => ({
  nodes: rates.map((rate, i) => ({
    externalRate: i === 0 ? arrivals : 0,
    serviceTime: 1 / rate,
    servers: 1,
  })),
  routing: rates.map((_, i) => rates.map((_each, j) => (j === i + 1 ? 1 : 0))),
});

/** Random routing in which at least a tenth leaves from everywhere. */
const network = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const weight = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({
    externalRates: fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: size,
      maxLength: size,
    }),
    routing: fc
      .array(fc.array(weight, { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      })
      .map((rows) =>
        rows.map((row) => {
          const total = row.reduce((sum, each) => sum + each, 0) + 0.1;
          return row.map((each) => (0.9 * each) / total);
        }),
      ),
  });
});

describe("trafficRates", () => {
  it("agree with a known value: half of those who leave the first node come back by the second", () => {
    const routing = [
      [0, 0.5],
      [1, 0],
    ];
    expect(trafficRates([1, 0], { routing })).toEqual([2, 1]);
  });

  it("agree with elimination, and balance every node", () => {
    fc.assert(
      fc.property(network, ({ externalRates, routing }) => {
        const rates = trafficRates(externalRates, { routing });
        const matrix = externalRates.map((_, j) =>
          externalRates.map((_each, i) => Number(i === j) - (routing[i]?.[j] ?? 0)),
        );
        solve(matrix, externalRates).forEach((rate, j) => expectRatio(rates[j] ?? 0, rate, 1e-10));
        const leaving = rates.reduce(
          (sum, rate, i) => sum + rate * (1 - (routing[i] ?? []).reduce((a, b) => a + b, 0)),
          0,
        );
        expectRatio(
          leaving,
          externalRates.reduce((a, b) => a + b, 0),
          1e-10,
        );
      }),
    );
  });

  it("are infinite beyond the largest double, but only where they are", () => {
    const routing = [
      [0.9, 0],
      [0, 0],
    ];
    expect(trafficRates([1e308, 1], { routing })).toEqual([Infinity, 1]);
    expect(trafficRates([Number.MAX_VALUE], { routing: [[0]] })).toEqual([Number.MAX_VALUE]);
  });

  it("keep their digits when almost nobody leaves", () => {
    const stay = 1 - 2 ** -33;
    expectRatio(trafficRates([1], { routing: [[stay]] })[0] ?? 0, 2 ** 33, 1e-12);
  });

  it.each([
    { rates: [], routing: [], text: "externalRates must hold 1 items or more, got 0" },
    { rates: [-1], routing: [[0]], text: "externalRates[0] must be finite and >= 0, got -1" },
    { rates: [1, 1], routing: [[0, 0]], text: "routing must hold 2 items or more, got 1" },
    { rates: [1], routing: [[1.5]], text: "routing[0][0] must be in [0, 1], got 1.5" },
    {
      rates: [1, 1],
      routing: [
        [0.5, 0.6],
        [0, 0],
      ],
      text: "routing must be 2 rows of 2 chances that add up to 1 or less, got row 0: 0.5, 0.6",
    },
    {
      rates: [1],
      routing: [[0, 0.5]],
      text: "routing must be 1 rows of 1 chances that add up to 1 or less, got row 0: 0, 0.5",
    },
    {
      rates: [1, 0],
      routing: [
        [0, 1],
        [0.7, 0.1 + 0.2],
      ],
      text: "routing must let customers leave from everywhere, got node 0",
    },
  ])("reject: $text", ({ rates, routing, text }) => {
    expect(() => trafficRates(rates, { routing })).toThrow(new RangeError(text));
  });
});

describe("jacksonNetwork", () => {
  it("agrees with a known value: three tiers of 5, 6 and 10 a second at 4 a second", () => {
    const { nodes, routing } = tandem([5, 6, 10], 4);
    const state = jacksonNetwork(nodes, { routing });
    expect(state.customers).toBeCloseTo(20 / 3, 12);
    expect(state.responseTime).toBeCloseTo(5 / 3, 12);
    // 4 of 6.67 stand at the first tier: 60 %.
    expect(state.nodes[0]?.customers).toBeCloseTo(4, 12);
    expect(state.nodes.map(({ utilization }) => utilization)).toEqual([0.8, 4 / 6, 0.4]);
  });

  it("agrees with a known value: feedback, visits twice as many", () => {
    const nodes = [
      { externalRate: 1, serviceTime: 1 / 4, servers: 1 },
      { externalRate: 0, serviceTime: 1 / 3, servers: 1 },
    ];
    const routing = [
      [0, 0.5],
      [1, 0],
    ];
    const state = jacksonNetwork(nodes, { routing });
    expect(state.customers).toBeCloseTo(1.5, 12);
    expect(state.responseTime).toBeCloseTo(1.5, 12);
    expect(state.arrivalRate).toBe(1);
  });

  it("agrees with the sum over all states of a node: M/M/3", () => {
    const node = { externalRate: 2.5, serviceTime: 1, servers: 3 };
    let [weight, total, customers] = [1, 1, 0];
    for (let n = 1; n < 2000; n += 1) {
      weight *= 2.5 / Math.min(n, 3);
      total += weight;
      customers += n * weight;
    }
    const state = jacksonNetwork([node], { routing: [[0]] });
    expectRatio(state.customers, customers / total, 1e-12);
  });

  it("obeys Little's law at every node and in all", () => {
    fc.assert(
      fc.property(
        network,
        fc.integer({ min: 1, max: 50 }),
        ({ externalRates, routing }, servers) => {
          const rates = trafficRates(externalRates, { routing });
          const nodes = externalRates.map((externalRate, i) => ({
            externalRate,
            serviceTime: (0.2 + 0.15 * i) * (servers / (rates[i] ?? 1)),
            servers,
          }));
          const state = jacksonNetwork(nodes, { routing });
          expectRatio(state.customers, state.arrivalRate * state.responseTime, 1e-10);
          state.nodes.forEach((node, i) => {
            expect(node.utilization).toBeCloseTo(0.2 + 0.15 * i, 10);
            expectRatio(node.customers, node.arrivalRate * node.responseTime, 1e-10);
            expect(node.responseTime).toBeGreaterThanOrEqual(nodes[i]?.serviceTime ?? 0);
          });
        },
      ),
    );
  });

  it("pools: ten servers with one queue are better than ten networks, up to 10 000 servers", () => {
    const wait = (servers: number) => {
      const nodes = [{ externalRate: 0.9 * servers, serviceTime: 1, servers }];
      return jacksonNetwork(nodes, { routing: [[0]] }).responseTime - 1;
    };
    expect(wait(1)).toBeCloseTo(9, 9);
    expect(wait(10)).toBeCloseTo(0.668731524, 9);
    expect(wait(100)).toBeCloseTo(0.216940481 / 10, 9);
    expect(wait(10_000)).toBeLessThan(1e-12);
  });

  it("has no end of customers when one node has too little service", () => {
    const { nodes, routing } = tandem([5, 4, 10], 4);
    const state = jacksonNetwork(nodes, { routing });
    expect([state.customers, state.responseTime]).toEqual([Infinity, Infinity]);
    expect(state.nodes[0]?.customers).toBeCloseTo(4, 12);
    expect(state.nodes[1]).toMatchObject({ utilization: 1, customers: Infinity });
    // A tier that nobody needs may be as slow as it likes.
    const idle = [
      { externalRate: 4, serviceTime: 0.1, servers: 1 },
      { externalRate: 0, serviceTime: 1e9, servers: 1 },
    ];
    expect(
      jacksonNetwork(idle, {
        routing: [
          [0, 0],
          [0, 0],
        ],
      }).customers,
    ).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    { change: { serviceTime: 0 }, text: "nodes[0].serviceTime must be finite and > 0, got 0" },
    { change: { servers: 0 }, text: "nodes[0].servers must be a whole number >= 1, got 0" },
    { change: { servers: 2e6 }, text: "nodes[0].servers must be 1000000 or less, got 2000000" },
    { change: { externalRate: 0 }, text: "nodes must hold an externalRate > 0, got none" },
  ])("rejects: $text", ({ change, text }) => {
    const node = { externalRate: 1, serviceTime: 0.5, servers: 1, ...change };
    expect(() => jacksonNetwork([node], { routing: [[0]] })).toThrow(new RangeError(text));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms, ns, us } from "../../../lib/core/units";
import { remoteAccessTime } from "../../../lib/model/scaling/remote-access";
import { scaleOutNodes, scaleUpCost } from "../../../lib/model/scaling/scale-out";
import { uslCapacity } from "../../../lib/model/scaling/usl";
import { countRemoteAccesses } from "../../../lib/scenario/scaling/placement";

describe("scaleUpCost", () => {
  it("grows by its exponent", () => {
    const price = { priceOfOne: 3, exponent: 2 };
    expect(scaleUpCost(20, price) / scaleUpCost(10, price)).toBeCloseTo(4, 12);
    expect(scaleUpCost(0, price)).toBe(0);
  });
  it("rejects an exponent below 1", () => {
    expect(() => scaleUpCost(1, { priceOfOne: 1, exponent: 0.5 })).toThrow(
      new RangeError("exponent must be >= 1, got 0.5"),
    );
  });
});

describe("scaleOutNodes", () => {
  const params = { nodeCapacity: 100, contention: 0.02, coherency: 0.0005 };
  it("is the least number that serves the demand, counted through", () => {
    for (const demand of [1, 99, 100, 101, 500, 1200, 1400]) {
      let counted = 1;
      while (100 * uslCapacity(counted, params) < demand) counted += 1;
      expect(scaleOutNodes(demand, params)).toBe(counted);
    }
  });
  it("is demand over capacity, rounded up, when nodes do not disturb each other", () => {
    expect(scaleOutNodes(1e9 + 1, { nodeCapacity: 100, contention: 0, coherency: 0 })).toBe(
      1e7 + 1,
    );
  });
  it("is exactly n for n times what one serves, when nodes do not disturb each other", () => {
    const alone = { contention: 0, coherency: 0 };
    for (let n = 1; n <= 300; n += 1) {
      expect(scaleOutNodes(100 * n, { nodeCapacity: 100, ...alone })).toBe(n);
    }
    expect(scaleOutNodes(2.1, { nodeCapacity: 0.7, ...alone })).toBe(3);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (n, nodeCapacity) => {
          expect(scaleOutNodes(n * nodeCapacity, { nodeCapacity, ...alone })).toBe(n);
          const more = n * nodeCapacity * (1 + 1e-10);
          expect(scaleOutNodes(more, { nodeCapacity, ...alone })).toBe(n + 1);
        },
      ),
    );
  });
  it("is Infinity where no number is enough, by contention alone or with coherency", () => {
    expect(scaleOutNodes(1e6, params)).toBe(Infinity);
    expect(scaleOutNodes(10_001, { nodeCapacity: 100, contention: 0.01, coherency: 0 })).toBe(
      Infinity,
    );
  });
  it("is none for no demand", () => expect(scaleOutNodes(0, params)).toBe(0));
});

describe("remoteAccessTime", () => {
  const job = { computeTime: ms(1), localTime: ns(100), remoteTime: us(100) };
  it.each([
    { nodes: 32, accesses: 1, time: ms(1.096878125) },
    { nodes: 1, accesses: 100, time: ms(1.01) },
    { nodes: 32, accesses: 100, time: ms(10.6878125) },
    { nodes: 2, accesses: 100, time: ms(6.005) },
  ])("$accesses accesses over $nodes nodes", ({ nodes, accesses, time }) => {
    expect(remoteAccessTime(nodes, { ...job, accesses })).toBeCloseTo(time, 12);
  });

  it.each([1, 2, 5, 32])("agrees with objects placed at random on %d machines", (nodes) => {
    const accesses = 200_000;
    const { local, remote } = countRemoteAccesses({ nodes, objects: 100_000, accesses, seed: 2 });
    const share = 1 / nodes;
    // The share of local objects varies with the placement, that of local reads with the reads.
    const error = Math.sqrt(share * (1 - share) * (1 / accesses + 1 / 100_000));
    expect(Math.abs(local / accesses - share)).toBeLessThanOrEqual(4 * error);
    const counted = job.computeTime + (local * job.localTime + remote * job.remoteTime) / accesses;
    const formula = remoteAccessTime(nodes, { ...job, accesses: 1 });
    expect(Math.abs(counted - formula)).toBeLessThanOrEqual(4 * error * job.remoteTime + 1e-15);
  });

  it("rejects half a node", () => {
    expect(() => remoteAccessTime(1.5, { ...job, accesses: 1 })).toThrow(
      new RangeError("nodes must be a whole number >= 1, got 1.5"),
    );
  });
});

import { streams } from "../../lib/core/random";
import { describe, expect, it } from "vitest";
import { exponential, fixed, gg1, ggc, listed, tandem } from "../../lib/sim";

const all = { customers: 4, seed: 1 };

describe("hand-made runs", () => {
  // Arrivals at 1, 2, 4, 9.
  const gap = listed([1, 1, 2, 5, 1]);

  it("one server", () => {
    const { wait, response } = gg1({ ...all, gap, service: listed([3, 2, 1, 1]) });
    // Services 1 to 4, 4 to 6, 6 to 7, 9 to 10: waits 0, 2, 2, 0.
    expect([wait.mean, wait.maximum, wait.quantile(0.5)]).toEqual([1, 2, 0]);
    expect([response.mean, response.maximum]).toEqual([11 / 4, 4]);
  });

  it("two servers", () => {
    const { wait, response } = ggc({ ...all, gap, service: listed([5, 4, 3, 1]), servers: 2 });
    // Services 1 to 6, 2 to 6, 6 to 9, 9 to 10: only the third waits, 2.
    expect([wait.mean, wait.maximum]).toEqual([0.5, 2]);
    expect(response.mean).toBe((5 + 4 + 5 + 1) / 4);
  });

  it("two servers in a row", () => {
    const { wait, waits, response } = tandem({ ...all, gap, services: [fixed(2), fixed(3)] });
    // First 1-3, 3-5, 5-7, 9-11; second 3-6, 6-9, 9-12, 12-15.
    expect(waits.map((each) => each.mean)).toEqual([(1 + 1) / 4, (1 + 2 + 1) / 4]);
    expect(wait.mean).toBe(1.5);
    expect(response.mean).toBe((5 + 7 + 8 + 6) / 4);
  });
});

describe("ggc", () => {
  it.each([2, 5, 50])(
    "with %d servers: equal to a sorted list of the times they are free",
    (servers) => {
      const params = {
        gap: exponential(0.9 * servers),
        service: exponential(1),
        customers: 3000,
        seed: 2,
      };
      const { wait } = ggc({ ...params, servers });
      const streamOf = (distribution: typeof params.gap, name: string) =>
        distribution.from(named[name] as never);
      const named = streams(2);
      const [nextGap, nextService] = [
        streamOf(params.gap, "gap"),
        streamOf(params.service, "service"),
      ];
      let now = 0;
      let total = 0;
      const free = new Array<number>(servers).fill(0);
      for (let i = 0; i < 3000; i += 1) {
        now += nextGap();
        free.sort((a, b) => a - b);
        const start = Math.max(now, free[0]!);
        total += start - now;
        free[0] = start + nextService();
      }
      expect(wait.mean).toBeCloseTo(total / 3000, 9);
    },
  );
});

describe("skip", () => {
  it("leaves the first customers out of all tallies", () => {
    const { wait, waits, response } = tandem({
      ...all,
      skip: 2,
      gap: fixed(1),
      services: [fixed(2), fixed(2)],
    });
    expect([wait.count, response.count, waits[1]!.count]).toEqual([2, 2, 2]);
    expect(wait.mean).toBe(2.5);
  });
});

it.each([
  {
    run: () => gg1({ ...all, customers: 0, gap: fixed(1), service: fixed(1) }),
    message: "customers must be a whole number >= 1, got 0",
  },
  {
    run: () => gg1({ ...all, skip: 4, gap: fixed(1), service: fixed(1) }),
    message: "skip must be < customers, got 4",
  },
  {
    run: () => ggc({ ...all, servers: 0, gap: fixed(1), service: fixed(1) }),
    message: "servers must be a whole number >= 1, got 0",
  },
  {
    run: () => tandem({ ...all, gap: fixed(1), services: [] }),
    message: /^services must hold 1 items or more/,
  },
])("rejects: $message", ({ run, message }) => {
  expect(run).toThrow(message);
});

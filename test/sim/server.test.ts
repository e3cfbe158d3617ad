import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type RequestOptions, type Simulation, simulate } from "../../lib/sim";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

interface Visit extends RequestOptions {
  readonly at: number;
  readonly stays: number;
}

/** Customers with given arrivals and services; what happens to each, in order. */
function visits(list: readonly Visit[], options: { servers?: number; places?: number } = {}) {
  const log: string[] = [];
  const { server } = simulate(
    (sim: Simulation) => {
      const made = sim.server(options.servers ?? 1, { places: options.places ?? Infinity });
      function* visit({ stays, priority, within }: Visit, i: number) {
        const isPlain = priority === undefined && within === undefined;
        const request = {
          ...(priority !== undefined && { priority }),
          ...(within !== undefined && { within }),
        };
        const isServed: boolean = yield isPlain ? made : made.request(request);
        log.push(`${sim.now} ${i} ${isServed ? "begins" : "goes"}`);
        if (!isServed) return;
        yield stays;
        made.release();
      }
      list.forEach((each, i) => sim.at(each.at, () => void sim.spawn(visit, each, i)));
      return { server: made };
    },
    { seed: 1, until: 20 },
  );
  return { log, server };
}

describe("Server", () => {
  it("serves first come, first served, and measures its work and its queue", () => {
    const { log, server } = visits([
      { at: 0, stays: 4 },
      { at: 1, stays: 4 },
      { at: 2, stays: 2 },
    ]);
    expect(log).toEqual(["0 0 begins", "4 1 begins", "8 2 begins"]);
    expect(server.utilization).toBeCloseTo(10 / 20, 12);
    // One waits from 1 to 4, one from 2 to 8.
    expect(server.queue.mean).toBeCloseTo(9 / 20, 12);
    expect(server.queue.maximum).toBe(2);
    expect(server.busy.value).toBe(0);
  });

  it("serves several at once", () => {
    const three = [0, 0, 0].map((at) => ({ at, stays: 5 }));
    const { log, server } = visits(three, { servers: 2 });
    expect(log).toEqual(["0 0 begins", "0 1 begins", "5 2 begins"]);
    expect(server.utilization).toBeCloseTo(15 / 40, 12);
  });

  it("serves smaller priorities first, and equal ones in their order", () => {
    const { log } = visits([
      { at: 0, stays: 10 },
      { at: 1, stays: 1, priority: 2 },
      { at: 2, stays: 1, priority: 1 },
      { at: 3, stays: 1, priority: 1 },
      { at: 4, stays: 1, priority: -1 },
      { at: 5, stays: 1 },
    ]);
    expect(log.slice(1)).toEqual([
      ...["10 4 begins", "11 5 begins", "12 2 begins", "13 3 begins", "14 1 begins"],
    ]);
  });

  it("refuses who finds no place", () => {
    const { log, server } = visits(
      [0, 1, 2, 3].map((at) => ({ at, stays: 5 })),
      { places: 1 },
    );
    expect(log).toEqual(["0 0 begins", "2 2 goes", "3 3 goes", "5 1 begins"]);
    expect(server.refused).toBe(2);
  });

  it("lets go who has waited long enough, and serves the next", () => {
    const { log, server } = visits([
      { at: 0, stays: 10 },
      { at: 1, stays: 1, within: 3 },
      { at: 2, stays: 1, within: 8 },
      { at: 2, stays: 1 },
    ]);
    // At 10 the server is free and the patience of the third is at its end: the server was first.
    expect(log).toEqual(["0 0 begins", "4 1 goes", "10 2 begins", "11 3 begins"]);
    expect(server.queue.value).toBe(0);
    expect(server.queue.mean).toBeCloseTo((3 + 8 + 9) / 20, 12);
  });

  it("gives a place to who comes after one has gone", () => {
    const { log } = visits(
      [
        { at: 0, stays: 10 },
        { at: 1, stays: 1, within: 1 },
        { at: 3, stays: 1 },
      ],
      { places: 1 },
    );
    expect(log).toEqual(["0 0 begins", "2 1 goes", "10 2 begins"]);
  });

  it("keeps no trace of thousands who have gone", () => {
    const { log } = visits([
      { at: 0, stays: 10 },
      ...Array.from({ length: 2000 }, (_, i) => ({ at: 1 + i / 1000, stays: 1, within: 0.01 })),
      { at: 4, stays: 1 },
    ]);
    expect(log.filter((line) => line.endsWith("goes"))).toHaveLength(2000);
    expect(log.at(-1)).toBe("10 2001 begins");
  });

  it("serves the shortest first when each has a priority of its own, and keeps nothing of it", () => {
    const used = (count: number) => {
      const server = simulate(
        (sim) => {
          const made = sim.server(1);
          const [gap, service] = [sim.exponential(0.8), sim.exponential(1)];
          sim.every(
            gap,
            function* () {
              const stays = service();
              const isServed: boolean = yield made.request({ priority: stays, within: 20 });
              if (!isServed) return;
              yield stays;
              made.release();
            },
            { count },
          );
          return made;
        },
        { seed: 1 },
      );
      collect();
      expect([server.queue.value, server.busy.value]).toEqual([0, 0]);
      return [server, process.memoryUsage().heapUsed] as const;
    };
    used(1000);
    const [few, fewBytes] = used(1000);
    const [many, manyBytes] = used(20_000);
    expect(manyBytes - fewBytes).toBeLessThan(500_000);
    expect(many.queue.mean).toBeGreaterThan(few.queue.mean / 2);
  });

  it("counts those of all priorities against the limit of its queue", () => {
    const model = (sim: Simulation) => {
      const server = sim.server(1, { name: "disk" });
      sim.every(1, (i) => sim.when(server.request({ priority: i }), () => {}));
    };
    expect(() => simulate(model, { seed: 1, maxWaiting: 10 })).toThrow(
      /^more than 10 wait at disk after 12 s/,
    );
  });

  it("refuses to be released more often than it was taken", () => {
    const model = (sim: Simulation) => sim.server(1, { name: "disk" }).release();
    expect(() => simulate(model, { seed: 1 })).toThrow(
      new Error("disk was released more often than it was taken"),
    );
  });

  it.each([
    {
      make: (sim: Simulation) => sim.server(0),
      message: "capacity must be a whole number >= 1, got 0",
    },
    {
      make: (sim: Simulation) => sim.server(1, { places: -1 }),
      message: "places must be >= 0, got -1",
    },
    {
      make: (sim: Simulation) => sim.server().request({ priority: NaN }),
      message: "priority must be finite, got NaN",
    },
    {
      make: (sim: Simulation) => sim.server().request({ within: NaN }),
      message: "within must be >= 0, got NaN",
    },
    { make: (sim: Simulation) => sim.server().within(-1), message: "limit must be >= 0, got -1" },
  ])("rejects: $message", ({ make, message }) => {
    expect(() => simulate(make, { seed: 1 })).toThrow(new RangeError(message));
  });
});

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Process, type Simulation, simulate } from "../../lib/sim";

function queue(sim: Simulation, arrivals: number, count: number) {
  const server = sim.server(1, { name: "disk" });
  const wait = sim.tally("wait (s)");
  const [gap, service] = [sim.exponential(arrivals), sim.exponential(1)];
  sim.every(
    gap,
    function* () {
      const arrived = sim.now;
      yield server;
      wait.add(sim.now - arrived);
      yield service();
      server.release();
    },
    { count },
  );
  return { sim, server, wait };
}

describe("simulate", () => {
  it("gives the same numbers for the same seed, others for another", () => {
    const mean = (seed: number) => simulate((sim) => queue(sim, 0.8, 1000), { seed }).wait.mean;
    expect(mean(1)).toBe(mean(1));
    expect(mean(1)).not.toBe(mean(2));
  });

  it("gives the bits that were recorded, on every version of Node", () => {
    const { wait, sim } = simulate((each) => queue(each, 0.8, 20_000), { seed: 417 });
    const { estimate, low } = wait.interval();
    const numbers = [
      wait.mean,
      wait.standardDeviation,
      wait.quantile(0.99),
      low,
      estimate,
      sim.now,
    ];
    expect(numbers).toMatchInlineSnapshot(`
      [
        3.796770264137354,
        4.751963577028678,
        22.039218749999975,
        3.2065406424184837,
        3.796770264137354,
        24925.97649282515,
      ]
    `);
  });

  it("ends at its time, and time is then that", () => {
    const { sim, server } = simulate((each) => queue(each, 0.5, 1e6), { seed: 1, until: 1000 });
    expect(sim.now).toBe(1000);
    expect(Math.abs(server.utilization - 0.5)).toBeLessThan(0.1);
  });

  it("ends when it is told to", () => {
    const { now } = simulate(
      (sim) => {
        sim.every(1, (i) => (i === 6 ? sim.stop() : undefined));
        return sim;
      },
      { seed: 1 },
    );
    expect(now).toBe(7);
  });

  it("does nothing at all when it is told to end before it begins", () => {
    const { now, events } = simulate(
      (sim) => {
        sim.every(1, () => {});
        sim.stop();
        return sim;
      },
      { seed: 1, until: 10 },
    );
    expect([now, events]).toEqual([0, 0]);
  });

  it("stops a queue that cannot keep up, by name", () => {
    const run = () => simulate((sim) => queue(sim, 2, 1e9), { seed: 1, maxWaiting: 1000 });
    expect(run).toThrow(/^more than 1000 wait at disk after \d+\.\d+ s: it cannot keep up/);
  });

  it("stops what does not end", () => {
    const endless = (sim: Simulation) => sim.every(1, () => {});
    expect(() => simulate(endless, { seed: 1, maxEvents: 500 })).toThrow(
      /^the run did not end within 500 events \(it is at 501 s, 0 events pending\): give simulate an until/,
    );
  });

  it("stops a process that never waits", () => {
    const model = (sim: Simulation) => {
      const server = sim.server();
      sim.spawn(function* () {
        for (;;) {
          yield server;
          server.release();
        }
      });
    };
    expect(() => simulate(model, { seed: 1, maxEvents: 500 })).toThrow(/within 500 events/);
  });

  it("stops a mailbox that nobody empties", () => {
    const model = (sim: Simulation) => {
      const inbox = sim.mailbox<number>("inbox of a");
      sim.every(1, (i) => inbox.deliver(i));
    };
    expect(() => simulate(model, { seed: 1, maxWaiting: 10 })).toThrow(
      /^more than 10 wait at inbox of a after 11 s/,
    );
  });

  it.each([
    { yielded: -1, message: "delay must be finite and >= 0, got -1" },
    { yielded: NaN, message: "delay must be finite and >= 0, got NaN" },
    { yielded: Infinity, message: "delay must be finite and >= 0, got Infinity" },
  ])("refuses a process that waits $yielded s", ({ yielded, message }) => {
    const model = (sim: Simulation) => sim.spawn(() => waiting(yielded));
    expect(() => simulate(model, { seed: 1 })).toThrow(new RangeError(message));
  });

  it("refuses a process that yields what nobody can wait for", () => {
    const model = (sim: Simulation) => sim.spawn(() => waiting(undefined as never));
    expect(() => simulate(model, { seed: 1 })).toThrow(
      new TypeError("a process yields a number of seconds or what it waits for, got undefined"),
    );
  });

  it("refuses a plain function where a process is due", () => {
    const model = (sim: Simulation) => sim.spawn((() => undefined) as never);
    expect(() => simulate(model, { seed: 1 })).toThrow(
      new TypeError("a process must be a generator function: function* () { … }"),
    );
  });

  it("refuses a model that goes on after the run", () => {
    expect(() => simulate(async () => {}, { seed: 1 })).toThrow(
      new TypeError("model must be a plain function: an async one goes on after the run"),
    );
  });

  it("passes on what a process throws", () => {
    const model = (sim: Simulation) =>
      sim.at(2, () => {
        throw new Error("disk on fire");
      });
    expect(() => simulate(model, { seed: 1 })).toThrow(new Error("disk on fire"));
  });

  it.each([
    { options: { until: -1 }, message: "until must be finite and >= 0, got -1" },
    { options: { warmUp: NaN }, message: "warmUp must be finite and >= 0, got NaN" },
    { options: { warmUp: 5, until: 5 }, message: "warmUp must be < until, got 5" },
    { options: { maxEvents: 0 }, message: "maxEvents must be a whole number >= 1, got 0" },
    { options: { seed: -1 }, message: "seed must be a whole number >= 0, got -1" },
  ])("rejects: $message", ({ options, message }) => {
    expect(() => simulate(() => {}, { seed: 1, ...options })).toThrow(new RangeError(message));
  });

  it("takes no more memory for twenty times as many customers", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = (count: number) => {
      const run = simulate((sim) => queue(sim, 0.8, count), { seed: 1 });
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      expect(run.wait.count).toBe(count);
      return heapUsed + arrayBuffers;
    };
    used(20_000);
    expect(used(400_000) - used(20_000)).toBeLessThan(1e6);
  });
});

describe("streams", () => {
  it("share arrivals between models that name them, whatever else is drawn", () => {
    const arrivals = (hasMore: boolean) => {
      const times: number[] = [];
      simulate(
        (sim) => {
          if (hasMore) sim.exponential(3)();
          const gap = sim.exponential(1, { stream: "arrivals" });
          sim.every(gap, () => void times.push(sim.now), { count: 5 });
        },
        { seed: 4 },
      );
      return times;
    };
    expect(arrivals(true)).toEqual(arrivals(false));
  });

  it("of draws without a name are different", () => {
    simulate(
      (sim) => {
        const [a, b] = [sim.exponential(1), sim.exponential(1)];
        expect(a()).not.toBe(b());
      },
      { seed: 1 },
    );
  });
});

function* waiting(time: number): Process {
  yield time;
}

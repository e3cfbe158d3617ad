import { describe, expect, it } from "vitest";
import {
  type Simulation,
  exponential,
  gg1,
  ggc,
  hyperexponential,
  simulate,
  tandem,
} from "../../lib/sim";

/** A queue at `servers` servers, written with processes. */
function withProcesses(sim: Simulation, servers: number, count: number) {
  const server = sim.server(servers);
  const wait = sim.tally("wait (s)");
  const response = sim.tally("response (s)");
  const gap = sim.exponential(0.8 * servers, { stream: "gap" });
  const service = sim.draw(hyperexponential({ mean: 1, scv: 4 }), { stream: "service" });
  sim.every(
    gap,
    function* () {
      const arrived = sim.now;
      yield server;
      wait.add(sim.now - arrived);
      yield service();
      server.release();
      response.add(sim.now - arrived);
    },
    { count },
  );
  return { wait, response };
}

/** The same with callbacks. */
function withCallbacks(sim: Simulation, servers: number, count: number) {
  const server = sim.server(servers);
  const wait = sim.tally("wait (s)");
  const response = sim.tally("response (s)");
  const gap = sim.exponential(0.8 * servers, { stream: "gap" });
  const service = sim.draw(hyperexponential({ mean: 1, scv: 4 }), { stream: "service" });
  sim.every(
    gap,
    () => {
      const arrived = sim.now;
      sim.when(server, () => {
        wait.add(sim.now - arrived);
        sim.after(service(), () => {
          server.release();
          response.add(sim.now - arrived);
        });
      });
    },
    { count },
  );
  return { wait, response };
}

const queue = { service: hyperexponential({ mean: 1, scv: 4 }), customers: 20_000, seed: 3 };
const close = (value: number) => expect.closeTo(value, 8 - Math.ceil(Math.log10(value))) as number;

describe("three layers, one system", () => {
  it("one server: recursion, processes and callbacks wait equally long", () => {
    const byRecursion = gg1({ ...queue, gap: exponential(0.8) });
    const process = simulate((sim) => withProcesses(sim, 1, 20_000), { seed: 3 });
    const callback = simulate((sim) => withCallbacks(sim, 1, 20_000), { seed: 3 });
    const several = ggc({ ...queue, gap: exponential(0.8), servers: 1 });
    const row = tandem({ ...queue, gap: exponential(0.8), services: [queue.service] });
    for (const run of [process, callback, several, row]) {
      for (const what of ["wait", "response"] as const) {
        expect(run[what].count).toBe(20_000);
        expect(run[what].mean).toEqual(close(byRecursion[what].mean));
        expect(run[what].maximum).toEqual(close(byRecursion[what].maximum));
        expect(run[what].quantile(0.99)).toBeCloseTo(byRecursion[what].quantile(0.99), 6);
      }
    }
  });

  it("three servers: recursion, processes and callbacks wait equally long", () => {
    const byRecursion = ggc({ ...queue, gap: exponential(2.4), servers: 3 });
    const process = simulate((sim) => withProcesses(sim, 3, 20_000), { seed: 3 });
    const callback = simulate((sim) => withCallbacks(sim, 3, 20_000), { seed: 3 });
    for (const run of [process, callback]) {
      expect(run.wait.mean).toEqual(close(byRecursion.wait.mean));
      expect(run.wait.maximum).toEqual(close(byRecursion.wait.maximum));
    }
  });

  it("two servers in a row: recursion and processes wait equally long", () => {
    const services = [exponential(1), exponential(1.25)];
    const gap = exponential(0.8);
    const byRecursion = tandem({ gap, services, customers: 20_000, seed: 5 });
    const byProcesses = simulate(
      (sim) => {
        const stages = ["service", "service 2"].map((stream, i) => ({
          server: sim.server(),
          service: sim.draw(services[i]!, { stream }),
          wait: sim.tally(`wait ${i} (s)`),
        }));
        const response = sim.tally("response (s)");
        const nextGap = sim.draw(gap, { stream: "gap" });
        sim.every(
          nextGap,
          function* () {
            const arrived = sim.now;
            for (const { server, service, wait } of stages) {
              const queued = sim.now;
              yield server;
              wait.add(sim.now - queued);
              yield service();
              server.release();
            }
            response.add(sim.now - arrived);
          },
          { count: 20_000 },
        );
        return { stages, response };
      },
      { seed: 5 },
    );
    expect(byProcesses.response.mean).toEqual(close(byRecursion.response.mean));
    byProcesses.stages.forEach(({ wait }, i) =>
      expect(wait.mean).toEqual(close(byRecursion.waits[i]!.mean)),
    );
  });

  it.each([0.5, 0.8, 0.9])("M/M/1 at %d: within four standard errors of ρ / (1 - ρ)", (load) => {
    const { wait } = gg1({
      gap: exponential(load),
      service: exponential(1),
      customers: 400_000,
      skip: 5000,
      seed: 9,
    });
    const { estimate, high } = wait.interval({ confidence: 0.95 });
    const theory = load / (1 - load);
    expect(Math.abs(estimate - theory)).toBeLessThan(((high - estimate) / 1.96) * 4);
    expect(high - estimate).toBeLessThan(0.1 * theory);
    // The distribution too: a wait is longer than t with probability ρ e^-(1 - ρ)t.
    const tail = Math.log(load / 0.01) / (1 - load);
    expect(Math.abs(wait.quantile(0.99) / tail - 1)).toBeLessThan(0.06);
  });
});

describe("hand-made runs", () => {
  it("gives the log of four customers at one server", () => {
    const log: string[] = [];
    simulate(
      (sim) => {
        const server = sim.server();
        const services = [3, 1, 2, 1];
        [0, 1, 2, 7].forEach((time, i) =>
          sim.at(time, () => {
            sim.spawn(customer, i);
          }),
        );
        function* customer(i: number) {
          log.push(`${sim.now} ${i} arrives`);
          yield server;
          log.push(`${sim.now} ${i} begins`);
          yield services[i] as number;
          server.release();
          log.push(`${sim.now} ${i} leaves`);
        }
      },
      { seed: 1 },
    );
    expect(log).toEqual([
      ...["0 0 arrives", "0 0 begins", "1 1 arrives", "2 2 arrives", "3 0 leaves", "3 1 begins"],
      ...["4 1 leaves", "4 2 begins", "6 2 leaves", "7 3 arrives", "7 3 begins", "8 3 leaves"],
    ]);
  });
});

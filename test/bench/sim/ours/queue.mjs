// @ts-check
/** An M/M/1 queue at 80 % load, four times: by processes, by callbacks twice, by recursion. */

import { exponential, gg1, simulate } from "#sim";

/**
 * How a run is made.
 *
 * @typedef {object} Run
 * @property {number} count - customers
 * @property {number} seed
 * @property {boolean} [quantiles]
 */

/** @param {Run} run */
export function processes({ count, seed, quantiles = true }) {
  return simulate(
    (sim) => {
      const server = sim.server();
      const wait = sim.tally("wait (s)", { quantiles });
      const [gap, service] = [sim.exponential(0.8), sim.exponential(1)];
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
      return wait;
    },
    { seed },
  );
}

/**
 * The same server, but functions instead of processes.
 *
 * @param {Run} run
 */
export function callbacks({ count, seed, quantiles = true }) {
  return simulate(
    (sim) => {
      const server = sim.server();
      const wait = sim.tally("wait (s)", { quantiles });
      const [gap, service] = [sim.exponential(0.8), sim.exponential(1)];
      const leave = () => server.release();
      sim.every(
        gap,
        () => {
          const arrived = sim.now;
          sim.when(server, () => {
            wait.add(sim.now - arrived);
            sim.after(service(), leave);
          });
        },
        { count },
      );
      return wait;
    },
    { seed },
  );
}

/**
 * Timers alone; the queue is a list of arrivals, as in peers/queue.cpp.
 *
 * @param {Run} run
 */
export function timers({ count, seed, quantiles = true }) {
  return simulate(
    (sim) => {
      const wait = sim.tally("wait (s)", { quantiles });
      const [gap, service] = [sim.exponential(0.8), sim.exponential(1)];
      // A ring of the arrivals of those who wait; 80 % load never fills it.
      const arrivals = new Float64Array(4096);
      let first = 0;
      let waiting = 0;
      let isBusy = false;
      let left = count;
      const leave = () => {
        isBusy = waiting > 0;
        if (!isBusy) return;
        wait.add(sim.now - /** @type {number} */ (arrivals[first]));
        first = (first + 1) & 4095;
        waiting -= 1;
        sim.after(service(), leave);
      };
      const arrive = () => {
        if (isBusy) {
          arrivals[(first + waiting) & 4095] = sim.now;
          waiting += 1;
        } else {
          isBusy = true;
          wait.add(0);
          sim.after(service(), leave);
        }
        left -= 1;
        if (left > 0) sim.after(gap(), arrive);
      };
      sim.after(gap(), arrive);
      return wait;
    },
    { seed },
  );
}

/** @param {Run} run */
export function recursion({ count, seed, quantiles = true }) {
  const [gap, service] = [exponential(0.8), exponential(1)];
  return gg1({ gap, service, customers: count, quantiles, seed }).wait;
}

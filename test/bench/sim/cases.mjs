/** What runs against what, and what its mean should be. */

import { join } from "node:path";

/**
 * A system that is simulated.
 *
 * @typedef {object} Topic
 * @property {string} title
 * @property {string} unit - what is counted
 * @property {number} [theory] - the mean that theory gives
 * @property {number} [variance] - asymptotic: that of a mean over n is about this / n
 * @property {readonly import("./contest.mjs").Case[]} cases
 */

/**
 * @param {string} root
 * @param {import("./peers.mjs").Peers} peers
 * @returns {readonly Topic[]}
 */
export function topics(root, peers) {
  const run = join(root, "test", "bench", "sim", "ours", "run.mjs");
  /** @param {string} name @param {...string} args */
  const ours = (name, ...args) => [{ name, command: [process.execPath, run, ...args] }];
  /** @param {string} name @param {readonly string[] | undefined} command @param {...string} args */
  const peer = (name, command, ...args) =>
    command ? [{ name, command: [...command, ...args] }] : [];
  return [
    {
      title: "M/M/1 at 80 % load",
      unit: "customers",
      theory: 4,
      variance: asymptoticVariance(0.8),
      cases: [
        ...ours("processes", "processes", "2000000"),
        ...ours("processes, no quantiles", "processes", "2000000", "no-quantiles"),
        ...ours("processes in a cell", "cell", "2000000"),
        ...ours("callbacks (when)", "callbacks", "2000000"),
        ...ours("callbacks (after)", "timers", "4000000"),
        ...ours("callbacks (after), no quantiles", "timers", "4000000", "no-quantiles"),
        ...ours("recursion", "recursion", "8000000"),
        ...ours("recursion, no quantiles", "recursion", "8000000", "no-quantiles"),
        ...peer("SimPy", peers.simpy, "queue", "50000"),
        ...peer("Ciw", peers.ciw, "20000"),
        ...peer("simjs", peers.simjs, "200000"),
        ...peer("C++ heap", peers.cpp, "heap", "5000000"),
        ...peer("C++ recursion", peers.cpp, "lindley", "20000000"),
      ],
    },
    {
      title: "The same, eight runs on worker threads, by the clock: idle cores are needed",
      unit: "customers",
      theory: 4,
      variance: asymptoticVariance(0.8),
      cases: [
        ...ours("one worker", "workers", "8000000", "1"),
        ...ours("two workers", "workers", "8000000", "2"),
      ],
    },
    {
      title: "Heartbeats with 20 % loss: suspicions for each heartbeat",
      unit: "heartbeats",
      ...suspicion(0.2),
      cases: [
        ...ours("heartbeat", "heartbeat", "400000"),
        ...peer("heartbeat, SimPy", peers.simpy, "heartbeat", "40000"),
      ],
    },
    {
      title: "Calls with time-out and retries",
      unit: "calls",
      cases: [
        ...ours("retry", "retry", "400000"),
        ...peer("retry, SimPy", peers.simpy, "retry", "20000"),
      ],
    },
  ];
}

/**
 * Variance of the mean wait over n customers at an M/M/1 queue with service time 1, times n.
 *
 * @param {number} load
 * @see Daley (1968), Journal of the Australian Mathematical Society 8
 */
function asymptoticVariance(load) {
  return (load * (2 + 5 * load - 4 * load ** 2 + load ** 3)) / (1 - load) ** 4;
}

/**
 * A node is suspected when one heartbeat arrived and the next two did not. Two such events within
 * two heartbeats exclude each other: hence the variance.
 *
 * @param {number} loss
 */
function suspicion(loss) {
  const theory = (1 - loss) * loss ** 2;
  return { theory, variance: theory - 5 * theory ** 2 };
}

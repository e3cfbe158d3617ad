// @ts-check
/** Nodes that send heartbeats over links with loss, and detectors that suspect who is not heard of. */

import { simulate } from "#sim";

const nodes = 20;

/**
 * A detector suspects its node after 2.5 periods of silence, until it hears of it again.
 *
 * @param {{ count: number, seed: number }} run - `count` heartbeats in all
 */
export function heartbeat({ count, seed }) {
  return simulate(
    (sim) => {
      const gaps = sim.tally("time between heartbeats (s)", { quantiles: false });
      const delay = sim.exponential(50);
      const phase = sim.uniform(0, 1);
      const run = { gaps, suspicions: 0 };

      for (let node = 0; node < nodes; node += 1) {
        const inbox = sim.mailbox(`detector ${node}`);
        const link = sim.link({ to: inbox, delay, loss: 0.2, lanes: [`${node}`, `${-node}`] });
        sim.every(1, () => link.send(node), { count: count / nodes, start: phase() });
        sim.spawn(function* () {
          for (let heard = 0; ; heard = sim.now) {
            if ((yield inbox.within(2.5)) === undefined) {
              run.suspicions += 1;
              yield inbox;
            }
            gaps.add(sim.now - heard);
          }
        });
      }
      return run;
    },
    { seed, until: count / nodes },
  );
}

// @ts-check
/** Clients that give up waiting and ask again; the server does the work all the same. */

import { simulate } from "#sim";

/** @typedef {import("#sim").Signal} Signal */

/** @param {{ count: number, seed: number }} run - `count` calls */
export function retry({ count, seed }) {
  return simulate(
    (sim) => {
      const server = sim.server();
      const response = sim.tally("response (s)", { quantiles: false });
      const gap = sim.exponential(0.3);
      const service = sim.exponential(1);
      const pause = sim.exponential(0.5);

      /** @param {Signal} answer */
      const serve = function* (answer) {
        yield server;
        yield service();
        server.release();
        answer.fire();
      };
      sim.every(
        gap,
        function* () {
          const begun = sim.now;
          for (let attempt = 1; attempt <= 3; attempt += 1) {
            const answer = sim.signal("answer");
            sim.spawn(serve, answer);
            /** @type {boolean} */
            const isAnswered = yield answer.within(4);
            if (isAnswered) {
              response.add(sim.now - begun);
              return;
            }
            yield pause();
          }
        },
        { count },
      );
      return response;
    },
    { seed },
  );
}

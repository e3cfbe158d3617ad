// @ts-check
/** usage: node run.mjs CASE COUNT [no-quantiles|WORKERS] */

import { answer, measure } from "../answer.mjs";
import { inCell } from "./cell.mjs";
import { heartbeat } from "./heartbeat.mjs";
import { callbacks, processes, recursion, timers } from "./queue.mjs";
import { retry } from "./retry.mjs";

const [name = "", size, last] = process.argv.slice(2);
const count = Number(size);
const quantiles = last !== "no-quantiles";

/** @type {Record<string, (seed: number) => { count: number, mean: number }>} */
const cases = {
  processes: (seed) => processes({ count, seed, quantiles }),
  callbacks: (seed) => callbacks({ count, seed, quantiles }),
  timers: (seed) => timers({ count, seed, quantiles }),
  recursion: (seed) => recursion({ count, seed, quantiles }),
  retry: (seed) => ({ count, mean: retry({ count, seed }).mean }),
  heartbeat: (seed) => ({ count, mean: heartbeat({ count, seed }).suspicions / count }),
};

if (name === "cell") await answer(inCell(count));
else if (name === "workers") await answer(inCell(count, Number(last)));
else {
  const run = cases[name];
  if (!run) throw new RangeError(`CASE must be one of ${Object.keys(cases).join(", ")}`);
  await answer((seed) => measure(() => run(seed)));
}

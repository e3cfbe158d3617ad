/** One case in a process of its own: see ../sim/answer.mjs. */

import { simulateBottleneck } from "#scenario/transport";
import { answer, measure } from "../sim/answer.mjs";
import { cases } from "./cases.mjs";

const [name = ""] = process.argv.slice(2);
const params = cases[name];
if (!params) throw new RangeError(`there is no case ${name}`);

await answer((seed) =>
  measure(() => {
    const { flows } = simulateBottleneck({ ...params, seed });
    const count = flows.reduce((sum, { arrived }) => sum + arrived, 0);
    return { count, mean: count / params.duration };
  }),
);

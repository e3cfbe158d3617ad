/** Times transport protocols that are simulated packet by packet. */

import { join } from "node:path";
import { emitLibrary } from "../../bin/emit.mjs";
import { say } from "../../bin/setup/say.mjs";
import { contest } from "./sim/contest.mjs";
import { busyShare, goalRows, spread } from "./sim/report.mjs";
import { names } from "./transport/cases.mjs";

/** Packets that are delivered in a second of one core, at least (M/s). */
const goal = 1;

/** @param {string} root @param {number} rounds */
export async function benchTransport(root, rounds) {
  emitLibrary(root);
  const run = join(root, "test", "bench", "transport", "run.mjs");
  const cases = names.map((name) => ({ name, command: [process.execPath, run, name] }));
  say(`${rounds} rounds in turn; rates are per second of processor time`);
  const answers = await contest(cases, rounds);
  const rates = new Map(
    [...answers].map(([name, all]) => [name, all.map((each) => each.count / each.seconds / 1e6)]),
  );
  console.table(
    [...answers].map(([name, all]) => ({
      case: name,
      "M packets/s": spread(rates.get(name) ?? []),
      "packets/s in the simulation": Math.round(all[0]?.mean ?? NaN),
      "peak MB": Math.round(Math.max(...all.map(({ peak }) => peak)) / 1e6),
    })),
  );
  say(`processes waited ${Math.round(100 * busyShare(answers))} % of their time for a processor`);
  console.table(
    goalRows(
      [...rates].map(([name, measured]) => ({ what: `${name} (M/s)`, measured, least: goal })),
    ),
  );
}

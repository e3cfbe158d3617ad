/**
 * Two registers with a copy at each of two sites, and messages that all take the same time d.
 *
 * A write is sent to the other site and takes effect at both copies d later; it is acknowledged after a
 * time w. A read waits for a time r, then looks at the copy of its own site. With r = 0 reads are local
 * and writes remote, with w = 0 the reverse; with r + w < d the sites look before they can know.
 */

import { requireBetween, requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { simulate } from "../../sim/simulate";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";
import { type RegisterOperation, isSequentiallyConsistent } from "./histories";

export interface TwoSiteParams {
  /** r: how long each read takes (s, 0 to 1000, counted in whole nanoseconds). */
  readonly readTime: Seconds;
  /** w: how long each write takes (s, 0 to 1000). */
  readonly writeTime: Seconds;
  /** d: delay of each message (s, 1 ns to 1000 s). */
  readonly delay: Seconds;
  /**
   * What sites do: with `flags` (by default) each raises its own and looks at the other's, again and
   * again, as for mutual exclusion; with `mixed` any operation on any register is as likely.
   */
  readonly workload?: "flags" | "mixed";
  /** Operations of each site (count; 8 by default). */
  readonly operations?: number;
  readonly seed?: number;
}

/** Whole nanoseconds: r + w = d must be exact, and fractions of a second are not. */
const ticksOf = (time: Seconds) => Math.round(time * 1e9);
const registers = ["x", "y"] as const;

/**
 * Lets two sites read and write. Both begin at once; before an operation, or a flag, each pauses for up to
 * d, or not at all.
 *
 * @returns what each site saw, in the order in which answers came
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateTwoSiteRegisters(params: TwoSiteParams): RegisterOperation[] {
  const { readTime, writeTime, delay, workload = "flags", operations = 8, seed = 1 } = params;
  requireBetween(0, 1000, { readTime, writeTime });
  requireBetween(1e-9, 1000, { delay });
  requireCount({ operations });
  const [read, write, wait] = [ticksOf(readTime), ticksOf(writeTime), ticksOf(delay)];
  const history: RegisterOperation[] = [];
  simulate(
    (sim) => {
      const pauses = sim.stream("pauses");
      const kinds = sim.stream("kinds");
      const copies = registers.map(() => ({ x: 0, y: 0 }));
      const links = copies.map((copy) =>
        sim.link<Partial<typeof copy>>({ delay: wait, to: (news) => Object.assign(copy, news) }),
      );
      const choose = (site: number, index: number) => {
        const own = index % 2;
        if (workload === "flags") return { isWrite: own === 0, register: site ^ own };
        return { isWrite: kinds.happens(0.5), register: kinds.below(2) };
      };
      const act = function* (site: number) {
        for (let index = 0; index < operations; index += 1) {
          const { isWrite, register: chosen } = choose(site, index);
          // Whoever raised a flag looks at the other one at once.
          const mayPause = index > 0 && (workload === "mixed" || isWrite);
          if (mayPause && pauses.happens(0.5)) yield pauses.below(wait + 1);
          const register = registers[chosen] as "x" | "y";
          const start = sim.now;
          const news = 1 + site + 2 * index;
          if (isWrite) for (const link of links) link.send({ [register]: news });
          yield isWrite ? write : read;
          const value = isWrite ? news : (copies[site] as { x: number; y: number })[register];
          const kind = isWrite ? "write" : "read";
          history.push({ site, kind, register, value, start: start / 1e9, end: sim.now / 1e9 });
        }
      };
      sim.spawn(act, 0);
      sim.spawn(act, 1);
    },
    { seed },
  );
  return history;
}

/**
 * Share of histories that are not sequentially consistent.
 *
 * @param params - sites as in `simulateTwoSiteRegisters`; `histories` to run (count; 20 by default)
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateViolations(
  params: TwoSiteParams & { readonly histories?: number },
): Interval {
  const { histories = 20, seed = 1 } = params;
  requireCount({ histories });
  const { history: seeds } = streams(seed) as Record<"history", RandomStream>;
  let violations = 0;
  for (let i = 0; i < histories; i += 1) {
    const history = simulateTwoSiteRegisters({ ...params, seed: seeds.bits() });
    if (!isSequentiallyConsistent(history)) violations += 1;
  }
  return shareInterval(violations, { trials: histories, confidence: 0.95 });
}

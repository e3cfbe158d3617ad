/**
 * Servers that elect a leader by time-outs, as Raft does, without the log: whoever hears nothing of a
 * leader for a random time asks all for their votes, and a majority makes it the leader of its term.
 */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireFraction,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, uniform } from "../../sim/distribution";
import { simulate } from "../../sim/simulate";
import type { TraceRecord } from "../../sim/trace";
import {
  type Candidacy,
  type ElectionMessage,
  type ElectionParts,
  ElectionServer,
  type Office,
} from "./election-server";

export type { Candidacy, Office } from "./election-server";

export interface ElectionParams {
  /** Servers (count, 2 to 25), named s1, s2, … */
  readonly servers: number;
  /** Time between two heartbeats of a leader (s, > 0). */
  readonly interval: Seconds;
  /** Shortest silence after which a server stands for election (s, > 0): each is drawn from 1 to 2 of it. */
  readonly timeout: Seconds;
  /** Delay of each message (s). */
  readonly delay: Distribution;
  /** Share of messages that is lost (fraction; 0 by default). */
  readonly loss?: number;
  /** Times at which whoever leads crashes (s; none by default). */
  readonly crashes?: readonly Seconds[];
  /** How long a crashed server is down (s; `Infinity` by default). */
  readonly downtime?: Seconds;
  /** Length of the run (s, > 0). */
  readonly duration: Seconds;
  readonly seed?: number;
  /** A list for `timelineFigure`. */
  readonly trace?: TraceRecord[];
}

export interface ElectionRun {
  /** In the order of time. */
  readonly candidacies: readonly Candidacy[];
  /** In the order in which they began; the last one may go on at the end. */
  readonly offices: readonly Office[];
}

/**
 * Runs servers that elect a leader, and elect another when they do not hear of it.
 *
 * @returns who stood for election, and who led
 * @throws RangeError if a parameter is outside its domain
 * @see Ongaro and Ousterhout (2014), USENIX Annual Technical Conference, section 5.2
 */
export function simulateElection(params: ElectionParams): ElectionRun {
  const { servers, interval, timeout, delay, loss = 0, duration, seed = 1, trace } = params;
  const { crashes = [], downtime = Infinity } = params;
  requireCount({ servers });
  requireBetween(2, 25, { servers });
  requirePositive({ interval, timeout, duration });
  requireFraction({ loss });
  requireAtLeast(0, { downtime });
  crashes.forEach((crash) => requireAtLeast(0, { crash }));
  return simulate(
    (sim) => {
      const names = Array.from({ length: servers }, (_, i) => `s${i + 1}`);
      const parts: ElectionParts = {
        ...{ sim, interval, majority: Math.floor(servers / 2) + 1 },
        network: sim.network<ElectionMessage>(names, {
          delay: sim.draw(delay, { stream: "delays" }),
          loss,
        }),
        patience: sim.draw(uniform(timeout, 2 * timeout), { stream: "patience" }),
        ...{ candidacies: [], offices: [] },
      };
      const members = names.map((name) => new ElectionServer(name, parts));
      for (const crash of crashes) {
        sim.at(crash, () => members.find(({ isLeader }) => isLeader)?.crash(downtime));
      }
      for (const member of members) sim.spawn(() => member.run());
      sim.at(duration, () => {
        for (const member of members) member.endOffice();
        sim.stop();
      });
      const { candidacies, offices } = parts;
      return { candidacies, offices };
    },
    { seed, ...(trace && { trace }) },
  );
}

/**
 * Share of a run in which nobody leads.
 *
 * @param run - offices of an election
 * @param span - `from` a time on (s; 0 by default) `to` the end of the run (s)
 * @returns fraction
 * @throws RangeError if `from` is negative, or `to` is not finite or not after it
 */
export function leaderlessShare(
  { offices }: Pick<ElectionRun, "offices">,
  { from = 0, to }: { readonly from?: Seconds; readonly to: Seconds },
): number {
  requireAtLeast(0, { from });
  requirePositive({ length: to - from });
  let [led, reached] = [0, from];
  for (const office of offices) {
    const end = Math.min(office.to, to);
    const begin = Math.max(office.from, reached);
    if (end > begin) [led, reached] = [led + end - begin, end];
  }
  return 1 - led / (to - from);
}

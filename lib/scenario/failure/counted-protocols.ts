/** Protocols of agreement, run message by message on a network, only to count and to time them. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import type { Process } from "../../sim/process";
import { simulate } from "../../sim/simulate";
import type { TraceRecord } from "../../sim/trace";

export interface CountedRun {
  readonly messages: number;
  /** When the last replica knew, in message delays. */
  readonly steps: number;
}

interface Told {
  readonly from: string;
  readonly message: string;
}

/**
 * A leader's proposal, and what follows of it until it is decided: 1 s for each message.
 *
 * @param params - `replicas`; `protocol`; `trace` for what is sent
 * @returns messages between replicas, and delays until the last one of those that decide has decided
 * @throws RangeError if `replicas` is not whole, or not 1 to 100
 */
export function countProtocol(params: {
  readonly replicas: number;
  readonly protocol: "leader and majority" | "PBFT" | "two-phase commit";
  readonly trace?: TraceRecord[];
}): CountedRun {
  const { replicas, protocol, trace } = params;
  requireCount({ replicas });
  requireBetween(1, 100, { replicas });
  const places = Array.from({ length: replicas }, (_, i) => `r${i + 1}`);
  const [leader = "", ...others] = places;
  let [messages, steps] = [0, 0];
  simulate(
    (sim) => {
      const network = sim.network<string>(places, { delay: 1 });
      const tell = (from: string, to: string, message: string) => {
        messages += 1;
        network.send(from, to, message, message);
      };
      const tellAll = (from: string, message: string) =>
        places.forEach((to) => to !== from && tell(from, to, message));
      const decide = () => {
        steps = sim.now;
      };
      const faults = Math.floor((replicas - 1) / 3);
      function* pbft(place: string): Process {
        const counts = { prepare: 0, commit: 0 };
        let [isProposed, isPrepared, isDone] = [place === leader, false, false];
        if (isProposed) tellAll(place, "pre-prepare");
        for (;;) {
          if (isProposed && !isPrepared && counts.prepare >= 2 * faults) {
            isPrepared = true;
            counts.commit += 1;
            tellAll(place, "commit");
          }
          if (isPrepared && !isDone && counts.commit >= 2 * faults + 1) {
            isDone = true;
            decide();
          }
          const { message }: Told = yield network.inbox(place);
          if (message === "pre-prepare") {
            isProposed = true;
            counts.prepare += 1;
            tellAll(place, "prepare");
          } else if (message === "prepare" || message === "commit") counts[message] += 1;
        }
      }
      function* follower(place: string): Process {
        for (;;) {
          const { from, message }: Told = yield network.inbox(place);
          tell(place, from, message === "commit" ? "acknowledge" : "accept");
        }
      }
      function* majority(): Process {
        tellAll(leader, "propose");
        for (let accepted = 1; 2 * accepted <= replicas; accepted += 1) yield network.inbox(leader);
        decide();
      }
      function* coordinator(): Process {
        tellAll(leader, "prepare");
        for (let i = 0; i < others.length; i += 1) yield network.inbox(leader);
        tellAll(leader, "commit");
        for (let i = 0; i < others.length; i += 1) yield network.inbox(leader);
        decide();
      }
      if (protocol === "PBFT") for (const place of places) sim.spawn(pbft, place);
      else {
        for (const place of others) sim.spawn(follower, place);
        sim.spawn(protocol === "two-phase commit" ? coordinator : majority);
      }
    },
    { seed: 1, ...(trace && { trace }) },
  );
  return { messages, steps };
}

/**
 * Messages of OM(m), counted one by one: a commander tells all others, each of whom is then commander of
 * those that are left.
 *
 * @throws RangeError if a count is not whole, or there are more than 12 generals
 */
export function countOralMessages(params: {
  readonly generals: number;
  readonly traitors: number;
}): number {
  const { generals, traitors } = params;
  requireCount({ generals });
  requireBetween(1, 12, { generals });
  requireWhole({ traitors });
  const command = (left: readonly number[], depth: number): number => {
    let messages = 0;
    for (const lieutenant of left) {
      messages += 1;
      if (depth > 0)
        messages += command(
          left.filter((each) => each !== lieutenant),
          depth - 1,
        );
    }
    return messages;
  };
  const lieutenants = Array.from({ length: generals - 1 }, (_, i) => i + 1);
  return command(lieutenants, traitors);
}

/** How long it takes to get a packet over a path, if its ends repeat or if its links do. */

import {
  requireBetween,
  requireCount,
  requireEach,
  requireItems,
  requireNonNegative,
  requireOneOf,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { simulate } from "../../sim";
import { type Interval, meanInterval } from "../../stats/summary";

export interface PathDelayParams {
  /** Losses of the links in their order (fractions, <= 0.9; 30 links or fewer). */
  readonly losses: readonly number[];
  /** Who sends again: the sender from the start, or the link that lost it. */
  readonly repeats: "end to end" | "hop by hop";
  /** Time over a link (s). */
  readonly linkDelay: Seconds;
  /** How long the one that repeats waits for an acknowledgement (s, at least there and back). */
  readonly timeout: Seconds;
  /** Packets, one after the other (count, 2 to 10⁵). */
  readonly packets: number;
  readonly seed: number;
}

export interface PathDelayRun {
  /** Time until a packet has arrived, with the 95 % interval (s). */
  readonly delay: Interval;
  /** Links of the path for each start from the sender: the charge of the whole path (count). */
  readonly charged: Interval;
}

/** Starts from the sender, of all packets, that are still simulated. */
const mostStarts = 1e7;

/**
 * Sends packets until each has arrived.
 *
 * @returns times, and what is charged if each start pays for the whole path
 * @throws RangeError if a parameter is outside its domain, or a timer is shorter than what it waits for
 */
export function simulatePathDelay(params: PathDelayParams): PathDelayRun {
  const { losses, repeats, linkDelay, timeout, packets, seed } = params;
  requireItems(1, { losses });
  requireEach((each) => requireBetween(0, 0.9, each), { losses });
  requireOneOf(["end to end", "hop by hop"], { repeats });
  requireNonNegative({ linkDelay, timeout });
  requireCount({ packets });
  requireBetween(2, 1e5, { packets });
  const hops = losses.length;
  if (hops > 30) throw new RangeError(`losses must hold 30 items or fewer, got ${hops}`);
  const arriving = losses.reduce((product, loss) => product * (1 - loss), 1);
  if (repeats === "end to end" && packets / arriving > mostStarts) {
    throw new RangeError(
      `losses must leave packets / arriving <= ${mostStarts}, got ${packets / arriving}`,
    );
  }
  const wait = 2 * linkDelay * (repeats === "end to end" ? hops : 1);
  if (timeout < wait) throw new RangeError(`timeout must be >= ${wait}, got ${timeout}`);
  const delays: Seconds[] = [];
  const charged: number[] = [];
  simulate(
    (sim) => {
      let [start, starts] = [0, 0];
      /** Whether the packet is over link i, since it was sent for the last time. */
      const isOver = new Uint8Array(hops);
      const links = losses.map((loss, i) =>
        sim.link<number>({
          ...{ to: (from) => arrive(from + 1), delay: linkDelay, loss },
          lanes: [`node ${i}`, `node ${i + 1}`],
        }),
      );
      const arrive = (node: number) => {
        isOver[node - 1] = 1;
        if (node < hops) forward(node);
        else {
          delays.push(sim.now - start);
          charged.push(starts * hops);
          if (delays.length < packets) sim.after(timeout, begin);
        }
      };
      const forward = (node: number) => {
        isOver[node] = 0;
        links[node]?.send(node);
        if (repeats === "end to end") return;
        sim.after(timeout, () => {
          if (isOver[node] === 0) forward(node);
        });
      };
      const send = () => {
        starts += 1;
        isOver.fill(0);
        forward(0);
        if (repeats === "hop by hop") return;
        const mine = delays.length;
        sim.after(timeout, () => {
          if (delays.length === mine) send();
        });
      };
      const begin = () => {
        [start, starts] = [sim.now, 0];
        send();
      };
      begin();
    },
    { seed },
  );
  const mean = (values: readonly number[]) => meanInterval(values, { confidence: 0.95 });
  return { delay: mean(delays), charged: mean(charged) };
}

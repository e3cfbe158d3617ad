/**
 * A process that sends heartbeats to a monitor: what arrives, and when. One run is heard by any
 * number of detectors, so that they differ in nothing but their rule (common random numbers).
 */

import {
  requireAtLeast,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, type TraceRecord, fixed, simulate } from "../../sim";

/** A heartbeat that arrived. */
export interface Heartbeat {
  /** 1, 2, 3, …: sent at `sequence` intervals. */
  readonly sequence: number;
  readonly sent: Seconds;
  readonly arrived: Seconds;
}

/** A time in which something is wrong. */
export interface Span {
  readonly from: Seconds;
  readonly to: Seconds;
}

export interface HeartbeatParams {
  /** η: time between heartbeats (s, > 0). */
  readonly interval: Seconds;
  /** How many are sent, unless the process crashes (count). */
  readonly heartbeats: number;
  /** Delay of each (s). */
  readonly delay: Distribution;
  /** Share that is lost (fraction; 0 by default). */
  readonly loss?: number;
  /** When the process crashes: nothing is sent from then on (s; never by default). */
  readonly crash?: Seconds;
  /** When the process, or its network, is slow: what is sent then takes longer by `delay` (s). */
  readonly slow?: Span & { readonly delay: Distribution };
  /** When the network is parted: what is sent then is lost (s). */
  readonly partition?: Span;
  readonly seed?: number;
  /** A list for `timelineFigure`. */
  readonly trace?: TraceRecord[];
}

/**
 * Sends heartbeats through a network.
 *
 * @returns what arrived, in the order of arrival
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateHeartbeats(params: HeartbeatParams): Heartbeat[] {
  const { interval, heartbeats, delay, loss = 0, seed = 1, trace } = params;
  const { crash = Infinity, slow, partition } = params;
  requirePositive({ interval });
  requireCount({ heartbeats });
  requireFraction({ loss });
  requireAtLeast(0, { crash });
  for (const span of [slow, partition]) if (span) requireSpan(span);
  return simulate(
    (sim) => {
      const arrived: Heartbeat[] = [];
      const usual = sim.draw(delay, { stream: "delays" });
      const more = sim.draw(slow?.delay ?? fixed(0), { stream: "slowness" });
      // Every heartbeat draws both, so that those after a slow time are as they were without it.
      const wait = () => {
        const [time, extra] = [usual(), more()];
        return slow && isWithin(sim.now, slow) ? time + extra : time;
      };
      const link = sim.link<Omit<Heartbeat, "arrived">>({
        ...{ delay: wait, loss, lanes: ["process", "monitor"] },
        to: (heartbeat) => void arrived.push({ ...heartbeat, arrived: sim.now }),
      });
      if (crash < Infinity) sim.at(crash, () => sim.note("process", "crash"));
      for (let sequence = 1; sequence <= heartbeats; sequence += 1) {
        const sent = sequence * interval;
        if (sent >= crash) break;
        sim.at(sent, () => {
          if (partition && isWithin(sent, partition)) link.cut();
          else link.heal();
          link.send({ sequence, sent }, String(sequence));
        });
      }
      return arrived;
    },
    { seed, ...(trace && { trace }) },
  );
}

const isWithin = (time: Seconds, { from, to }: Span) => time >= from && time < to;

function requireSpan({ from, to }: Span): void {
  requireNonNegative({ from });
  requireAtLeast(from, { to });
}

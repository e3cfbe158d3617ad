/**
 * Flows that share one link with a queue and losses, packet by packet: what each of them gets.
 *
 * All packets have one size. Acknowledgements take their time, but no room, and are not lost.
 */

import {
  requireAboveZero,
  requireAtLeast,
  requireBetween,
  requireItems,
  requireNonNegative,
  requireOneOf,
  requirePositive,
} from "../../../core/check";
import type { PerSecond, Seconds } from "../../../core/units";
import { type Simulation, simulate } from "../../../sim";
import { type Interval, meanInterval } from "../../../stats/summary";
import { type FlowKind, type Flow, type FlowCounts, flowKinds, startFlow } from "./flow";
import { Pipe } from "./pipe";

export interface FlowParams {
  /**
   * How it sends: "Reno" halves its window, and knows only the first packet that is missing; "CUBIC" has
   * the window of that name and selective acknowledgements; "QUIC" the window of Reno with a number for
   * each transmission; "UDP" sends evenly, whatever happens.
   */
  readonly kind: FlowKind;
  /** There and back on an empty link, without the time to send (s, > 0). */
  readonly roundTrip: Seconds;
  /** Packets that UDP sends (1/s, > 0); needed by UDP only. */
  readonly rate?: PerSecond;
}

export interface BottleneckParams {
  /** One or more, at most 1000. */
  readonly flows: readonly FlowParams[];
  /** Packets that the link sends (1/s, > 0); `Infinity` if it takes no time. */
  readonly linkRate: PerSecond;
  /** Packets that may wait (count, >= 0; `Infinity`). */
  readonly queue: number;
  /** Packets that are lost by chance (fraction, <= 0.5). */
  readonly loss: number;
  /** Whether losses are evenly spaced, each 1/loss packets, instead of independent (false). */
  readonly isPeriodic?: boolean;
  /** How long to watch (s, > 0), after how long to wait first (s, >= 0). */
  readonly duration: Seconds;
  readonly warmUp: Seconds;
  /** Shortest time-out of Reno (s, > 0; 1, as RFC 6298 has it). */
  readonly leastTimeout?: Seconds;
  /** First window (packets, 1 to 100; 10). */
  readonly initialWindow?: number;
  /** Most packets ahead of the oldest that is missing (count, 1 to 100 000; 65 536). */
  readonly mostAhead?: number;
  /** Whether CUBIC aims lower after a loss before its old window (true). */
  readonly convergesFast?: boolean;
  readonly seed: number;
}

/** What a flow got while it was watched. */
export interface FlowRun {
  readonly kind: FlowKind;
  /** Packets that arrived, each once (1/s), with the 95 % interval. */
  readonly throughput: Interval;
  /** Transmissions (1/s), with the 95 % interval. */
  readonly sendRate: Interval;
  /** Transmissions, different packets that arrived, losses that were noticed without waiting, and time-outs (counts). */
  readonly sent: number;
  readonly arrived: number;
  readonly lossEvents: number;
  readonly timeouts: number;
}

export interface BottleneckRun {
  readonly flows: readonly FlowRun[];
  /** Packets that the full queue dropped, and that were lost by chance, from the beginning (counts). */
  readonly dropped: number;
  readonly lost: number;
}

const batches = 32;
/** Some minutes. */
const maxEvents = 3e8;

/**
 * Lets flows send for a time.
 *
 * @returns rates by means of 32 successive parts of the time
 * @throws RangeError if a parameter is outside its domain
 * @throws Error if that takes more than 3 × 10⁸ events, of which a packet has about two
 */
export function simulateBottleneck(params: BottleneckParams): BottleneckRun {
  check(params);
  const { flows, warmUp, duration, seed } = params;
  const until = warmUp + duration;
  const report = simulate(
    (sim) => {
      const running: Flow[] = [];
      const pipe = new Pipe(sim, {
        rate: params.linkRate,
        queue: params.queue,
        // Half of the shortest round trip; the rest is the way back.
        delay: Math.min(...flows.map(({ roundTrip }) => roundTrip)) / 2,
        ...(params.loss > 0 && { isLost: losses(sim, params) }),
        to: flows.map((_, i) => (packet: number) => (running[i] as Flow).receive(packet)),
      });
      flows.forEach((each, i) =>
        running.push(startFlow(sim, pipe, { ...params, ...each, flow: i })),
      );
      const seen: FlowCounts[][] = [];
      const look = () => void seen.push(running.map(({ counts }) => counts()));
      for (let i = 0; i <= batches; i += 1) sim.at(warmUp + (i / batches) * duration, look);
      return (): BottleneckRun => ({
        flows: flows.map(({ kind }, i) => ({
          kind,
          ...runOf(
            seen.map((counts) => counts[i] as FlowCounts),
            duration,
          ),
        })),
        dropped: pipe.dropped,
        lost: pipe.lost,
      });
    },
    { seed, until, maxEvents },
  );
  return report();
}

/** What a flow got, from its counts at the ends of all parts of the time. */
function runOf(counts: readonly FlowCounts[], duration: Seconds): Omit<FlowRun, "kind"> {
  const ratesOf = (name: "sent" | "arrived") =>
    meanInterval(
      counts
        .slice(1)
        .map((each, i) => ((each[name] - (counts[i] as FlowCounts)[name]) * batches) / duration),
      { confidence: 0.95 },
    );
  const [first, last] = [counts[0] as FlowCounts, counts[batches] as FlowCounts];
  return {
    throughput: ratesOf("arrived"),
    sendRate: ratesOf("sent"),
    sent: last.sent - first.sent,
    arrived: last.arrived - first.arrived,
    lossEvents: last.lossEvents - first.lossEvents,
    timeouts: last.timeouts - first.timeouts,
  };
}

/** Says of one packet after another whether it is lost. */
function losses(sim: Simulation, { loss, isPeriodic = false }: BottleneckParams): () => boolean {
  if (!isPeriodic) return sim.chance(loss, { stream: "loss" });
  let owed = 0;
  return () => {
    owed += loss;
    if (owed < 1) return false;
    owed -= 1;
    return true;
  };
}

function check(params: BottleneckParams): void {
  const { flows, duration, warmUp } = params;
  requireItems(1, { flows });
  requireBetween(1, 1000, { "flows.length": flows.length });
  flows.forEach(({ kind, roundTrip, rate = NaN }) => {
    requireOneOf(flowKinds, { kind });
    checkPath({ ...params, roundTrip });
    if (kind === "UDP") requirePositive({ rate });
  });
  requirePositive({ duration });
  requireNonNegative({ warmUp });
}

/** Guards for a link with a queue, and the way over it. */
export function checkPath({ roundTrip, linkRate, queue, loss }: Path): void {
  requirePositive({ roundTrip });
  requireAboveZero({ linkRate });
  requireAtLeast(0, { queue });
  requireBetween(0, 0.5, { loss });
}

interface Path {
  readonly roundTrip: Seconds;
  readonly linkRate: PerSecond;
  readonly queue: number;
  readonly loss: number;
}

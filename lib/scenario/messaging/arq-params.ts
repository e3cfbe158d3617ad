/** What frames over a link are sent with, and what is seen of them. */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireFraction,
  requireOneOf,
} from "../../core/check";
import type { Distribution, TraceRecord } from "../../sim";
import type { Interval } from "../../stats/summary";

export type ArqProtocol = "stop and wait" | "go back N" | "selective repeat";
export const arqProtocols = ["stop and wait", "go back N", "selective repeat"] as const;

export interface ArqRunParams {
  readonly protocol: ArqProtocol;
  /** Frames that may be on their way (count, 1 to 10 000; 1 for stop and wait whatever it says). */
  readonly window: number;
  /** Time on the way (frames, 0 to 1000), to 1/1024 of a frame. */
  readonly propagation: number;
  /** Frames that are lost (fraction, <= 0.9). */
  readonly loss: number;
  /** Acknowledgements that are lost (fraction, <= 0.9; 0). */
  readonly acknowledgementLoss?: number;
  /** Frames of which the network makes a copy (fraction; 0), and how much later it comes (frames; 0). */
  readonly duplication?: number;
  readonly copyDelay?: Distribution;
  /** What frames and acknowledgements take longer by, each for itself (frames; 0): what varies, reorders. */
  readonly jitter?: Distribution;
  /** Bits of a number on the wire (count, 1 to 52; without it numbers never come again). */
  readonly bits?: number;
  /** When a frame that is not acknowledged is sent again (frames, a round trip 1 + 2 a or more; a round trip). */
  readonly timeout?: number;
  /** What a window of selective repeat limits: frames "on the way" (the default without `bits`), or how far they are
   * ahead of the oldest one that is not acknowledged, "in order", as with sequence numbers (the default with them). */
  readonly limits?: "on the way" | "in order";
  /** How long to watch (frames, 1 to 10⁷). */
  readonly duration: number;
  /** Frames to send in all (count; without it they never end). */
  readonly frames?: number;
  readonly seed: number;
  /** A list to which frames and acknowledgements are added. */
  readonly trace?: TraceRecord[];
}

export interface ArqRun {
  /** Frames delivered, each counted once, for each that the link could carry, with the 95 % interval (fractions). */
  readonly utilization: Interval;
  /** Share of the frames that were handed up that had been handed up before: old copies which were taken for new
   * frames, with the 95 % interval (fractions). */
  readonly takenForNew: Interval;
  /** How many those were (count). */
  readonly copiesTaken: number;
  /** Share of the frames that the sender holds for acknowledged that never were handed up, with the 95 % interval
   * (fractions). */
  readonly missed: Interval;
  /** How many those were (count). */
  readonly framesMissed: number;
  /** Frames that were sent, repetitions included (count). */
  readonly sent: number;
  /** Frames that were delivered, each counted once (count). */
  readonly delivered: number;
}

/** Sums of such times are exact, so what happens at once does so in the simulation, too. */
export const exactTime = (time: number) => Math.round(time * 1024) / 1024;

/**
 * Refuses what cannot be simulated.
 *
 * @throws RangeError that names the parameter
 */
export function requireRun(params: ArqRunParams): void {
  const { protocol, window, propagation, loss, duration, frames = Infinity, bits } = params;
  const { acknowledgementLoss = 0, duplication = 0, timeout = Infinity, limits } = params;
  requireOneOf(arqProtocols, { protocol });
  if (limits !== undefined) requireOneOf(["on the way", "in order"], { limits });
  requireCount({ window, duration });
  if (frames !== Infinity) requireCount({ frames });
  requireBetween(1, 1e4, { window });
  requireBetween(1, 1e7, { duration });
  requireBetween(0, 1000, { propagation });
  requireBetween(0, 0.9, { loss, acknowledgementLoss });
  requireFraction({ duplication });
  if (timeout !== Infinity) requireAtLeast(1 + 2 * exactTime(propagation), { timeout });
  if (bits === undefined) return;
  requireCount({ bits });
  requireBetween(1, 52, { bits });
  if (limits === "on the way") {
    throw new RangeError('limits must be "in order" for numbers of so many bits, got on the way');
  }
}

/**
 * Messages of a stream that is held back now and then, there and back.
 *
 * A program between two sockets cannot lose a piece of a stream: it holds the piece back, with all behind it, for as
 * long as a repetition would take. What has gathered behind a held piece then goes on together, and is one piece
 * for whoever gets it; so there are fewer pieces to hold on the way back than there are messages.
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";

export interface HeldPiecesParams {
  /** From one message to the next (s, finite, > 0). */
  readonly gap: Seconds;
  /** One way, without a hold (s, finite, >= 0). */
  readonly delay: Seconds;
  /** How long a piece is held (s, finite, >= 0). */
  readonly recovery: Seconds;
  /** Pieces that are held, each way, each by itself (fraction). */
  readonly loss: number;
  /** Whether what comes at one time goes back as one piece; else each message is a piece both ways. */
  readonly gathers: boolean;
  /** Messages (count, 1000 to 10⁶). */
  readonly messages: number;
  readonly seed: number;
}

/** Mean times of a message, with 95 % intervals (s). */
export interface HeldPiecesRun {
  /** Until it has arrived. */
  readonly there: Interval;
  /** Until it is back. */
  readonly back: Interval;
}

/**
 * Sends messages at equal distances, and has each come back.
 *
 * @returns mean times until a message has arrived and until it is back, with their 95 % intervals (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateHeldPieces(params: HeldPiecesParams): HeldPiecesRun {
  const { gap, delay, recovery, loss, gathers, messages, seed } = params;
  requirePositive({ gap });
  requireNonNegative({ delay, recovery });
  requireFraction({ loss });
  requireCount({ messages });
  requireBetween(1000, 1e6, { messages });
  const chance = streams(seed) as Record<"there" | "back", RandomStream>;
  const hold = (way: "there" | "back") => (chance[way].happens(loss) ? recovery : 0);
  const [there, back] = [new Float64Array(messages), new Float64Array(messages)];
  let [arrived, returned] = [0, 0];
  for (let i = 0; i < messages; i += 1) {
    const sent = i * gap;
    const before = arrived;
    arrived = Math.max(before, sent + delay + hold("there"));
    there[i] = arrived - sent;
    // Those that come together are back together.
    const isGathered = gathers && i > 0 && arrived === before;
    if (!isGathered) returned = Math.max(returned, arrived + delay + hold("back"));
    back[i] = returned - sent;
  }
  return { there: meanOf(there), back: meanOf(back) };
}

function meanOf(values: Float64Array): Interval {
  const means = new BatchMeans();
  means.addAll(values);
  return means.interval({ confidence: 0.95 });
}

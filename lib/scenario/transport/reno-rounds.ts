/**
 * TCP Reno in rounds: a window of packets, then its acknowledgements, and a loss that is noticed by three
 * copies of an acknowledgement, or by a time-out if there are fewer.
 *
 * Behind the first lost packet of a round all are lost. After a time-out the window is at half of what it was.
 */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { type Interval, meanInterval } from "../../stats/summary";

export interface RenoRoundsParams {
  /** Chance that a packet is the first of its round that is lost (fraction, 10⁻⁶ to 0.9). */
  readonly loss: number;
  /** RTT (s, finite, > 0). */
  readonly roundTrip: Seconds;
  /** First time-out; the next ones double, up to 64 times (s, finite, > 0). */
  readonly timeout: Seconds;
  /** Packets for each acknowledgement (count, 1 or 2). */
  readonly packetsPerAck: number;
  /** Largest window (packets, 1 to 10⁶). */
  readonly largestWindow: number;
  /** Losses to see (count, 64 to 10⁶). */
  readonly losses: number;
  readonly seed: number;
}

export interface RenoRoundsRun {
  /** Packets a second, with the 95 % interval (1/s). */
  readonly rate: Interval;
  /** Share of losses that were noticed by a time-out (fraction). */
  readonly timeouts: number;
}

const batches = 32;

/**
 * Sends until so many losses were noticed.
 *
 * @returns rate, by means of 32 successive parts, and time-outs
 * @throws RangeError if a parameter is outside its domain, or about 10⁹ packets or more would be sent
 */
export function simulateRenoRounds(params: RenoRoundsParams): RenoRoundsRun {
  const { loss, roundTrip, timeout, packetsPerAck, largestWindow, losses, seed } = params;
  requireBetween(1e-6, 0.9, { loss });
  requirePositive({ roundTrip, timeout });
  requireCount({ packetsPerAck, losses });
  requireBetween(1, 2, { packetsPerAck });
  requireBetween(1, 1e6, { largestWindow });
  requireBetween(64, 1e6, { losses });
  requireBetween(64, 1e9, { "losses / loss": losses / loss });
  const { packets } = streams(seed) as Record<"packets", RandomStream>;
  const perBatch = Math.floor(losses / batches);
  const rates: number[] = [];
  let [window, timeouts, sent, time] = [1, 0, 0, 0];
  /** Packets of a round that arrive before one is lost. */
  const arrivals = (size: number) => {
    let arrived = 0;
    while (arrived < size && !packets.happens(loss)) arrived += 1;
    return arrived;
  };
  for (let batch = 0; batch < batches; batch += 1) {
    [sent, time] = [0, 0];
    for (let seen = 0; seen < perBatch; seen += 1) {
      // Rounds until one loses a packet.
      for (;;) {
        const size = Math.max(1, Math.floor(window));
        const arrived = arrivals(size);
        [sent, time] = [sent + size, time + roundTrip];
        if (arrived < size) {
          // The acknowledgements of those that arrived let as many more go: copies come from these.
          const copies = arrivals(arrived);
          [sent, time] = [sent + arrived, time + roundTrip];
          if (copies < 3) {
            timeouts += 1;
            let wait = timeout;
            time += wait;
            sent += 1;
            while (packets.happens(loss)) {
              wait = Math.min(64 * timeout, 2 * wait);
              time += wait;
              sent += 1;
            }
          }
          window = Math.max(1, window / 2);
          break;
        }
        window = Math.min(largestWindow, window + 1 / packetsPerAck);
      }
    }
    rates.push(sent / time);
  }
  return {
    rate: meanInterval(rates, { confidence: 0.95 }),
    timeouts: timeouts / (perBatch * batches),
  };
}

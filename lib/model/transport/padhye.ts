/**
 * Padhye's formulas: what loss leaves of the rate of TCP Reno, time-outs included.
 *
 * Assumes a long transfer in rounds of one window: losses of different rounds are independent, and within a
 * round all behind the first lost packet are lost, too. Leaves out slow start and fast recovery.
 */

import { requireBetween, requireFraction, requirePositive } from "../../core/check";
import { findRoot } from "../../core/root";
import type { PerSecond, Seconds } from "../../core/units";

/** The connection. */
export interface PadhyeParams {
  /** RTT (s, finite, > 0). */
  readonly roundTrip: Seconds;
  /** T₀: first time-out (s, finite, > 0). */
  readonly timeout: Seconds;
  /** b: packets for each acknowledgement (1 to 100): 1, or 2 if they are delayed. */
  readonly packetsPerAck: number;
  /** W: largest window of the receiver (packets, 1 to 10⁹). */
  readonly largestWindow: number;
}

function requirePadhye(params: PadhyeParams): void {
  const { roundTrip, timeout, packetsPerAck, largestWindow } = params;
  requirePositive({ roundTrip, timeout });
  requireBetween(1, 100, { packetsPerAck });
  requireBetween(1, 1e9, { largestWindow });
}

/** Parts of the time that a packet takes: windows that are halved, and time-outs (s). */
function timesPerPacket(loss: number, params: Omit<PadhyeParams, "largestWindow">) {
  const { roundTrip, timeout, packetsPerAck: b } = params;
  const halved = roundTrip * Math.sqrt((2 * b * loss) / 3);
  const chance = Math.min(1, 3 * Math.sqrt((3 * b * loss) / 8));
  return { halved, timedOut: timeout * chance * loss * (1 + 32 * loss ** 2) };
}

/**
 * Packets a second, by the short formula:
 * min(W / RTT, 1 / (RTT √(2bp/3) + T₀ min(1, 3 √(3bp/8)) p (1 + 32 p²))).
 *
 * @param loss - p: loss events for each packet (fraction)
 * @param params - the connection
 * @returns rate (1/s, at most W / RTT, which it is without loss)
 * @throws RangeError if a parameter is outside its domain
 * @see Padhye, Firoiu, Towsley and Kurose (2000), IEEE/ACM Transactions on Networking 8(2), equation 32
 *
 * @example
 * ```ts
 * padhyeRate(0.01, { roundTrip: 0.1, timeout: 1, packetsPerAck: 2, largestWindow: 1e6 }) // => 70.654424
 * ```
 */
export function padhyeRate(loss: number, params: PadhyeParams): PerSecond {
  requireFraction({ loss });
  requirePadhye(params);
  const { halved, timedOut } = timesPerPacket(loss, params);
  return Math.min(params.largestWindow / params.roundTrip, 1 / (halved + timedOut));
}

/** Chance that a loss in a window of w packets is found by a time-out only. */
function timeoutChance(window: number, loss: number): number {
  const kept = Math.log1p(-loss);
  const [three, rest, all] = [3, window - 3, window].map((n) => -Math.expm1(n * kept));
  const chance = ((three ?? 1) * (1 + (1 - (three ?? 1)) * (rest ?? 1))) / (all ?? 1);
  return Math.min(1, chance);
}

/**
 * Packets a second, by the whole formula: packets between losses over the time between losses, with the
 * chance Q that a loss is found by a time-out, and G(p) = 1 + p + 2p² + 4p³ + 8p⁴ + 16p⁵ + 32p⁶.
 *
 * With E = (2 + b)/3b + √(8 (1 - p)/3bp + ((2 + b)/3b)²) < W it is ((1 - p)/p + E + Q/(1 - p)) /
 * (RTT (bE/2 + 1) + Q T₀ G/(1 - p)), else ((1 - p)/p + W + Q/(1 - p)) /
 * (RTT (bW/8 + (1 - p)/pW + 2) + Q T₀ G/(1 - p)).
 *
 * @param loss - p: loss events for each packet (fraction)
 * @param params - the connection
 * @returns rate (1/s; W / RTT without loss, 0 if all is lost)
 * @throws RangeError if a parameter is outside its domain
 * @see Padhye, Firoiu, Towsley and Kurose (2000), IEEE/ACM Transactions on Networking 8(2), equation 30
 *
 * @example
 * ```ts
 * padhyeFullRate(0.01, { roundTrip: 0.1, timeout: 1, packetsPerAck: 2, largestWindow: 64 }) // => 69.524463
 * ```
 */
export function padhyeFullRate(loss: number, params: PadhyeParams): PerSecond {
  requireFraction({ loss });
  requirePadhye(params);
  const { roundTrip, timeout, packetsPerAck: b, largestWindow } = params;
  const most = largestWindow / roundTrip;
  // A loss too rare to be seen at this window: free is beyond it in all digits.
  if (loss < 1e-15 && loss * largestWindow ** 2 < 1e-3) return most;
  if (loss === 1) return 0;
  const start = (2 + b) / (3 * b);
  const free = start + Math.sqrt((8 * (1 - loss)) / (3 * b * loss) + start ** 2);
  const isFree = free < largestWindow;
  const window = isFree ? free : largestWindow;
  const chance = timeoutChance(window, loss);
  const doubling =
    1 + loss * (1 + 2 * loss * (1 + 2 * loss * (1 + 2 * loss * (1 + 2 * loss * (1 + 2 * loss)))));
  const waited = (chance * timeout * doubling) / (1 - loss);
  const packets = (1 - loss) / loss + window + chance / (1 - loss);
  const rounds = isFree
    ? (b * window) / 2 + 1
    : (b * window) / 8 + (1 - loss) / (loss * window) + 2;
  return packets / (roundTrip * rounds + waited);
}

/**
 * Loss from which on more time goes to time-outs than to windows that are halved, by the short formula.
 *
 * @param params - the connection; its largest window does not matter
 * @returns p (fraction; 1 if windows take more time whatever the loss)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * timeoutRuleLoss({ roundTrip: 0.1, timeout: 1, packetsPerAck: 2 }) // => 0.042062952
 * ```
 */
export function timeoutRuleLoss(params: Omit<PadhyeParams, "largestWindow">): number {
  requirePadhye({ ...params, largestWindow: 1 });
  const excess = (loss: number) => {
    const { halved, timedOut } = timesPerPacket(loss, params);
    return timedOut / halved - 1;
  };
  if (!(excess(1) > 0)) return 1;
  return Math.exp(findRoot((log) => excess(Math.exp(log)), { from: -600, to: 0 }));
}

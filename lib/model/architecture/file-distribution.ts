/**
 * Giving a file to n peers: from a server alone, or with the help of those who have parts of it.
 *
 * A fluid bound: no schedule is faster, and one that splits the file finely enough reaches it. Assumes
 * links that are only limited at their ends. Leaves out peers that leave, and that pieces have to be found.
 */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import type { Bits, BitsPerSecond, Seconds } from "../../core/units";

/** A file, and the server that has it. */
export interface FileDistribution {
  /** F: size of the file (bit, finite, >= 0). */
  readonly size: Bits;
  /** u: upload rate of the server (bit/s, finite, > 0). */
  readonly serverRate: BitsPerSecond;
  /** d: download rate of the slowest peer (bit/s, finite, > 0). */
  readonly downloadRate: BitsPerSecond;
}

/** The same with peers that pass on what they have. */
export interface PeerDistribution extends FileDistribution {
  /** Upload rate of a peer, in the mean (bit/s, finite, >= 0). */
  readonly uploadRate: BitsPerSecond;
}

function requireDistribution(peers: number, distribution: FileDistribution): void {
  const { size, serverRate, downloadRate } = distribution;
  requireCount({ peers });
  requireNonNegative({ size });
  requirePositive({ serverRate, downloadRate });
}

/**
 * Time until n clients have the file from the server alone: max(nF / u, F / d).
 *
 * @param peers - n (count, >= 1)
 * @param distribution - `size` is F, `serverRate` is u, `downloadRate` is d
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross (2021), Computer Networking, 8th edition, section 2.5
 *
 * @example
 * ```ts
 * clientServerTime(100, { size: 15e9, serverRate: Mbps(30), downloadRate: Mbps(2) }) // => 50000
 * ```
 */
export function clientServerTime(peers: number, distribution: FileDistribution): Seconds {
  requireDistribution(peers, distribution);
  const { size, serverRate, downloadRate } = distribution;
  return Math.max((peers * size) / serverRate, size / downloadRate);
}

/**
 * Time until n peers have the file that all of them pass on: max(F / u, F / d, nF / (u + n · upload)).
 *
 * @param peers - n (count, >= 1)
 * @param distribution - as of `clientServerTime`, and `uploadRate` of a peer
 * @returns time (s); as n grows at most F / upload, or F / u or F / d if that is more
 * @throws RangeError if a parameter is outside its domain
 * @see Kumar and Ross (2006), Peer-Assisted File Distribution: The Minimum Distribution Time, HotWeb
 *
 * @example
 * ```ts
 * peerToPeerTime(1000, {
 *   size: 15e9, serverRate: Mbps(30), downloadRate: Mbps(2), uploadRate: kbps(300),
 * }) // => 45454.54545454546
 * ```
 */
export function peerToPeerTime(peers: number, distribution: PeerDistribution): Seconds {
  requireDistribution(peers, distribution);
  const { size, serverRate, downloadRate, uploadRate } = distribution;
  requireNonNegative({ uploadRate });
  const together = size / (serverRate / peers + uploadRate);
  return Math.max(size / serverRate, size / downloadRate, together);
}

/** A window that grows with the cube of the time since the last loss. */

import { exactExp, exactLog } from "../../../core/exact-math";
import type { Seconds } from "../../../core/units";
import type { CongestionControl } from "./congestion-control";

/** C (packets/s³), and the share of the window that is kept. */
const growth = 0.4;
const kept = 0.7;
/** Growth in a round trip that keeps up with Reno on average. */
const friendlyGrowth = (3 * (1 - kept)) / (1 + kept);

export interface CubicOptions {
  /** Packets (count, >= 1). */
  readonly initialWindow: number;
  /** Whether a flow that lost before it was back at its old window aims lower: RFC 9438, section 4.7. */
  readonly convergesFast: boolean;
}

/**
 * After a loss at W_max the window is 0.7 W_max, and t seconds later it is to be C (t - K)³ + W_max in a
 * round trip, but never less than Reno's would be on average.
 *
 * @see RFC 9438, sections 4.1 to 4.8
 */
export class Cubic implements CongestionControl {
  window: number;
  readonly #convergesFast: boolean;
  #threshold = Infinity;
  /** W_max, the window before the last loss, when the present growth began, and K (s). */
  #plateau = 0;
  #before = 0;
  #begun = -1;
  #rise = 0;
  /** W_est, what Reno would have. */
  #friendly = 0;

  constructor({ initialWindow, convergesFast }: CubicOptions) {
    this.window = initialWindow;
    this.#convergesFast = convergesFast;
  }

  onAck(now: Seconds, roundTrip: Seconds): void {
    const { window } = this;
    if (window < this.#threshold) {
      this.window += 1;
      return;
    }
    if (this.#begun < 0) this.#begin(now);
    const reno = this.#friendly < this.#before ? friendlyGrowth : 1;
    this.#friendly += reno / window;
    const since = now - this.#begun - this.#rise;
    if (growth * since * since * since + this.#plateau < this.#friendly) {
      this.window = this.#friendly;
      return;
    }
    const ahead = since + roundTrip;
    const aim = growth * ahead * ahead * ahead + this.#plateau;
    const target = aim < window ? window : aim > 1.5 * window ? 1.5 * window : aim;
    this.window += (target - window) / window;
  }

  onLoss(): void {
    const { window } = this;
    const isLower = this.#convergesFast && window < this.#plateau;
    this.#plateau = isLower ? (window * (1 + kept)) / 2 : window;
    this.#before = window;
    this.#threshold = window * kept > 2 ? window * kept : 2;
    this.window = this.#threshold;
    this.#begun = -1;
  }

  onRecovered(onTheWay: number): void {
    if (this.window > onTheWay + 1) this.window = onTheWay + 1;
  }

  onTimeout(): void {
    this.onLoss();
    this.window = 1;
  }

  #begin(now: Seconds): void {
    this.#begun = now;
    this.#friendly = this.window;
    const missing = (this.#plateau - this.window) / growth;
    this.#rise = missing > 0 ? exactExp(exactLog(missing) / 3) : 0;
    if (missing <= 0) this.#plateau = this.window;
  }
}

/** Slow start and additive increase, multiplicative decrease. */

import type { CongestionControl } from "./congestion-control";

/**
 * The window grows by one packet with each acknowledgement until it first loses, then by one in a round
 * trip; a loss halves what is on the way, a time-out leaves one packet.
 *
 * @see RFC 5681, section 3.1, equations 2 to 4
 * @see RFC 6582, section 3.2, step 3: after a recovery
 * @see RFC 6928: the initial window
 */
export class Reno implements CongestionControl {
  window: number;
  #threshold = Infinity;

  /** @param initialWindow - packets (count, >= 1) */
  constructor(initialWindow: number) {
    this.window = initialWindow;
  }

  onAck(): void {
    if (this.window < this.#threshold) this.window += 1;
    else this.window += 1 / this.window;
  }

  onLoss(onTheWay: number): void {
    this.#threshold = onTheWay > 4 ? onTheWay / 2 : 2;
    this.window = this.#threshold;
  }

  onRecovered(onTheWay: number): void {
    // No burst: the window opens by slow start again.
    if (this.window > onTheWay + 1) this.window = onTheWay + 1;
  }

  onTimeout(onTheWay: number): void {
    this.onLoss(onTheWay);
    this.window = 1;
  }
}

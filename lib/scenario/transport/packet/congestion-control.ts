/** How a sender decides how much may be on its way. Windows are counted in packets. */

import type { Seconds } from "../../../core/units";

export interface CongestionControl {
  /** Packets that may be on their way (count, not whole). */
  readonly window: number;
  /** A new packet was acknowledged, or several at once, outside of a recovery. */
  onAck(now: Seconds, roundTrip: Seconds): void;
  /** Packets of one window were lost: once for each such event. */
  onLoss(onTheWay: number, now: Seconds): void;
  /** What was lost has arrived: what is on the way now, which may be much less than the window. */
  onRecovered(onTheWay: number): void;
  /** Nothing was heard of a packet for a whole time-out. */
  onTimeout(onTheWay: number, now: Seconds): void;
}

/** A window that never changes: what a sender without congestion control has on its way. */
export class FixedWindow implements CongestionControl {
  constructor(readonly window: number) {}
  onAck(): void {}
  onLoss(): void {}
  onRecovered(): void {}
  onTimeout(): void {}
}

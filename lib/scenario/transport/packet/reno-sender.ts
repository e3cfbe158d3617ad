/**
 * A TCP without selective acknowledgements: the receiver says only which packet it waits for. Three
 * repeated acknowledgements are a loss, and each acknowledgement that ends before the losses of the
 * window do names the next one.
 *
 * Assumes a sender that always has something to send. Leaves out delayed acknowledgements: each packet is
 * acknowledged at once.
 */

import type { Seconds } from "../../../core/units";
import type { CongestionControl } from "./congestion-control";
import { ringSize } from "./pipe";
import { Alarm, type RoundTrip } from "./round-trip";

/** What a sender is made with. */
export interface SenderParts {
  readonly clock: { readonly now: Seconds; at(time: Seconds, action: () => void): unknown };
  readonly control: CongestionControl;
  readonly roundTrip: RoundTrip;
  /** Most packets ahead of the oldest that is missing: what the receiver keeps (count). */
  readonly mostAhead: number;
  /** Packets to send in all (count; `Infinity`). */
  readonly packets: number;
  /** Puts a packet on its way. */
  readonly transmit: (packet: number) => void;
}

/** What happened at a sender (counts). */
export interface SenderCounts {
  /** Transmissions. */
  sent: number;
  /** Losses that were noticed by what came after them, each window once. */
  lossEvents: number;
  timeouts: number;
}

const duplicatesOfLoss = 3;

/**
 * @see RFC 5681, section 3.2; RFC 6582, section 3.2; RFC 3042: the first two repetitions let a new packet out
 */
export class RenoSender {
  readonly counts: SenderCounts = { sent: 0, lossEvents: 0, timeouts: 0 };
  readonly #parts: SenderParts;
  readonly #alarm: Alarm;
  /** When packets were sent for the first time; negative if they were sent again. */
  readonly #sentAt: Float64Array;
  readonly #mask: number;
  #oldest = 0;
  #next = 0;
  /** All before this one were sent at least once. */
  #unsent = 0;
  #duplicates = 0;
  #isRecovering = false;
  /** Losses below this one belong to an event that is known. */
  #recover = 0;
  /** What acknowledgements of packets behind a hole add to the window. */
  #inflation = 0;
  #isFirstPartial = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    const size = ringSize(parts.mostAhead);
    this.#sentAt = new Float64Array(size);
    this.#mask = size - 1;
    this.#alarm = new Alarm(parts.clock, () => this.#expire());
  }

  start(): void {
    this.#fill();
  }

  /** The receiver has all before `expected`. */
  onAck(expected: number): void {
    if (expected > this.#oldest) this.#advance(expected);
    else if (this.#next > this.#oldest) this.#repeat();
    this.#fill();
  }

  #advance(expected: number): void {
    const { clock, control, roundTrip } = this.#parts;
    const acknowledged = expected - this.#oldest;
    // A window that is not used does not grow.
    const isUsed = this.#next - this.#oldest >= Math.floor(control.window);
    const sentAt = this.#sentAt[(expected - 1) & this.#mask] as number;
    if (sentAt >= 0) roundTrip.add(clock.now - sentAt);
    this.#oldest = expected;
    if (this.#next < expected) this.#next = expected;
    if (!this.#isRecovering) {
      this.#duplicates = 0;
      this.#inflation = 0;
      if (isUsed) control.onAck(clock.now, roundTrip.smoothed);
    } else if (expected >= this.#recover) {
      this.#isRecovering = false;
      this.#duplicates = 0;
      this.#inflation = 0;
      control.onRecovered(this.#next - expected);
    } else {
      this.#inflation = Math.max(0, this.#inflation - acknowledged) + 1;
      this.#send(expected);
      // A window with many losses ends by a time-out.
      if (!this.#isFirstPartial) return;
      this.#isFirstPartial = false;
    }
    this.#restart();
  }

  #repeat(): void {
    if (this.#isRecovering) {
      this.#inflation += 1;
      return;
    }
    this.#duplicates += 1;
    if (this.#duplicates < duplicatesOfLoss) this.#inflation = this.#duplicates;
    if (this.#duplicates !== duplicatesOfLoss) return;
    // What is acknowledged again after a time-out is no loss.
    if (this.#oldest < this.#recover) return;
    this.counts.lossEvents += 1;
    this.#recover = this.#next;
    this.#isRecovering = true;
    this.#isFirstPartial = true;
    const { clock, control } = this.#parts;
    // Without what the first two repetitions let out.
    control.onLoss(Math.min(this.#next - this.#oldest, Math.floor(control.window)), clock.now);
    this.#inflation = duplicatesOfLoss;
    this.#send(this.#oldest);
    this.#restart();
  }

  #expire(): void {
    const { clock, control, roundTrip } = this.#parts;
    this.counts.timeouts += 1;
    control.onTimeout(this.#next - this.#oldest, clock.now);
    roundTrip.double();
    this.#recover = this.#unsent;
    this.#isRecovering = false;
    this.#duplicates = 0;
    this.#inflation = 0;
    this.#next = this.#oldest;
    this.#fill();
  }

  #restart(): void {
    const { clock, roundTrip } = this.#parts;
    this.#alarm.set(this.#oldest < this.#unsent ? clock.now + roundTrip.timeout : Infinity);
  }

  #fill(): void {
    const { control, mostAhead, packets } = this.#parts;
    const window = Math.min(Math.floor(control.window) + this.#inflation, mostAhead);
    const end = Math.min(this.#oldest + window, packets);
    const wasIdle = this.#next === this.#oldest;
    while (this.#next < end) {
      this.#send(this.#next);
      this.#next += 1;
    }
    if (wasIdle) this.#restart();
  }

  #send(packet: number): void {
    const isAgain = packet < this.#unsent;
    this.#sentAt[packet & this.#mask] = isAgain ? -1 : this.#parts.clock.now;
    if (!isAgain) this.#unsent = packet + 1;
    this.counts.sent += 1;
    this.#parts.transmit(packet);
  }
}

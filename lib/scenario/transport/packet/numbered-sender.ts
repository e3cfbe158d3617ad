/**
 * A sender that learns of each packet whether it arrived: every transmission has a number of its own, as in
 * QUIC, and a TCP with selective acknowledgements and time stamps does the same. What is lost is sent again
 * under a new number.
 *
 * A packet is lost when one that was sent three numbers later has arrived, or when a later one has and it was
 * sent 9/8 of a smoothed round trip ago. If nothing is heard, the oldest packet is sent again as a probe.
 * Acknowledgements are never lost. Leaves out the latest sample of the round trip, which RFC 9002 takes if longer.
 */

import { Ring } from "../../../sim/ring";
import { ringSize } from "./pipe";
import type { SenderCounts, SenderParts } from "./reno-sender";
import { Alarm } from "./round-trip";

const packetThreshold = 3;
const timeThreshold = 9 / 8;
/** So many probes in a row without an answer are persistent congestion. */
const persistentProbes = 3;

/**
 * `transmit` gets the number of the transmission; `itemOf` says which packet of the data it carries.
 *
 * @see RFC 9002, sections 6.1, 6.2 and 7.6; RFC 8985 does the same for TCP
 */
export class NumberedSender {
  readonly counts: SenderCounts = { sent: 0, lossEvents: 0, timeouts: 0 };
  readonly #parts: SenderParts;
  readonly #alarm: Alarm;
  #packets: number;
  // By number of the transmission: what it carries, when it was sent, whether it is on its way.
  readonly #items: Int32Array;
  readonly #sentAt: Float64Array;
  readonly #isOpen: Uint8Array;
  readonly #mask: number;
  #next = 0;
  /** All transmissions before this one are acknowledged or lost. */
  #low = 0;
  #largest = -1;
  #onTheWay = 0;
  /** Losses of transmissions below this one belong to an event that is known. */
  #recover = 0;
  // Data: what was never sent, what is to be sent again, the oldest that is missing, and which have arrived.
  #nextItem = 0;
  readonly #again = new Ring<number>();
  #oldestItem = 0;
  readonly #isDone: Uint8Array;
  #probes = 0;
  #isLossDue = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#packets = parts.packets;
    const size = ringSize(4 * parts.mostAhead);
    this.#items = new Int32Array(size);
    this.#sentAt = new Float64Array(size);
    this.#isOpen = new Uint8Array(size);
    this.#isDone = new Uint8Array(size);
    this.#mask = size - 1;
    this.#alarm = new Alarm(parts.clock, () => this.#expire());
  }

  start(): void {
    this.#fill();
    this.#rearm();
  }

  /** There are more packets to send: so many from the beginning. */
  offer(packets: number): void {
    this.#packets = packets;
    this.start();
  }

  /** Which packet of the data a transmission carries. */
  itemOf(number: number): number {
    return this.#items[number & this.#mask] as number;
  }

  /** A transmission has arrived. */
  onAck(number: number): void {
    const place = number & this.#mask;
    if (number < this.#low || this.#isOpen[place] !== 1) return;
    const { clock, control, roundTrip } = this.#parts;
    this.#isOpen[place] = 0;
    // A window that is not used does not grow: RFC 9002, section 7.8.
    const isUsed = this.#onTheWay + 1 > control.window;
    this.#onTheWay -= 1;
    this.#finish(this.#items[place] as number);
    if (number > this.#largest) {
      this.#largest = number;
      roundTrip.add(clock.now - (this.#sentAt[place] as number));
    }
    this.#probes = 0;
    if (isUsed && number >= this.#recover) control.onAck(clock.now, roundTrip.smoothed);
    this.#detect();
    this.#fill();
    this.#rearm();
  }

  #finish(item: number): void {
    this.#isDone[item & this.#mask] = 1;
    while (this.#oldestItem < this.#nextItem && this.#isDone[this.#oldestItem & this.#mask] === 1) {
      this.#oldestItem += 1;
    }
  }

  /** Passes over what is acknowledged or lost, up to the oldest transmission that may still arrive. */
  #detect(): void {
    const { clock, roundTrip } = this.#parts;
    const patience = timeThreshold * roundTrip.smoothed;
    for (; this.#low < this.#next; this.#low += 1) {
      const place = this.#low & this.#mask;
      if (this.#isOpen[place] !== 1) continue;
      const isOvertaken = this.#low + packetThreshold <= this.#largest;
      // As #rearm has it, to the last bit: else it would ring again at once.
      const isOld =
        this.#low < this.#largest && (this.#sentAt[place] as number) + patience <= clock.now;
      if (!isOvertaken && !isOld) break;
      this.#lose(this.#low);
    }
    this.#isLossDue = this.#low < this.#largest;
  }

  #lose(number: number): void {
    const { clock, control } = this.#parts;
    this.#isOpen[number & this.#mask] = 0;
    if (number >= this.#recover) {
      this.#recover = this.#next;
      this.counts.lossEvents += 1;
      control.onLoss(this.#onTheWay, clock.now);
    }
    this.#onTheWay -= 1;
    this.#again.push(this.itemOf(number));
  }

  #expire(): void {
    if (this.#isLossDue) this.#detect();
    else this.#probe();
    this.#fill();
    this.#rearm();
  }

  /** Sends the oldest again, whatever the window: its acknowledgement shows what else is lost. */
  #probe(): void {
    const { clock, control, roundTrip } = this.#parts;
    this.counts.timeouts += 1;
    roundTrip.double();
    this.#probes += 1;
    if (this.#probes === persistentProbes) {
      control.onTimeout(this.#onTheWay, clock.now);
      this.#recover = this.#next;
    }
    if (this.#low < this.#next && this.#next < this.#low + this.#mask) {
      this.#send(this.itemOf(this.#low));
    }
  }

  #rearm(): void {
    const { clock, roundTrip } = this.#parts;
    if (this.#onTheWay === 0) this.#alarm.set(Infinity);
    else if (this.#isLossDue) {
      const sentAt = this.#sentAt[this.#low & this.#mask] as number;
      this.#alarm.set(Math.max(clock.now, sentAt + timeThreshold * roundTrip.smoothed));
    } else this.#alarm.set(clock.now + roundTrip.timeout);
  }

  #fill(): void {
    const { control, mostAhead } = this.#parts;
    // No transmission takes the place of one that is open.
    const end = this.#low + this.#mask;
    while (this.#onTheWay + 1 <= control.window && this.#next < end) {
      if (this.#again.length > 0) {
        const item = this.#again.shift();
        if (item >= this.#oldestItem && this.#isDone[item & this.#mask] !== 1) this.#send(item);
        continue;
      }
      if (this.#nextItem >= this.#packets || this.#nextItem >= this.#oldestItem + mostAhead) return;
      this.#isDone[this.#nextItem & this.#mask] = 0;
      this.#nextItem += 1;
      this.#send(this.#nextItem - 1);
    }
  }

  #send(item: number): void {
    const number = this.#next;
    const place = number & this.#mask;
    this.#items[place] = item;
    this.#sentAt[place] = this.#parts.clock.now;
    this.#isOpen[place] = 1;
    this.#next = number + 1;
    this.#onTheWay += 1;
    this.counts.sent += 1;
    this.#parts.transmit(number);
  }
}

/**
 * One direction of a path: a link that sends packets of one size one after the other, a queue of limited
 * length before it, and the time on the way. Packets stay in order.
 *
 * What is lost by chance is lost behind the queue: it took its time of the link. A packet is an event only
 * when it arrives, since when it leaves the queue follows from those before it; and since they stay in order
 * only the first one on its way is in the list of events.
 */

import type { PerSecond, Seconds } from "../../../core/units";
import type { Simulation } from "../../../sim";

export interface PipeOptions {
  /** Packets that the link sends (1/s); `Infinity` if sending takes no time. */
  readonly rate: PerSecond;
  /** Packets that may wait besides the one that is sent (count; `Infinity`). */
  readonly queue: number;
  /** Time on the way (s). */
  readonly delay: Seconds;
  /** Says of one packet after another whether it is lost. */
  readonly isLost?: () => boolean;
  /** Where packets arrive, by the number of their flow. */
  readonly to: readonly ((packet: number) => void)[];
}

const never = () => false;
/** Rounding of times must not drop a packet that finds exactly one place. */
const slack = 1e-6;

export class Pipe {
  /** Packets that were dropped since the queue was full, and that were lost (counts). */
  dropped = 0;
  lost = 0;

  readonly #sim: Simulation;
  readonly #to: readonly ((packet: number) => void)[];
  readonly #isLost: () => boolean;
  readonly delay: Seconds;
  /** Time to send a packet, and most of that may be ahead of one (s). */
  readonly #sending: Seconds;
  readonly #mostAhead: Seconds;
  /** When the link has sent all that it took. */
  #free = 0;

  // On their way, in order: a ring whose size is a power of two.
  #packets = new Int32Array(1024);
  #flows = new Int32Array(1024);
  #times = new Float64Array(1024);
  #head = 0;
  #count = 0;

  constructor(sim: Simulation, { rate, queue, delay, isLost = never, to }: PipeOptions) {
    this.#sim = sim;
    this.#to = to;
    this.#isLost = isLost;
    this.delay = delay;
    this.#sending = 1 / rate;
    this.#mostAhead = queue === Infinity ? Infinity : (queue + slack) / rate;
  }

  /** Takes a packet of a flow, or drops it. */
  send(packet: number, flow: number): void {
    const now = this.#sim.now;
    const start = this.#free > now ? this.#free : now;
    if (start - now > this.#mostAhead) {
      this.dropped += 1;
      return;
    }
    this.#free = start + this.#sending;
    if (this.#isLost()) {
      this.lost += 1;
      return;
    }
    if (this.#count === this.#packets.length) this.#grow();
    const place = (this.#head + this.#count) & (this.#packets.length - 1);
    this.#packets[place] = packet;
    this.#flows[place] = flow;
    this.#times[place] = this.#free + this.delay;
    this.#count += 1;
    if (this.#count === 1) this.#sim.at(this.#free + this.delay, this.#arrive);
  }

  readonly #arrive = (): void => {
    const place = this.#head;
    this.#head = (place + 1) & (this.#packets.length - 1);
    this.#count -= 1;
    if (this.#count > 0) this.#sim.at(this.#times[this.#head] as number, this.#arrive);
    const to = this.#to[this.#flows[place] as number] as (packet: number) => void;
    to(this.#packets[place] as number);
  };

  #grow(): void {
    const size = this.#packets.length;
    const [packets, flows] = [new Int32Array(2 * size), new Int32Array(2 * size)];
    const times = new Float64Array(2 * size);
    for (let i = 0; i < size; i += 1) {
      const place = (this.#head + i) & (size - 1);
      packets[i] = this.#packets[place] as number;
      flows[i] = this.#flows[place] as number;
      times[i] = this.#times[place] as number;
    }
    [this.#packets, this.#flows, this.#times, this.#head] = [packets, flows, times, 0];
  }
}

/** A place for each of so many successive numbers, and a mask that leads a number to its place. */
export function ringSize(most: number): number {
  let size = 64;
  while (size < most) size *= 2;
  return size;
}

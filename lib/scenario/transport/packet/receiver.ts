/** The end at which packets arrive, some of them out of order or twice. */

import { ringSize } from "./pipe";

/** Keeps what comes early until the packets before it are there. */
export class Receiver {
  /** The first packet that is missing: all before it can be handed on. */
  expected = 0;
  /** Different packets that arrived (count). */
  arrived = 0;
  readonly #isHere: Uint8Array;

  /** @param mostAhead - packets that may come before the one that is missing (count) */
  constructor(mostAhead: number) {
    this.#isHere = new Uint8Array(ringSize(mostAhead + 1));
  }

  /** Takes a packet. @returns whether it is new */
  take(packet: number): boolean {
    const here = this.#isHere;
    const mask = here.length - 1;
    if (packet < this.expected || here[packet & mask] === 1) return false;
    this.arrived += 1;
    here[packet & mask] = 1;
    while (here[this.expected & mask] === 1) {
      here[this.expected & mask] = 0;
      this.expected += 1;
    }
    return true;
  }
}

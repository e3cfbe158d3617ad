/**
 * Both ends of a link that repeats frames. On the wire a frame has a number of so many bits; how many frames there
 * were before it, each end has to conclude from what it knows itself.
 */

export interface EndParams {
  /** Whether the receiver takes frames in their order only, and the sender goes back to the oldest one. */
  readonly goesBack: boolean;
  /** Frames that may be on their way (count). */
  readonly window: number;
  /** How many different numbers there are (count, or `Infinity`). */
  readonly numbers: number;
}

/** The number of a frame on the wire. */
export const numberOf = (frame: number, numbers: number) =>
  numbers === Infinity ? frame : frame % numbers;

/** How far a number is ahead of a frame, if it is not behind it. */
const aheadOf = (frame: number, number: number, numbers: number) =>
  numbers === Infinity ? number - frame : (number - (frame % numbers) + numbers) % numbers;

export class ArqReceiver {
  readonly #params: EndParams;
  /** All before this one are there, and some behind it. */
  #expected = 0;
  readonly #early = new Set<number>();

  constructor(params: EndParams) {
    this.#params = params;
  }

  /** Whether a frame of this number is new, as far as one can see; it is taken then. */
  takes(number: number): boolean {
    const { goesBack, window, numbers } = this.#params;
    const ahead = aheadOf(this.#expected, number, numbers);
    if (ahead === 0) {
      this.#expected += 1;
      while (this.#early.delete(this.#expected)) this.#expected += 1;
      return true;
    }
    const place = this.#expected + ahead;
    // Numbers without an end tell how far ahead a frame is, whatever the window.
    const isAhead = ahead > 0 && (numbers === Infinity || ahead < window);
    if (goesBack || !isAhead || this.#early.has(place)) return false;
    this.#early.add(place);
    return true;
  }

  /** What it acknowledges after a frame of this number: all up to the last one in order, or this one. */
  answerTo(number: number): number | undefined {
    const { goesBack, numbers } = this.#params;
    if (!goesBack) return number;
    return this.#expected === 0 ? undefined : numberOf(this.#expected - 1, numbers);
  }
}

export interface SenderParams extends EndParams {
  /** Whether the window is how far frames are ahead of the oldest one, or how many are on their way. */
  readonly isInOrder: boolean;
  /** Frames to send in all (count, or `Infinity`). */
  readonly frames: number;
}

export class ArqSender {
  readonly #params: SenderParams;
  /** The oldest that is not acknowledged, the next to send, and the first that never was sent. */
  #oldest = 0;
  #next = 0;
  #fresh = 0;
  readonly #acknowledged = new Set<number>();
  readonly #repeats: number[] = [];
  /** When each frame was sent last whose timer runs. */
  readonly #lastSent = new Map<number, number>();
  #onTheWay = 0;

  constructor(params: SenderParams) {
    this.#params = params;
  }

  /** All before this frame are acknowledged, as far as one can see. */
  get oldest(): number {
    return this.#oldest;
  }

  /** The frame to send at a moment, if one may be sent. */
  frameAt(now: number): number | undefined {
    const frame = this.#chosen();
    if (frame === undefined) return undefined;
    this.#onTheWay += 1;
    this.#fresh = Math.max(this.#fresh, frame + 1);
    this.#lastSent.set(frame, now);
    return frame;
  }

  #chosen(): number | undefined {
    const { goesBack, window, isInOrder, frames } = this.#params;
    for (let frame = this.#repeats.shift(); frame !== undefined; frame = this.#repeats.shift()) {
      if (!this.#isKnown(frame)) return frame;
    }
    const isOpen =
      goesBack || isInOrder ? this.#next < this.#oldest + window : this.#onTheWay < window;
    if (!isOpen || this.#next >= frames) return undefined;
    this.#next += 1;
    return this.#next - 1;
  }

  #isKnown(frame: number): boolean {
    return frame < this.#oldest || this.#acknowledged.has(frame);
  }

  /** An acknowledgement of this number: of the first frame that may be meant. */
  acknowledge(number: number): void {
    const { goesBack, numbers } = this.#params;
    const frame = this.#oldest + aheadOf(this.#oldest, number, numbers);
    if (frame < this.#oldest || frame >= this.#fresh) return;
    if (goesBack) {
      this.#oldest = frame + 1;
      this.#next = Math.max(this.#next, this.#oldest);
      return;
    }
    if (this.#acknowledged.has(frame)) return;
    this.#acknowledged.add(frame);
    if (this.#lastSent.delete(frame)) this.#onTheWay -= 1;
    while (this.#acknowledged.delete(this.#oldest)) this.#oldest += 1;
  }

  /** The timer of a frame that was sent at a moment. */
  expire(frame: number, sentAt: number): void {
    if (this.#lastSent.get(frame) !== sentAt) return;
    this.#lastSent.delete(frame);
    if (this.#isKnown(frame)) return;
    if (!this.#params.goesBack) {
      this.#repeats.push(frame);
      this.#onTheWay -= 1;
    } else if (frame === this.#oldest) this.#next = this.#oldest;
  }
}

/** A one-way connection that takes time, and may lose, repeat and reorder what it carries. */

import { requireFraction } from "../core/check";
import type { Draw } from "./distribution";
import type { Scheduler } from "./scheduler";
import type { Mailbox } from "./store";
import type { Trace } from "./trace";

export interface LinkOptions<T> {
  /** Where messages arrive: a mailbox, or a function that is called with each. */
  readonly to: Mailbox<T> | ((message: T) => void);
  /** One-way delay of each message (s). Different delays reorder. */
  readonly delay: Draw | number;
  /** Share of messages that is lost (fraction). */
  readonly loss?: number;
  /** Share of messages that arrives twice (fraction). */
  readonly duplication?: number;
  /** Whether no message may overtake another. */
  readonly inOrder?: boolean;
  /** Names of both ends, in traces. */
  readonly lanes?: readonly [from: string, to: string];
}

/** What a link is made with besides its options. */
interface LinkParts {
  readonly scheduler: Scheduler;
  readonly trace: Trace;
  /** Whether the next message is lost, or repeated. */
  readonly happens: (chance: number, what: "loss" | "duplication") => boolean;
}

export class Link<T> {
  readonly #options: Required<LinkOptions<T>>;
  readonly #parts: LinkParts;
  #isCut = false;
  #lastArrival = 0;
  #sent = 0;
  #lost = 0;
  #delivered = 0;

  constructor(parts: LinkParts, options: LinkOptions<T>) {
    const { loss = 0, duplication = 0, inOrder = false, lanes = ["sender", "receiver"] } = options;
    requireFraction({ loss, duplication });
    this.#parts = parts;
    this.#options = { ...options, loss, duplication, inOrder, lanes };
  }

  /** Messages that were sent (count). */
  get sent(): number {
    return this.#sent;
  }

  /** Messages that were lost (count). */
  get lost(): number {
    return this.#lost;
  }

  /** Arrivals, repeated ones too (count). */
  get delivered(): number {
    return this.#delivered;
  }

  /** Sends a message; `label` stands in traces. */
  send(message: T, label = "message"): void {
    const { scheduler, trace, happens } = this.#parts;
    const { loss, duplication, lanes } = this.#options;
    const [lane, peer] = lanes;
    const number = trace.nextMessage();
    this.#sent += 1;
    trace.add({ time: scheduler.now, lane, event: "send", label, peer, message: number });
    if (this.#isCut || (loss > 0 && happens(loss, "loss"))) {
      this.#lost += 1;
      trace.add({ time: scheduler.now, lane, event: "lose", label, peer, message: number });
      return;
    }
    this.#carry(message, label, number);
    if (duplication > 0 && happens(duplication, "duplication")) this.#carry(message, label, number);
  }

  /** From now on all is lost that is sent; what is on its way arrives. */
  cut(): void {
    this.#isCut = true;
  }

  /** Ends a cut. */
  heal(): void {
    this.#isCut = false;
  }

  #carry(message: T, label: string, number: number): void {
    const { scheduler, trace } = this.#parts;
    const { to, delay, inOrder, lanes } = this.#options;
    const [peer, lane] = lanes;
    let wait = typeof delay === "number" ? delay : delay();
    if (inOrder) {
      wait = Math.max(wait, this.#lastArrival - scheduler.now);
      this.#lastArrival = scheduler.now + wait;
    }
    scheduler.after(wait, () => {
      this.#delivered += 1;
      trace.add({ time: scheduler.now, lane, event: "receive", label, peer, message: number });
      if (typeof to === "function") to(message);
      else to.deliver(message);
    });
  }
}

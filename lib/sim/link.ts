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
  /** Says of one message after another whether it is lost, or repeated. */
  readonly chance: (share: number, what: "loss" | "duplication") => () => boolean;
}

/** A message on its way. */
interface Carried<T> {
  readonly message: T;
  readonly label: string;
  /** Its number in traces. */
  readonly number: number;
}

const never = () => false;

export class Link<T> {
  readonly #options: LinkOptions<T>;
  readonly #parts: LinkParts;
  readonly #isLost: () => boolean;
  readonly #isRepeated: () => boolean;
  #isCut = false;
  #lastArrival = 0;
  #sent = 0;
  #lost = 0;
  #delivered = 0;

  constructor(parts: LinkParts, options: LinkOptions<T>) {
    const { loss = 0, duplication = 0 } = options;
    requireFraction({ loss, duplication });
    this.#parts = parts;
    this.#options = options;
    this.#isLost = loss > 0 ? parts.chance(loss, "loss") : never;
    this.#isRepeated = duplication > 0 ? parts.chance(duplication, "duplication") : never;
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

  /** Forgets what was counted so far: the end of a warm-up. */
  reset(): void {
    this.#sent = 0;
    this.#lost = 0;
    this.#delivered = 0;
  }

  /** Sends a message; `label` stands in traces. */
  send(message: T, label = "message"): void {
    const sent = { message, label, number: this.#parts.trace.nextMessage() };
    this.#sent += 1;
    this.#note("send", sent);
    if (this.#isCut || this.#isLost()) {
      this.#lost += 1;
      this.#note("lose", sent);
      return;
    }
    this.#carry(sent);
    if (this.#isRepeated()) this.#carry(sent);
  }

  /** From now on all is lost that is sent; what is on its way arrives. */
  cut(): void {
    this.#isCut = true;
  }

  /** Ends a cut. */
  heal(): void {
    this.#isCut = false;
  }

  #carry(sent: Carried<T>): void {
    const { scheduler } = this.#parts;
    const { delay, inOrder } = this.#options;
    const wait = typeof delay === "number" ? delay : delay();
    const isHeldUp = inOrder && scheduler.now + wait < this.#lastArrival;
    if (isHeldUp) scheduler.at(this.#lastArrival, this.#arrive, sent);
    else scheduler.after(wait, this.#arrive, sent);
    if (!isHeldUp) this.#lastArrival = scheduler.now + wait;
  }

  readonly #arrive = (value: unknown): void => {
    const sent = value as Carried<T>;
    const { to } = this.#options;
    this.#delivered += 1;
    this.#note("receive", sent);
    if (typeof to === "function") to(sent.message);
    else to.deliver(sent.message);
  };

  #note(event: "send" | "receive" | "lose", { label, number }: Carried<T>): void {
    const { scheduler, trace } = this.#parts;
    if (!trace.isWanted) return;
    const [from, to] = this.#options.lanes ?? ["sender", "receiver"];
    const [lane, peer] = event === "receive" ? [to, from] : [from, to];
    trace.add({ time: scheduler.now, lane, event, label, peer, message: number });
  }
}

/** What a model is written with: processes, what they wait for, chance, and observations. */

import { requireCount, requireFraction, requireNonNegative } from "../core/check";
import { type RandomStream, type RandomStreams, streams } from "../core/random";
import type { PerSecond, Seconds } from "../core/units";
import * as distribution from "./distribution";
import type { Distribution, Draw } from "./distribution";
import type { Timer } from "./event-list";
import { Level } from "./level";
import { Link, type LinkOptions } from "./link";
import { type Envelope, Network, type NetworkOptions } from "./network";
import type { Process, Waitable } from "./process";
import type { Scheduler } from "./scheduler";
import { Server, type ServerOptions } from "./server";
import { Latch, Signal } from "./signal";
import { Mailbox, Store, type StoreOptions } from "./store";
import { type Precision, Tally, type TallyOptions } from "./tally";
import type { Trace } from "./trace";

/** From which stream of random numbers a draw takes its own. */
export interface StreamOptions {
  /** What the stream is for; the same name and seed give the same numbers in every model. */
  readonly stream?: string;
}

export interface EveryOptions {
  /** How often (count; `Infinity` by default). */
  readonly count?: number;
  /** When to begin, instead of after the first gap (s). */
  readonly start?: Seconds;
}

/** What a model's parts are made with. */
interface SimulationParts {
  readonly scheduler: Scheduler;
  readonly trace: Trace;
  readonly seed: number;
  /** Before this time nothing is precise (s). */
  readonly warmUp: Seconds;
}

export class Simulation {
  readonly #scheduler: Scheduler;
  readonly #trace: Trace;
  readonly #streams: RandomStreams;
  readonly #warmUp: Seconds;
  readonly #observed: { reset(): void }[] = [];
  readonly #made = new Map<string, number>();

  constructor({ scheduler, trace, seed, warmUp }: SimulationParts) {
    this.#scheduler = scheduler;
    this.#trace = trace;
    this.#streams = streams(seed);
    this.#warmUp = warmUp;
  }

  /** Simulated time (s). */
  get now(): Seconds {
    return this.#scheduler.now;
  }

  /** Events that happened (count). */
  get events(): number {
    return this.#scheduler.events;
  }

  // Chance

  /** Draws from a distribution, out of a stream of its own. */
  draw(from: Distribution, { stream }: StreamOptions = {}): Draw {
    return from.from(this.stream(stream ?? this.#numbered("draw")));
  }

  /** Exponential times with `rate` per second. */
  exponential(rate: PerSecond, options?: StreamOptions): Draw {
    return this.draw(distribution.exponential(rate), options);
  }

  /** Times between `low` and `high`. */
  uniform(low: number, high: number, options?: StreamOptions): Draw {
    return this.draw(distribution.uniform(low, high), options);
  }

  /** True with probability `chance`. */
  chance(chance: number, { stream }: StreamOptions = {}): () => boolean {
    requireFraction({ chance });
    const from = this.stream(stream ?? this.#numbered("chance"));
    return () => from.happens(chance);
  }

  /** The random stream of a name. */
  stream(name: string): RandomStream {
    return this.#streams[name] as RandomStream;
  }

  // What can be waited for

  /** Servers with a common queue: `yield server`, and later `server.release()`. */
  server(capacity = 1, options: ServerOptions = {}): Server {
    const name = options.name ?? this.#numbered("server");
    const server = new Server(this.#scheduler, capacity, { ...options, name });
    this.#observed.push(server);
    return server;
  }

  /** Something that happens: `yield signal` until `signal.fire()`. */
  signal(name = this.#numbered("signal")): Signal {
    return new Signal(this.#scheduler, { name });
  }

  /** Something that has to happen `count` times: `yield latch`, `latch.arrive()`. */
  latch(count: number, name = this.#numbered("latch")): Latch {
    return new Latch(this.#scheduler, count, { name });
  }

  /** Where messages arrive: `yield mailbox`, `mailbox.deliver(message)`. */
  mailbox<T>(name = this.#numbered("mailbox")): Mailbox<T> {
    return new Mailbox<T>(this.#scheduler, { name });
  }

  /** A buffer of limited size: `yield store.put(item)`, `yield store`. */
  store<T>(options: StoreOptions): Store<T> {
    const name = options.name ?? this.#numbered("store");
    return new Store<T>(this.#scheduler, { ...options, name });
  }

  /** A one-way connection: `link.send(message)`. */
  link<T>(options: LinkOptions<T>): Link<T> {
    const name = options.lanes?.join(" to ") ?? this.#numbered("link");
    const chance = (share: number, what: string) =>
      this.chance(share, { stream: `${what}, ${name}` });
    const link = new Link<T>({ scheduler: this.#scheduler, trace: this.#trace, chance }, options);
    this.#observed.push(link);
    return link;
  }

  /** Places with a link from each to each: `network.send("a", "b", message)`. */
  network<T>(places: readonly string[], options: NetworkOptions<T>): Network<T> {
    return new Network<T>(places, {
      options,
      newMailbox: (name) => this.mailbox<Envelope<T>>(name),
      newLink: (each) => this.link(each),
    });
  }

  // What happens

  /**
   * Starts a process at this moment, after what is due already. Define its generator function once,
   * outside of other processes: making one is slow.
   */
  spawn<A extends readonly unknown[]>(process: (...given: A) => Process, ...given: A): void {
    const started = process(...given);
    if (typeof started?.next !== "function") {
      throw new TypeError("a process must be a generator function: function* () { … }");
    }
    this.#scheduler.resume(started, undefined);
  }

  /**
   * Does something again and again, `gap` seconds apart: starts a process, or calls a function.
   *
   * @param gap - a draw, or a number of seconds
   * @param action - called with 0, 1, 2, …
   * @param options - `count` times; the first at `start`, or else after the first gap
   */
  every(
    gap: Draw | Seconds,
    action: (index: number) => Process | void,
    options: EveryOptions = {},
  ): void {
    const { count = Infinity, start } = options;
    if (count !== Infinity) requireCount({ count });
    const scheduler = this.#scheduler;
    const next = typeof gap === "number" ? () => gap : gap;
    let index = 0;
    const happen = () => {
      const process = action(index);
      if (typeof process === "object") scheduler.go(process, undefined);
      index += 1;
      if (index < count) scheduler.after(next(), happen);
    };
    if (start === undefined) scheduler.after(next(), happen);
    else scheduler.at(start, happen);
  }

  /**
   * Calls a function after `delay`.
   *
   * @returns a timer for `cancel`
   * @throws RangeError if `delay` is not finite and >= 0
   */
  after(delay: Seconds, action: () => void): Timer {
    return this.#scheduler.after(delay, action);
  }

  /**
   * Calls a function at a time, not before now.
   *
   * @returns a timer for `cancel`
   * @throws RangeError if `time` is not finite, or over
   */
  at(time: Seconds, action: () => void): Timer {
    return this.#scheduler.at(time, action);
  }

  /** Calls a function when a wait is over: for hot paths, where a process is too slow. */
  when(wait: Waitable, action: (value: unknown) => void): void {
    if (wait.enter(action, Infinity)) action(wait.grant);
  }

  /** Takes back what was to be called. @returns whether it was still to come */
  cancel(timer: Timer): boolean {
    return this.#scheduler.cancel(timer);
  }

  /** Ends the run after the present event. */
  stop(): void {
    this.#scheduler.stop();
  }

  /**
   * Ends the run when the mean of a tally is known well enough: `{ relativeError: 0.01 }` for a 95 %
   * interval of ± 1 %. It looks after every 1000 observations, from the end of the warm-up on.
   *
   * @throws RangeError if `relativeError` is not finite and >= 0
   */
  stopWhenPrecise(tally: Tally, precision: Precision): void {
    requireNonNegative({ relativeError: precision.relativeError });
    tally.onEvery(1000, () => {
      if (this.now >= this.#warmUp && tally.isPrecise(precision)) this.stop();
    });
  }

  // What is observed

  /** Observes numbers: `tally.add(sim.now - arrived)`. Name it with its unit. */
  tally(name: string, options?: TallyOptions): Tally {
    const tally = new Tally(name, options);
    this.#observed.push(tally);
    return tally;
  }

  /** Observes a number that changes in steps: `level.set(3)`. */
  level(name: string): Level {
    const level = new Level(name, this.#scheduler);
    this.#observed.push(level);
    return level;
  }

  /** Notes something in the trace. */
  note(lane: string, label: string): void {
    this.#trace.add({ time: this.now, lane, event: "note", label, peer: "", message: 0 });
  }

  /** Forgets all that was observed so far: the end of a warm-up. */
  resetObservations(): void {
    for (const each of this.#observed) each.reset();
  }

  /** A name for what has none: "server 2". */
  #numbered(kind: string): string {
    const number = (this.#made.get(kind) ?? 0) + 1;
    this.#made.set(kind, number);
    return `${kind} ${number}`;
  }
}

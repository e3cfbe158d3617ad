/** Promises whose callbacks run from a task queue, so that a whole chain can be run to its end. */

import type { TaskQueue } from "./task-queue";

type Settle = (value: unknown) => void;
type Executor = (resolve: Settle, reject: Settle) => void;
type Handler = ((value: unknown) => unknown) | null | undefined;

/** What scripts see as `Promise`. */
export type QueuedPromise = InstanceType<ReturnType<typeof promisesOn>>;

/** The class of promises that a queue serves. */
export function promisesOn(queue: TaskQueue) {
  return class QueuedPromise {
    #state: "pending" | "fulfilled" | "rejected" = "pending";
    #value: unknown;
    #reactions: (() => void)[] = [];

    constructor(executor: Executor) {
      const { resolve, reject } = this.#settlers();
      try {
        executor(resolve, reject);
      } catch (error) {
        reject(error);
      }
    }

    then(onFulfilled?: Handler, onRejected?: Handler): QueuedPromise {
      return new QueuedPromise((resolve, reject) => {
        this.#react(() => {
          const handler = this.#state === "fulfilled" ? onFulfilled : onRejected;
          if (typeof handler !== "function") {
            (this.#state === "fulfilled" ? resolve : reject)(this.#value);
            return;
          }
          try {
            resolve(handler(this.#value));
          } catch (error) {
            reject(error);
          }
        });
      });
    }

    catch(onRejected?: Handler): QueuedPromise {
      return this.then(undefined, onRejected);
    }

    finally(act: () => unknown): QueuedPromise {
      return this.then(
        (value) => QueuedPromise.resolve(act()).then(() => value),
        (error) => QueuedPromise.resolve(act()).then(() => QueuedPromise.reject(error)),
      );
    }

    static resolve(value?: unknown): QueuedPromise {
      return value instanceof QueuedPromise
        ? value
        : new QueuedPromise((resolve) => resolve(value));
    }

    static reject(error: unknown): QueuedPromise {
      return new QueuedPromise((_, reject) => reject(error));
    }

    static all(values: Iterable<unknown>): QueuedPromise {
      return QueuedPromise.#gather(values, (promise, keep, reject) => promise.then(keep, reject));
    }

    static allSettled(values: Iterable<unknown>): QueuedPromise {
      return QueuedPromise.#gather(values, (promise, keep) =>
        promise.then(
          (value) => keep({ status: "fulfilled", value }),
          (reason) => keep({ status: "rejected", reason }),
        ),
      );
    }

    static race(values: Iterable<unknown>): QueuedPromise {
      return new QueuedPromise((resolve, reject) => {
        for (const value of values) QueuedPromise.resolve(value).then(resolve, reject);
      });
    }

    static #gather(
      values: Iterable<unknown>,
      watch: (promise: QueuedPromise, keep: Settle, reject: Settle) => void,
    ): QueuedPromise {
      return new QueuedPromise((resolve, reject) => {
        const promises = [...values].map((value) => QueuedPromise.resolve(value));
        const results: unknown[] = new Array(promises.length);
        let open = promises.length;
        if (open === 0) resolve(results);
        promises.forEach((promise, i) => {
          const keep = (result: unknown) => {
            results[i] = result;
            open -= 1;
            if (open === 0) resolve(results);
          };
          watch(promise, keep, reject);
        });
      });
    }

    /** One pair of functions settles once; what is resolved with a promise follows it. */
    #settlers() {
      let isSettled = false;
      const once = (settle: Settle) => (value: unknown) => {
        if (isSettled) return;
        isSettled = true;
        settle(value);
      };
      return {
        resolve: once((value) => this.#resolve(value)),
        reject: once((error) => this.#settle("rejected", error)),
      };
    }

    #resolve(value: unknown): void {
      const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
      const then = isObject ? (value as { then?: unknown }).then : undefined;
      if (typeof then !== "function") {
        this.#settle("fulfilled", value);
        return;
      }
      const { resolve, reject } = this.#settlers();
      queue.later(() => {
        try {
          then.call(value, resolve, reject);
        } catch (error) {
          reject(error);
        }
      });
    }

    #settle(state: "fulfilled" | "rejected", value: unknown): void {
      this.#state = state;
      this.#value = value;
      for (const reaction of this.#reactions.splice(0)) queue.later(reaction);
    }

    #react(reaction: () => void): void {
      if (this.#state === "pending") this.#reactions.push(reaction);
      else queue.later(reaction);
    }
  };
}

/** Time as a page sees it: it stands still but for timers, so that no machine is too slow. */

import type { TaskQueue } from "./task-queue";

/** Where time begins: a day on which nothing is drawn. */
const start = Date.UTC(2000, 0, 1);

/** One frame of an animation (ms). */
const frame = 16;

/** The names by which scripts ask for the time, on a queue's clock. */
export function clockOn(queue: TaskQueue) {
  const now = () => start + queue.now;
  const pageDate = new Proxy(Date, {
    construct: (target, given: unknown[]): object =>
      given.length === 0 ? new target(now()) : (Reflect.construct(target, given) as object),
    get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
  });
  return {
    Date: pageDate,
    performance: { now: () => queue.now },
    requestAnimationFrame: (task: (time: number) => void) =>
      queue.after(() => task(queue.now), frame),
    cancelAnimationFrame: queue.cancel,
  };
}

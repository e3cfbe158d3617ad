import { describe, expect, it } from "vitest";
import { Computer, type Order, deliver } from "../../lib/browser/compute";
import type { Figure } from "../../lib/figure/figure";

const figureOf = (id: string): Figure => ({ data: [], layout: { title: { text: id } } });

/** A worker that answers when it is told to. */
class SlowWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;
  readonly orders: Order[] = [];
  postMessage(order: Order): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(): void {
    const order = this.orders.at(-1) as Order;
    this.onmessage?.({ data: deliver(order, (id) => figureOf(id)) });
  }
}

function computer() {
  const workers: SlowWorker[] = [];
  const start = () => {
    workers.push(new SlowWorker());
    return workers.at(-1) as unknown as Worker;
  };
  return { computer: new Computer(start), workers };
}

describe("Computer", () => {
  it("draws in a worker, one figure after another in the same one", async () => {
    const { computer: one, workers } = computer();
    const first = one.draw("a", {});
    workers[0]?.answer();
    expect(await first).toEqual(figureOf("a"));
    const second = one.draw("b", {});
    workers[0]?.answer();
    expect(await second).toEqual(figureOf("b"));
    expect(workers).toHaveLength(1);
  });

  it("ends what it is at when it is asked for something else", async () => {
    const { computer: one, workers } = computer();
    let isFirstThere = false;
    void one.draw("a", {}).then(() => {
      isFirstThere = true;
    });
    const second = one.draw("b", {});
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    workers[1]?.answer();
    expect(await second).toEqual(figureOf("b"));
    expect(isFirstThere).toBe(false);
  });

  it("hears no more of a worker that it ended", async () => {
    const { computer: one, workers } = computer();
    void one.draw("a", {});
    const second = one.draw("b", {});
    workers[0]?.onerror?.({ message: "too late" });
    workers[0]?.answer();
    const third = one.draw("c", {});
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
    workers[2]?.answer();
    expect(await third).toEqual(figureOf("c"));
    expect(await Promise.race([second, Promise.resolve("nothing")])).toBe("nothing");
  });

  it("says why a model refuses, and why no worker runs", async () => {
    const { computer: one, workers } = computer();
    const refused = one.draw("a", {});
    const { ticket } = workers[0]?.orders[0] as Order;
    workers[0]?.onmessage?.({ data: { ticket, refusal: "load must be < 1" } });
    await expect(refused).rejects.toThrow(new RangeError("load must be < 1"));
    const broken = one.draw("a", {});
    workers[0]?.onerror?.({ message: "no such file" });
    await expect(broken).rejects.toThrow("The simulation could not run: no such file");
    const again = one.draw("c", {});
    workers[1]?.answer();
    expect(await again).toEqual(figureOf("c"));
  });
});

describe("deliver", () => {
  it("gives the figure, or the sentence of the error", () => {
    const order = { ticket: 7, id: "a", options: {} };
    expect(deliver(order, figureOf)).toEqual({ ticket: 7, figure: figureOf("a") });
    const refuse = () => {
      throw new RangeError("no");
    };
    expect(deliver(order, refuse)).toEqual({ ticket: 7, refusal: "no" });
  });
});

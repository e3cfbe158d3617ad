import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../../lib/figure/figure";
import { UndrawableError, bundleFor } from "../../../lib/render/plotly/bundle";
import { cachedScript } from "../../../lib/render/plotly/code-cache";
import { promisesOn } from "../../../lib/render/plotly/queued-promise";
import { TaskQueue } from "../../../lib/render/plotly/task-queue";

describe("TaskQueue", () => {
  it("does what is due first, and what was asked for first among equals", () => {
    const queue = new TaskQueue();
    const done: string[] = [];
    queue.after(() => done.push("b"), 10);
    queue.after(() => done.push("c"), 10);
    const cancelled = queue.after(() => done.push("never"), 5);
    queue.after(() => {
      done.push("a");
      queue.later(() => done.push("a, later"));
    });
    queue.cancel(cancelled);
    queue.run();
    expect(done).toEqual(["a", "a, later", "b", "c"]);
    expect(queue.now).toBe(10);
  });

  it("ends what has no end", () => {
    const queue = new TaskQueue();
    const again = () => void queue.after(again);
    again();
    expect(() => queue.run()).toThrow("more than 1000000 steps");
  });
});

describe("promises on a queue", () => {
  const settle = (make: (promises: ReturnType<typeof promisesOn>) => { then: Function }) => {
    const queue = new TaskQueue();
    let outcome: unknown = "pending";
    make(promisesOn(queue)).then(
      (value: unknown) => (outcome = { value }),
      (error: unknown) => (outcome = { error }),
    );
    queue.run();
    return outcome;
  };

  it.each([
    { what: "a value", make: (P: any) => P.resolve(1), outcome: { value: 1 } },
    { what: "an error", make: (P: any) => P.reject(1), outcome: { error: 1 } },
    {
      what: "a chain",
      make: (P: any) =>
        P.resolve(1)
          .then((x: number) => x + 1)
          .then((x: number) => P.resolve(x * 10)),
      outcome: { value: 20 },
    },
    {
      what: "a throw, caught",
      make: (P: any) =>
        new P(() => {
          throw "a";
        })
          .then(() => "never")
          .catch((error: string) => `${error}b`),
      outcome: { value: "ab" },
    },
    { what: "finally", make: (P: any) => P.reject(1).finally(() => 2), outcome: { error: 1 } },
    {
      what: "a foreign thenable",
      make: (P: any) => P.resolve({ then: (use: (x: number) => void) => use(3) }),
      outcome: { value: 3 },
    },
    { what: "all", make: (P: any) => P.all([1, P.resolve(2)]), outcome: { value: [1, 2] } },
    { what: "all of none", make: (P: any) => P.all([]), outcome: { value: [] } },
    { what: "all with an error", make: (P: any) => P.all([1, P.reject(2)]), outcome: { error: 2 } },
    {
      what: "allSettled",
      make: (P: any) => P.allSettled([1, P.reject(2)]),
      outcome: {
        value: [
          { status: "fulfilled", value: 1 },
          { status: "rejected", reason: 2 },
        ],
      },
    },
    {
      what: "race",
      make: (P: any) => P.race([new P(() => 0), P.resolve(2)]),
      outcome: { value: 2 },
    },
    {
      what: "the first of two settlements",
      make: (P: any) =>
        new P((resolve: (x: number) => void, reject: (x: number) => void) => {
          resolve(1);
          reject(2);
        }),
      outcome: { value: 1 },
    },
    { what: "nothing, for ever", make: (P: any) => new P(() => 0), outcome: "pending" },
  ])("settle as promises do: $what", ({ make, outcome }) => {
    expect(settle(make)).toEqual(outcome);
  });

  it("call back after the running task, in order", () => {
    const queue = new TaskQueue();
    const order: string[] = [];
    promisesOn(queue)
      .resolve()
      .then(() => order.push("then"));
    order.push("now");
    queue.run();
    expect(order).toEqual(["now", "then"]);
  });
});

describe("bundleFor", () => {
  const figureOf = (...types: string[]) =>
    ({ data: types.map((type) => ({ type, name: "a" })), layout: {} }) as unknown as Figure;

  it("takes the small bundle where it serves", () => {
    expect(bundleFor({ data: [{}], layout: {} })).toBe("cartesian");
    expect(bundleFor(figureOf("scatter", "bar", "heatmap"))).toBe("cartesian");
    expect(bundleFor(figureOf("scatter", "sankey"))).toBe("full");
  });

  it.each([
    {
      type: "scattergl",
      says: 'trace 1 (a) is of type scattergl, which needs WebGL: type "scatter" draws the same, or npx distlab export',
    },
    {
      type: "scatter3d",
      says: "trace 1 (a) is of type scatter3d, which needs WebGL: npx distlab export",
    },
    {
      type: "scattergeo",
      says: "trace 1 (a) is of type scattergeo, a map, which needs a browser: npx distlab export",
    },
    {
      type: "scater",
      says: "trace 1 (a) has the type scater, which plotly.js does not know; it knows scatter, bar",
    },
  ])("refuses $type, and names the trace and the fix", ({ type, says }) => {
    expect(() => bundleFor(figureOf(type))).toThrow(UndrawableError);
    expect(() => bundleFor(figureOf(type))).toThrow(says);
  });
});

describe("cachedScript", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-cache-"))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const code = "(function () { return 6 * 7; })";
  const load = () => cachedScript("some.js", code, folder);
  const run = (script: ReturnType<typeof load>) =>
    (script.script.runInThisContext() as () => number)();

  it("keeps what V8 made, and takes it the next time", () => {
    const first = load();
    expect(run(first)).toBe(42);
    expect(first.script.cachedDataRejected).toBeUndefined();
    first.keep();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readdirSync(folder)[0]).toContain(
      `${process.version}-${process.platform}-${process.arch}`,
    );
    const second = load();
    expect(second.script.cachedDataRejected).toBe(false);
    expect(run(second)).toBe(42);
  });

  it.each([
    {
      how: "changed",
      edit: (file: Buffer) => file.map((byte, i) => (i === 100 ? byte ^ 1 : byte)),
    },
    { how: "cut", edit: (file: Buffer) => file.subarray(0, 60) },
    { how: "empty", edit: () => Buffer.alloc(0) },
  ])("ignores a cache that is $how, and writes it anew", ({ edit }) => {
    const path = join(folder, readdirSync(folder)[0]!);
    const whole = readFileSync(path);
    writeFileSync(path, edit(whole));
    const again = load();
    expect(again.script.cachedDataRejected).toBeUndefined();
    expect(run(again)).toBe(42);
    again.keep();
    expect(load().script.cachedDataRejected).toBe(false);
  });

  it("does without a folder that cannot be written", () => {
    const script = cachedScript("some.js", code, join(folder, readdirSync(folder)[0]!, "x"));
    expect(run(script)).toBe(42);
    expect(() => script.keep()).not.toThrow();
  });
});

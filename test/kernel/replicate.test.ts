import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Session } from "./notebook-session";

let session: Session;
beforeEach(() => void (session = new Session()));
afterEach(() => session.close());

const imports = `import { ms } from "#core"; import { gg1, exponential } from "#sim"; import * as sim from "#sim"; import { replicate } from "#lab";`;
const declared = `
  const load = 0.8;
  const shares = { half: 0.5 };
  function twice(x: number): number { return x > 9 ? x : thrice(x) - x; }
  function thrice(x: number): number { return x < 9 ? 3 * x : twice(x); }
  class Box { constructor(readonly content: number) {} get twice() { return twice(this.content); } }
`;

describe("replicate in a cell", () => {
  it("runs what the cells have declared and imported, in the order of the seeds", async () => {
    const value = await session.value(
      imports + declared,
      `const scenario = (seed: number) => [seed, load, shares.half, new Box(4).twice, ms(2), sim.fixed(7).mean,
         gg1({ gap: exponential(load), service: exponential(1), customers: 500, seed }).wait.mean];`,
      `const found = await replicate((seed) => scenario(seed), { seeds: [5, 3, 4], workers: 2 });`,
      `JSON.stringify(found) === JSON.stringify([5, 3, 4].map(scenario)) && found.length`,
    );
    expect(value).toBe("3");
  });

  it("gives the same whatever the number of workers, though a run changes its data", async () => {
    const value = await session.value(
      imports,
      `const seen: number[] = [];
       const scenario = (seed: number) => { seen.push(seed); return seen.length + seed; };
       const one = await replicate(scenario, { seeds: 5, workers: 1 });
       const three = await replicate(scenario, { seeds: 5, workers: 3 });
       JSON.stringify([one, three, seen])`,
    );
    expect(value).toBe(`'[[2,3,4,5,6],[2,3,4,5,6],[]]'`);
  });

  it("begins each run with what the cells hold, though runs change variables and static fields", async () => {
    const value = await session.value(
      imports,
      `let total = 0; class Packet { static next = 0; static delay = ms(2); id = Packet.next++; }`,
      `class Ack extends Packet {}`,
      `const scenario = (seed: number) => { total += seed; return [total, new Ack().id, Packet.delay]; };
       const one = await replicate(scenario, { seeds: 3, workers: 1 });
       const three = await replicate(scenario, { seeds: 3, workers: 3 });
       JSON.stringify([one, three])`,
    );
    const each = "[[1,0,0.002],[2,0,0.002],[3,0,0.002]]";
    expect(value).toBe(`'[${each},${each}]'`);
  });

  it("takes a cell's name for the cell's, though a thread has one like it", async () => {
    const value = await session.value(
      imports,
      `const values = [1, 2]; function process() { return 5; } const when = new Map([[1, new Date(7)]]);
       const scenario = (seed: number) => [values[0]! + seed, process(), when.get(1)!.getTime()];
       JSON.stringify(await replicate(scenario, { seeds: 2 }))`,
    );
    expect(value).toBe(`'[[2,5,7],[3,5,7]]'`);
  });

  it.each([
    {
      what: "a name that no cell declares",
      scenario: `(() => { const inner = 3; return (seed: number) => inner + seed; })()`,
      says: "TypeError: scenario must use only names that cells declare or import from the library, got inner: another thread does not see it",
    },
    {
      what: "data with functions in it",
      scenario: `(seed: number) => gap.mean + seed`,
      says: "TypeError: gap must be data that can be copied to another thread, got something with functions in it: make it inside of the scenario",
    },
    {
      what: "an object of a class",
      scenario: `(seed: number) => boxes[0]!.twice + seed`,
      says: "TypeError: boxes must be data that can be copied to another thread, got a Box, whose methods would be lost: make it inside of the scenario",
    },
    {
      what: "a function of the system",
      scenario: `Math.sqrt`,
      says: "TypeError: scenario must be written in the notebook, got a function of the system",
    },
    {
      what: "a result that is no data",
      scenario: `(seed: number) => ({ run: [new sim.Tally("x"), seed] })`,
      says: "Error: with seed 1: TypeError: result.run[0] must be made of numbers, texts, lists and plain objects, got a Tally: return its numbers, such as wait.mean",
    },
    {
      what: "an error of a run",
      scenario: `(seed: number) => { if (seed === 1) throw new RangeError("no such load"); return 1; }`,
      says: "Error: with seed 1: RangeError: no such load",
    },
  ])("refuses $what", async ({ scenario, says }) => {
    await session.value(
      imports,
      `const gap = exponential(3);
      class Box { constructor(readonly content: number) {} get twice() { return 2 * this.content; } }
      const boxes = [new Box(3)];`,
    );
    const error = await session.failure(`await replicate(${scenario}, { seeds: 2 })`);
    expect(`${error.ename}: ${error.evalue}`).toBe(says);
  });

  it("sends the tables of #data", async () => {
    const value = await session.value(
      imports,
      `import { seattleRoundTrips } from "#data";
       const runs = await replicate((seed) => sim.oneOf(seattleRoundTrips.map((row) => row.roundTrip)).mean + seed, { seeds: [0] });
       runs[0]! - sim.oneOf(seattleRoundTrips.map((row) => row.roundTrip)).mean`,
    );
    expect(value).toBe("0");
  });

  it("tells how far it is", async () => {
    const value = await session.value(
      imports,
      `const seen: string[] = [];
       await replicate((seed) => seed, { seeds: 3, onProgress: (done, all) => void seen.push(done + "/" + all) });
       seen.join()`,
    );
    expect(value).toBe(`'1/3,2/3,3/3'`);
  });

  it.each([
    { options: "{ seeds: 0 }", says: "RangeError: seeds must be a whole number >= 1, got 0" },
    {
      options: "{ seeds: [1, -1] }",
      says: "RangeError: seeds[1] must be a whole number >= 0, got -1",
    },
    {
      options: "{ seeds: 1, workers: 0 }",
      says: "RangeError: workers must be a whole number >= 1, got 0",
    },
  ])("rejects $options", async ({ options, says }) => {
    await session.value(imports);
    const error = await session.failure(`await replicate((seed) => seed, ${options})`);
    expect(`${error.ename}: ${error.evalue}`).toBe(says);
  });
});

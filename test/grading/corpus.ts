/** Sixty submissions and the marks that each must get. */

import { formatNotebook } from "../../lib/notebook/format";
import {
  type Id,
  type Make,
  adding,
  changing,
  editing,
  giving,
  ids,
  ownCell,
  points,
  solved,
} from "./submissions";

export interface Entry {
  readonly name: string;
  readonly make: Make;
  /** Marks by exercise; those that are not named are full, or nought with `others: 0`. */
  readonly marks?: Partial<Record<Id, number>>;
  readonly others?: 0;
  /** What the feedback must say, of the exercises or beside them. */
  readonly says?: RegExp;
}

const none = { others: 0 } as const;

/** Right in every way that a student may choose. */
const right: Entry[] = [
  { name: "correct", make: giving({}) },
  {
    name: "with-helper",
    make: adding("wait", "const half = (x: number) => x / 2;"),
  },
  {
    name: "awaiting",
    make: giving({
      wait: "responseTime = await Promise.resolve(1 / (serviceRate - arrivalRate));",
    }),
  },
  {
    name: "rounded",
    make: giving({
      wait: "responseTime = Number((1 / (serviceRate - arrivalRate)).toPrecision(4));",
    }),
  },
  {
    name: "typed-arrays",
    make: giving({
      plan: `
const all = Array.from({ length: 12 }, (_, i) => i + 1);
const cost = all.map((n) => machineCost * n + delayCost / n);
const best = cost.indexOf(Math.min(...cost));
plan = { data: [
  { x: Float64Array.from(all), y: Float64Array.from(cost) },
  { x: [all[best]!], y: [cost[best]!] },
], layout: { xaxis: { title: { text: "Machines (count)" } }, yaxis: { title: { text: "Cost (units)" } } } };`,
    }),
  },
  {
    name: "declared-anew",
    make: editing("wait", "var responseTime = 1 / (serviceRate - arrivalRate);"),
  },
  // What stock tslab computes wrong: a function of an earlier cell sees what a later cell assigns.
  {
    name: "assigns-later",
    make: (copy) => {
      const cells = solved(copy, {
        wait: "free = serviceRate - arrivalRate;\nresponseTime = timeOf();",
      }).cells.flatMap((cell) =>
        cell.id === "wait"
          ? [ownCell("own", "let free = 1;\nfunction timeOf() { return 1 / free; }"), cell]
          : [cell],
      );
      return formatNotebook({ ...copy, cells });
    },
  },
  {
    name: "by-library",
    make: giving({
      wait: `const { mm1ResponseTime } = await import("#model/queueing");
responseTime = mm1ResponseTime(arrivalRate, { serviceTime: 1 / serviceRate });`,
    }),
  },
];

const mistake = (name: string, id: Id, line: string, mark: number, says: RegExp): Entry => ({
  name,
  make: giving({ [id]: line }),
  marks: { [id]: mark },
  says,
});

/** Wrong in each way that has a name, and in ways that have none. */
const wrong: Entry[] = [
  mistake("empty-system", "wait", "responseTime = 1 / serviceRate;", 0.5, /time of service alone/),
  mistake(
    "rate-for-time",
    "wait",
    "responseTime = serviceRate - arrivalRate;",
    0,
    /This is a rate/,
  ),
  mistake(
    "milliseconds",
    "wait",
    "responseTime = 1000 / (serviceRate - arrivalRate);",
    1,
    /thousand times/,
  ),
  mistake(
    "minutes",
    "wait",
    "responseTime = 1 / (serviceRate - arrivalRate) / 60;",
    1,
    /Sixty times/,
  ),
  mistake(
    "hours",
    "wait",
    "responseTime = 1 / (serviceRate - arrivalRate) / 3600;",
    1,
    /3600 times/,
  ),
  mistake("nearly", "wait", "responseTime = 1.03 / (serviceRate - arrivalRate);", 0, /Nearly/),
  mistake("nowhere-near", "wait", "responseTime = 7.7 / (serviceRate - arrivalRate);", 0, /wrong/),
  mistake("negative", "wait", "responseTime = -1 / (serviceRate - arrivalRate);", 0, /wrong/),
  mistake("not-whole", "servers", "needed = demand / perServer;", 0, /no parts of servers/),
  mistake("one-too-few", "servers", "needed = Math.floor(demand / perServer);", 0, /One too few/),
  mistake(
    "one-too-many",
    "servers",
    "needed = Math.ceil(demand / perServer) + 1;",
    0,
    /One too many/,
  ),
  mistake("bits-for-bytes", "transfer", "duration = size / rate;", 1, /Eight times too small/),
  mistake(
    "bytes-for-bits",
    "transfer",
    "duration = (64 * size) / rate;",
    1,
    /Eight times too large/,
  ),
  mistake("no-serial-part", "speedup", "speedup = (n) => n;", 0.75, /does not become faster/),
  mistake("right-at-one-place", "speedup", "speedup = (n) => Math.sqrt(n);", 0, /not at/),
  mistake("machines-only", "plan", planOf("machineCost * n"), 0.8, /Waiting costs/),
  mistake("no-mark", "plan", planOf("machineCost * n + delayCost / n", ""), 2.8, /not marked/),
  mistake(
    "no-units",
    "plan",
    `${planOf("machineCost * n + delayCost / n")}\nplan.layout.xaxis = { title: { text: "Machines" } };`,
    3.2,
    /unit in parentheses/,
  ),
  mistake("text-for-number", "wait", `responseTime = "0.05" as never;`, 0, /finite number/),
  mistake("infinite", "wait", "responseTime = Infinity;", 0, /finite number/),
  mistake("list-for-function", "speedup", "speedup = [1, 2] as never;", 0, /function is asked for/),
  mistake(
    "function-throws",
    "speedup",
    `speedup = () => { throw new Error("no idea"); };`,
    0,
    /no idea/,
  ),
];

/** A figure of a cost; without another mark, with one at the cheapest number. */
function planOf(cost: string, mark = "{ x: [xs[best]!], y: [ys[best]!] },"): string {
  return `
const xs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const ys = xs.map((n) => ${cost});
const best = ys.indexOf(Math.min(...ys));
plan = { data: [{ x: xs, y: ys }, ${mark}], layout: {
  xaxis: { title: { text: "Machines (count)" } }, yaxis: { title: { text: "Cost (units)" } } } };`;
}

/** Cells that do not come to a good end. */
const failing: Entry[] = [
  {
    name: "throws-after-answer",
    make: giving({
      wait: `responseTime = 1 / (serviceRate - arrivalRate); throw new Error("oh");`,
    }),
    marks: { wait: 0 },
    says: /wait fails: Error: oh/,
  },
  { name: "own-cell-throws", make: adding("servers", `throw new Error("mine");`) },
  {
    name: "does-not-compile",
    make: giving({ wait: `responseTime = "text";` }),
    marks: { wait: 0 },
    says: /does not compile/,
  },
  {
    name: "rejects",
    make: giving({
      wait: `responseTime = 1 / (serviceRate - arrivalRate); Promise.reject(new Error("late"));`,
    }),
    marks: { wait: 0 },
    says: /late/,
  },
  {
    name: "stack-overflow",
    make: adding("wait", "const deep = (n: number): number => 1 + deep(n + 1);\ndeep(0);"),
  },
  {
    name: "exits",
    make: adding("servers", "process.exit(0);"),
  },
  {
    name: "aborts",
    make: adding("servers", "process.abort();"),
    marks: { servers: 0, transfer: 0, speedup: 0, plan: 0 },
    says: /ended before the last cell/,
  },
  {
    name: "loops-for-ever",
    make: giving({ wait: "while (true) responseTime = 1 / (serviceRate - arrivalRate);" }),
    marks: { wait: 0 },
  },
  {
    name: "awaits-for-ever",
    make: giving({
      wait: "responseTime = 1 / (serviceRate - arrivalRate); await new Promise(() => undefined);",
    }),
    marks: { wait: 0 },
    says: /never comes/,
  },
  {
    name: "loops-after-await",
    make: giving({ transfer: "await Promise.resolve(); while (true) duration = 1;" }),
    marks: { transfer: 0, speedup: 0, plan: 0 },
    says: /stopped after/,
  },
  {
    name: "loops-in-function",
    make: giving({ speedup: "speedup = () => { for (;;); };" }),
    marks: { speedup: 0 },
  },
  { name: "leaves-timers", make: adding("wait", "setInterval(() => undefined, 10);") },
  {
    name: "eats-heap",
    make: adding(
      "servers",
      "const kept: number[][] = [];\nfor (;;) kept.push(new Array<number>(1e7).fill(0.5));",
    ),
    marks: { servers: 0, transfer: 0, speedup: 0, plan: 0 },
    says: /ended before the last cell/,
  },
  {
    name: "eats-buffers",
    make: adding(
      "servers",
      "const kept: Buffer[] = [];\nfor (;;) kept.push(Buffer.alloc(1e8, 1));",
    ),
  },
  {
    name: "eats-disk",
    make: adding(
      "servers",
      `import { writeFileSync } from "node:fs";
for (let i = 0; ; i += 1) writeFileSync(\`file\${i}\`, Buffer.alloc(1e7));`,
    ),
  },
  {
    name: "heavy-types",
    make: adding(
      "servers",
      `type Grow<T extends unknown[]> = T["length"] extends 900 ? T : Grow<[...T, 1]>;
type Pairs<A> = A extends [infer X, ...infer R] ? [[X, A], ...Pairs<R>] : [];
const grown: Pairs<Grow<[]>>["length"] = "no";`,
    ),
  },
  {
    name: "prints-without-end",
    make: adding("wait", `for (let i = 0; i < 2e6; i += 1) console.log("line", i);`),
  },
  {
    name: "answers-a-mountain",
    make: giving({ wait: `responseTime = "x".repeat(3e8) as never;` }),
    marks: { wait: 0 },
  },
];

/** Attempts to be given marks. */
const cheating: Entry[] = [
  {
    name: "edits-check",
    make: editing("wait-check", `console.log("Right. (2 of 2 points)"); 2`),
    says: /wait-check was changed/,
  },
  {
    name: "prints-ok",
    make: giving({ wait: `console.log("Right. (2 of 2 points)");` }),
    marks: { wait: 0 },
  },
  {
    name: "edits-numbers",
    make: (copy) => {
      const lighter = changing((cell) =>
        cell.id === "injected-parameters"
          ? {
              ...cell,
              source:
                "const arrivalRate = 0, serviceRate = 1, demand = 1, perServer = 1, size = 1, rate = 8, serialShare = 0, machineCost = 1, delayCost = 1;",
            }
          : cell,
      );
      return lighter(copy);
    },
    says: /injected-parameters was changed/,
  },
  {
    name: "declares-numbers-anew",
    make: adding("wait", "const arrivalRate = 0; const serviceRate = 1;"),
    marks: { wait: 0 },
  },
  {
    name: "edits-metadata",
    make: changing((cell) => ({
      ...cell,
      metadata: {
        ...cell.metadata,
        nbgrader: { ...(cell.metadata["nbgrader"] as object), points: 1000, locked: false },
      },
    })),
  },
  {
    name: "deletes-check",
    make: changing((cell) => (cell.id === "wait-check" ? [] : cell)),
    says: /wait-check was missing/,
  },
  {
    name: "answers-itself",
    make: giving({ wait: `const answer = (_id: string, _value: unknown) => 2;` }),
    ...none,
  },
  {
    name: "takes-the-hook",
    make: adding(
      "wait",
      `Object.defineProperty(globalThis, Symbol.for("distlab.grading"), { value: undefined });`,
    ),
  },
  {
    name: "forges-reports",
    make: giving({
      wait: `import { writeSync } from "node:fs";
for (const cell of ["wait", "wait-check"])
  writeSync(3, JSON.stringify({ type: "answer", cell, id: "wait", data: { kind: "right", credit: 1 } }) + "\\n"
    + JSON.stringify({ type: "verdict", cell, id: "wait", credit: 1 }) + "\\n{\\n");`,
    }),
    marks: { wait: 0 },
  },
  {
    name: "imports-answers",
    make: giving({
      wait: `import { chainDowntime } from "#exercise/availability";\nresponseTime = chainDowntime.points;`,
    }),
    marks: { wait: 0 },
    says: /does not compile/,
  },
  {
    name: "looks-around",
    make: giving({
      wait: `import { readFileSync, readdirSync } from "node:fs";
const seen: string[] = [];
for (const path of ["/", "/root", "/home", "/tmp", "/distlab/notebooks", "/distlab/.cache/lib/exercise/availability"])
  try { seen.push(path, ...readdirSync(path)); } catch { seen.push("none"); }
console.log(seen.join(" "));
responseTime = 1 / (serviceRate - arrivalRate);`,
    }),
  },
  {
    name: "opens-a-socket",
    make: adding(
      "wait",
      `import net from "node:net";
await new Promise((resolve, reject) => net.connect(80, "127.0.0.1").on("error", reject).on("connect", resolve));`,
    ),
  },
  {
    name: "forks",
    make: adding(
      "wait",
      `import { spawnSync } from "node:child_process";
const { error } = spawnSync("/bin/sh", ["-c", "echo mine"]);
if (error) throw error;`,
    ),
  },
  {
    name: "kills",
    make: adding("wait", `process.kill(process.ppid, "SIGKILL");`),
  },
  {
    name: "writes-outside",
    make: adding(
      "wait",
      `import { writeFileSync } from "node:fs";
writeFileSync("/distlab/.cache/lib/homework/answer.js", "");`,
    ),
  },
];

/** Files that are no notebooks, or no longer the one that was released. */
const damaged: Entry[] = [
  { name: "untouched", make: (copy) => formatNotebook(copy), ...none, says: /No answer yet/ },
  { name: "empty-file", make: () => "", ...none, says: /not JSON/ },
  {
    name: "no-cells",
    make: (copy) => formatNotebook({ ...copy, cells: [] }),
    ...none,
    says: /was missing/,
  },
  {
    name: "cut-off",
    make: (copy) => formatNotebook(solved(copy)).slice(0, 3000),
    ...none,
    says: /not JSON/,
  },
  {
    name: "binary",
    make: () => Buffer.from([0, 255, 254, 137, 80, 78, 71]),
    ...none,
    says: /not JSON/,
  },
  { name: "no-notebook", make: () => "[1, 2, 3]", ...none, says: /could not be read/ },
  { name: "old-format", make: () => `{"nbformat":3,"worksheets":[]}`, ...none, says: /nbformat 3/ },
  { name: "no-metadata", make: withMetadata(undefined) },
  { name: "metadata-is-null", make: withMetadata(null) },
  { name: "metadata-of-nothings", make: withMetadata({ distlab: null, kernelspec: "x" }) },
  {
    name: "deeply-nested",
    make: () => `${"[".repeat(2e5)}${"]".repeat(2e5)}`,
    ...none,
    says: /could not be read/,
  },
  {
    name: "odd-cells",
    make: (copy) => {
      const cells = copy.cells.map((cell) => ({ ...cell, metadata: 7, source: [1, null, {}] }));
      return JSON.stringify({ ...copy, cells });
    },
    ...none,
  },
  {
    name: "renamed-cells",
    make: changing((cell) => ({ ...cell, id: `${cell.id}-mine` })),
  },
  {
    name: "renamed-altogether",
    make: changing((cell) =>
      cell.id.startsWith("wait") ? ownCell(`${cell.id}-mine`, String(cell.source)) : cell,
    ),
    marks: { wait: 0 },
    says: /wait was missing/,
  },
  {
    name: "doubled-cells",
    make: changing((cell) =>
      cell.id === "wait"
        ? [cell, { ...cell, id: "wait-2", source: "let responseTime = 1;" }]
        : cell,
    ),
    marks: { wait: 0 },
  },
  {
    name: "turned-around",
    make: (copy) => formatNotebook({ ...copy, cells: [...solved(copy).cells].reverse() }),
  },
  {
    name: "check-as-text",
    make: changing((cell) =>
      cell.id === "wait-check"
        ? { cell_type: "markdown", id: cell.id, metadata: cell.metadata, source: cell.source }
        : cell,
    ),
  },
  {
    name: "other-kernel",
    make: (copy) =>
      formatNotebook({
        ...solved(copy),
        metadata: { ...copy.metadata, kernelspec: { name: "python3", language: "python" } },
      }),
    says: /kernel is one for python/,
  },
  {
    name: "python",
    make: (copy) =>
      formatNotebook({
        ...solved(copy, Object.fromEntries(ids.map((id) => [id, "responseTime = lambda: None"]))),
        metadata: { kernelspec: { name: "python3", language: "python" } },
      }),
    ...none,
  },
  {
    name: "great-outputs",
    make: changing((cell) =>
      cell.id === "wait"
        ? ({
            ...cell,
            outputs: [{ output_type: "stream", name: "stdout", text: "x".repeat(2e7) }],
          } as typeof cell)
        : cell,
    ),
  },
];

/** A solved submission that says something else of itself. */
function withMetadata(metadata: unknown): Make {
  return (copy) => JSON.stringify({ ...solved(copy), metadata });
}

/** All of them. */
export const corpus: readonly Entry[] = [...right, ...wrong, ...failing, ...cheating, ...damaged];

/** The marks of an entry, for every exercise. */
export function marksOf({ marks = {}, others }: Entry): Record<Id, number> {
  return Object.fromEntries(
    ids.map((id) => [id, marks[id] ?? (others === 0 ? 0 : points[id])]),
  ) as Record<Id, number>;
}

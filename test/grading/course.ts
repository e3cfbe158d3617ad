/** A homework of five exercises for the tests of grading, declared in the notebook itself. */

import type { Cell, CodeCell, Notebook } from "../../lib/notebook/format";

function code(id: string, source: string, tags: readonly string[] = []): CodeCell {
  const metadata = tags.length > 0 ? { tags } : {};
  return { cell_type: "code", id, metadata, source, outputs: [], execution_count: null };
}

function words(id: string, source: string): Cell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

const parameters = `
const arrivalRate: number = 80; // requests that arrive, 1/s, 1..1000
const serviceRate: number = 100; // requests that a server does, 1/s, 1..2000
const demand: number = 950; // requests at the peak, 1/s, 1..10000
const perServer: number = 90; // requests that one server does, 1/s, 1..1000
const size: number = 3e6; // size of a file, byte, 1..1e12
const rate: number = 1e8; // rate of the link, bit/s, 1..1e12
const serialShare: number = 0.1; // share that stays serial, fraction, 0..1
const machineCost: number = 2; // cost of a machine, 1, 0..100
const delayCost: number = 90; // cost of delay with one machine, 1, 0..1000
`.trim();

const exercises = `
import { bitsForBytes, figureExercise, functionExercise, numberExercise, oneOf, steps } from "#exercise";
type Link = { size: number; rate: number };
const transferTime = ({ size, rate }: Link) => (8 * size) / rate;
const source = "made for a test";
homework(
  [
    numberExercise({
      id: "wait", title: "Time in the system", points: 2, unit: "s", tolerance: 0.005, source,
      parameters: { arrivalRate: steps(60, 95, 5), serviceRate: oneOf(100, 120, 150) },
      answer: ({ arrivalRate, serviceRate }) => 1 / (serviceRate - arrivalRate),
      mistakes: [
        { name: "an empty system", answer: ({ serviceRate }) => 1 / serviceRate,
          hint: "This is the time of service alone: who else is there?", credit: 0.25 },
        { name: "a rate for a time", answer: ({ arrivalRate, serviceRate }) => serviceRate - arrivalRate,
          hint: "This is a rate: which time belongs to it?" },
      ],
      known: [{ given: { arrivalRate: 80, serviceRate: 100 }, answer: 0.05 }],
    }),
    numberExercise({
      id: "servers", title: "Servers at the peak", points: 1, unit: "count", tolerance: 0, source,
      parameters: { demand: steps(510, 990, 20), perServer: oneOf(70, 90, 110) },
      answer: ({ demand, perServer }) => Math.ceil(demand / perServer),
      mistakes: [{ name: "not whole", answer: ({ demand, perServer }) => demand / perServer,
        hint: "There are no parts of servers." }],
      known: [{ given: { demand: 950, perServer: 90 }, answer: 11 }],
    }),
    numberExercise({
      id: "transfer", title: "Time on a link", points: 2, unit: "s", tolerance: 0.001, source,
      parameters: { size: oneOf(1e6, 3e6, 7e6), rate: oneOf(2e7, 5e7, 1e8) },
      answer: transferTime,
      mistakes: bitsForBytes(transferTime),
      known: [{ given: { size: 1e6, rate: 1e8 }, answer: 0.08 }],
    }),
    functionExercise({
      id: "speedup", title: "Speed-up", points: 3, tolerance: 1e-6, source,
      parameters: { serialShare: oneOf(0.05, 0.1, 0.2, 0.25) },
      x: { quantity: "workers", unit: "count" }, y: { quantity: "speed-up", unit: "1" },
      span: () => [1, 64],
      curve: (n, { serialShare }) => 1 / (serialShare + (1 - serialShare) / n),
      mistakes: [{ name: "no serial part", curve: (n) => n, credit: 0.25,
        hint: "Some of the work does not become faster." }],
      known: [{ given: { serialShare: 0.1 }, at: 10, answer: 1 / 0.19 }],
    }),
    figureExercise({
      id: "plan", title: "The cheapest number of machines", points: 4, tolerance: 0.001, source,
      parameters: { machineCost: oneOf(2, 3, 4), delayCost: oneOf(60, 90, 130) },
      x: { quantity: "machines", unit: "count" }, y: { quantity: "cost", unit: "1" },
      span: () => [1, 12],
      curve: (n, { machineCost, delayCost }) => machineCost * n + delayCost / n,
      mark: ({ machineCost, delayCost }) => {
        const costs = Array.from({ length: 12 }, (_, i) => machineCost * (i + 1) + delayCost / (i + 1));
        return costs.indexOf(Math.min(...costs)) + 1;
      },
      mistakes: [{ name: "machines only", curve: (n, { machineCost }) => machineCost * n,
        hint: "Waiting costs, too." }],
      known: [{ given: { machineCost: 2, delayCost: 90 }, at: 1, answer: 92 }],
    }),
  ],
  { arrivalRate, serviceRate, demand, perServer, size, rate, serialShare, machineCost, delayCost },
);
`.trim();

/** The author's solutions, by exercise: what stands between the marks of a region. */
export const solutions: Readonly<Record<string, string>> = {
  wait: "responseTime = 1 / (serviceRate - arrivalRate);",
  servers: "needed = Math.ceil(demand / perServer);",
  transfer: "duration = (8 * size) / rate;",
  speedup: "speedup = (workers) => 1 / (serialShare + (1 - serialShare) / workers);",
  plan: `
const machines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const costs = machines.map((n) => machineCost * n + delayCost / n);
const cheapest = costs.indexOf(Math.min(...costs));
plan = {
  data: [
    { x: machines, y: costs, name: "cost" },
    { x: [machines[cheapest]!], y: [costs[cheapest]!], mode: "markers", name: "cheapest" },
  ],
  layout: {
    title: { text: "The cheapest plan" },
    xaxis: { title: { text: "Machines (count)" } },
    yaxis: { title: { text: "Cost (units)" } },
  },
};`.trim(),
};

/** The first line of each solution cell: it stays when the solution is taken out. */
export const heads: Readonly<Record<string, string>> = {
  wait: "let responseTime = NaN;",
  servers: "let needed = NaN;",
  transfer: "let duration = NaN;",
  speedup: "let speedup = (workers: number): number => NaN;",
  plan: "let plan: Figure | undefined;",
};

const variables = ["responseTime", "needed", "duration", "speedup", "plan"];

/** A solution cell: its head, and something between the marks of a solution or in their place. */
function solutionCells(id: string, i: number): Cell[] {
  const source = `${heads[id]}\n// BEGIN SOLUTION\n${solutions[id]}\n// END SOLUTION`;
  return [
    words(`${id}-text`, `## ${i + 1}. ${id}`),
    code(id, source, ["solution"]),
    code(`${id}-check`, `answer("${id}", ${variables[i]})`),
  ];
}

/** The author's version. */
export const course: Notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: "distlab", display_name: "TypeScript (distlab)", language: "typescript" },
  },
  cells: [
    words("title", "# Five exercises"),
    code("imports", `import { type Figure, answer, homework, rubric } from "#homework";`),
    code("parameters", parameters, ["parameters"]),
    code("exercises", exercises, ["exercises"]),
    code("rubric", "rubric()"),
    ...Object.keys(solutions).flatMap(solutionCells),
  ],
};

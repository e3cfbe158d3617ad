/** A homework of three exercises for tests: a number, a function and a figure, declared in its own cell. */

import ts from "typescript";
import * as declaring from "../../lib/exercise";
import type { Exercise } from "../../lib/exercise";
import type { Homework } from "../../lib/homework/copy";
import { withGrading } from "../../lib/homework/grading-cells";
import type { Cell, CodeCell, Notebook } from "../../lib/notebook/format";

/** A code cell. */
export function code(id: string, source: string, tags: readonly string[] = []): CodeCell {
  const metadata = tags.length > 0 ? { tags } : {};
  return { cell_type: "code", id, metadata, source, outputs: [], execution_count: null };
}

/** A cell of text. */
export function words(id: string, source: string): Cell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

const parameters = `
const arrivalRate: number = 80; // requests that arrive, 1/s, 1..1000
const serviceRate: number = 100; // requests that the server does, 1/s, 1..2000
const serialShare: number = 0.1; // share that stays serial, fraction, 0..1
const machineCost: number = 2; // cost of a machine, 1, 0..100
const delayCost: number = 90; // cost of delay with one machine, 1, 0..1000
`.trim();

const declarations = `
const source = "made for a test";
const responseTime = numberExercise({
  id: "response-time", title: "Time in the system", points: 2, unit: "s", tolerance: 0.005, source,
  parameters: { arrivalRate: steps(50, 95, 5), serviceRate: oneOf(100, 120, 150, 200) },
  answer: ({ arrivalRate, serviceRate }) => 1 / (serviceRate - arrivalRate),
  mistakes: [
    { name: "an empty system", answer: ({ serviceRate }) => 1 / serviceRate,
      hint: "This is the time of service alone: who else is there?", credit: 0.25 },
    { name: "a rate for a time", answer: ({ arrivalRate, serviceRate }) => serviceRate - arrivalRate,
      hint: "This is a rate: which time belongs to it?" },
  ],
  known: [{ given: { arrivalRate: 80, serviceRate: 100 }, answer: 0.05 }],
});
const speedup = functionExercise({
  id: "speedup", title: "Workers", points: 3, tolerance: 1e-6, source,
  parameters: { serialShare: steps(0.02, 0.2, 0.01) },
  x: { quantity: "workers", unit: "count" }, y: { quantity: "speedup", unit: "1" },
  span: () => [1, 64],
  curve: (workers, { serialShare }) => 1 / (serialShare + (1 - serialShare) / workers),
  mistakes: [
    { name: "nothing serial", curve: (workers) => workers,
      hint: "Part of the work cannot be shared out." },
    { name: "the serial part twice", credit: 0.5,
      curve: (workers, { serialShare }) => 1 / (serialShare + 1 / workers),
      hint: "What does it give for one worker?" },
  ],
  known: [{ given: { serialShare: 0.1 }, at: 10, answer: 5.263157895 }],
});
const plan = figureExercise({
  id: "plan", title: "How many machines?", points: 4, tolerance: 0.001, source,
  parameters: { machineCost: oneOf(1, 2, 3), delayCost: steps(60, 120, 10) },
  x: { quantity: "machines", unit: "count" }, y: { quantity: "cost", unit: "1" },
  span: () => [1, 12],
  curve: (machines, { machineCost, delayCost }) => machineCost * machines + delayCost / machines,
  mark: ({ machineCost, delayCost }) => {
    const cost = (n: number) => machineCost * n + delayCost / n;
    return steps(1, 12, 1).reduce((best, n) => (cost(n) < cost(best) ? n : best), 1);
  },
  mistakes: [
    { name: "machines only", curve: (machines, { machineCost }) => machineCost * machines,
      hint: "Waiting costs, too.", credit: 0.5 },
  ],
  known: [{ given: { machineCost: 2, delayCost: 90 }, at: 1, answer: 92 }],
});
`.trim();

const exercisesCell = `
import { figureExercise, functionExercise, numberExercise, oneOf, steps } from "#exercise";
${declarations}
homework([responseTime, speedup, plan], { arrivalRate, serviceRate, serialShare, machineCost, delayCost });
`.trim();

/** The exercises, declared as the notebook's own cell declares them. */
export const smallExercises: readonly Exercise[] = declared();

function declared(): readonly Exercise[] {
  const body = `${declarations}\nreturn [responseTime, speedup, plan];`;
  const plain = ts.transpileModule(body, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const make = new Function(...Object.keys(declaring), plain.outputText) as (
    ...values: unknown[]
  ) => Exercise[];
  return make(...Object.values(declaring));
}

/** One of them. */
export function smallExercise(id: "response-time" | "speedup" | "plan"): Exercise {
  const found = smallExercises.find((each) => each.id === id);
  if (found) return found;
  throw new Error(`the small homework has no exercise ${id}`);
}

/** What the author writes between the marks of a solution, by exercise. */
export const smallSolutions = {
  "response-time": "responseTimeFound = 1 / (serviceRate - arrivalRate);",
  speedup: "speedupOf = (workers) => 1 / (serialShare + (1 - serialShare) / workers);",
  plan: `
const machines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const costs = machines.map((n) => machineCost * n + delayCost / n);
const cheapest = costs.indexOf(Math.min(...costs));
planFound = {
  data: [
    { x: machines, y: costs, name: "cost" },
    { x: [machines[cheapest]!], y: [costs[cheapest]!], mode: "markers", name: "cheapest" },
  ],
  layout: {
    xaxis: { title: { text: "Machines (count)" } },
    yaxis: { title: { text: "Cost (units)" } },
  },
};`.trim(),
} as const;

function solutionCell(id: keyof typeof smallSolutions, head: string): CodeCell {
  const source = `${head}\n// BEGIN SOLUTION\n${smallSolutions[id]}\n// END SOLUTION`;
  return code(id, source, ["solution"]);
}

/** The author's version. */
export function smallHomework(): Notebook {
  const language = {
    name: "distlab",
    display_name: "TypeScript (distlab)",
    language: "typescript",
  };
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: language },
    cells: [
      words("title", "# A small homework"),
      code("imports", `import { type Figure, answer, homework, rubric } from "#homework";`),
      code("parameters", parameters, ["parameters"]),
      code("exercises", exercisesCell, ["exercises"]),
      code("rubric", "rubric()"),
      words(
        "response-time-text",
        "## 1. One server\n\n`arrivalRate` come, `serviceRate` are done.",
      ),
      solutionCell("response-time", "let responseTimeFound = NaN; // s"),
      code("response-time-check", `answer("response-time", responseTimeFound)`),
      words("speedup-text", "## 2. Workers\n\nOf the work, `serialShare` stays serial."),
      solutionCell("speedup", "let speedupOf = (workers: number): number => NaN;"),
      code("speedup-check", `answer("speedup", speedupOf)`),
      words(
        "plan-text",
        "## 3. A plan\n\nA machine costs `machineCost`, and `cost` is to be drawn.",
      ),
      solutionCell("plan", "let planFound: Figure | undefined;"),
      code("plan-check", `answer("plan", planFound)`),
    ],
  };
}

/** The homework as it is when its file was read. */
export function smallCourse(): Homework {
  const notebook = withGrading(smallHomework(), smallExercises);
  return { name: "small", notebook, exercises: smallExercises };
}

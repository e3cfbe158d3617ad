import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exercise } from "../../lib/exercise";
import { answer, earned, homework, rubric, sheet } from "../../lib/homework/answer";
import { withDeclared } from "../../lib/homework/hear-declared";
import { packSheet, sheetExercise } from "../../lib/homework/sheet";
import { smallExercise, smallExercises } from "./small-homework";

const numbers = {
  arrivalRate: 80,
  serviceRate: 100,
  serialShare: 0.1,
  machineCost: 2,
  delayCost: 90,
};

const shared = globalThis as Record<symbol, unknown>;
const [displayKey, sheetKey, gradingKey] = ["display", "homework", "grading"].map((name) =>
  Symbol.for(`distlab.${name}`),
) as [symbol, symbol, symbol];

let shown: string[];
let pages: string[];
beforeEach(() => {
  shown = [];
  pages = [];
  shared[displayKey] = ({ data }: { data: Record<string, string> }) => {
    shown.push(data["text/plain"] ?? "");
    pages.push(data["text/html"] ?? "");
  };
});
afterEach(() => {
  for (const key of [displayKey, sheetKey, gradingKey]) delete shared[key];
});

describe("answer", () => {
  it("says under the cell what it is, and gives the points that it earns", () => {
    homework(smallExercises, numbers);
    expect(answer("response-time", 0.05)).toBe(2);
    expect(answer("response-time", 0.01)).toBe(0.5);
    expect(answer("response-time", NaN)).toBe(0);
    expect(answer("speedup", (n: number) => 1 / (0.1 + 0.9 / n))).toBe(3);
    expect(shown).toEqual([
      "Time in the system. Right. (2 of 2 points)",
      "Time in the system. Not yet: a usual mistake. This is the time of service alone: who else is there? (0.5 of 2 points)",
      "Time in the system. Not answered yet. (0 of 2 points)",
      "Workers. Right. (3 of 3 points)",
    ]);
  });

  it("gives hundredths of points, of which no more than all can be earned", () => {
    expect(earned({ points: 3 }, 1 / 3)).toBe(1);
    expect(earned({ points: 1 }, 1 / 3)).toBe(0.33);
    expect(earned({ points: 4 }, 1)).toBe(4);
  });

  it("knows an exercise that is not there, and what was meant", () => {
    homework(smallExercises, numbers);
    expect(() => answer("respose-time", 1)).toThrow(
      new RangeError(
        "respose-time is not one of response-time, speedup, plan; did you mean response-time?",
      ),
    );
  });

  it("needs the cells above", () => {
    const says = new Error("this notebook has no exercises yet: run the cells above first");
    expect(() => answer("speedup", 1)).toThrow(says);
    expect(() => rubric()).toThrow(says);
  });
});

describe("homework", () => {
  it("tells whoever runs the author's version what it declares", async () => {
    const heard: Exercise[] = [];
    const hear = (exercises: readonly Exercise[]) => void heard.push(...exercises);
    await withDeclared(hear, async () => homework(smallExercises, numbers));
    expect(heard).toEqual(smallExercises);
    homework(smallExercises, numbers);
    expect(heard).toHaveLength(3);
  });

  it("is deaf again when the run has failed", async () => {
    const heard: Exercise[] = [];
    const run = withDeclared(
      (exercises) => void heard.push(...exercises),
      () => Promise.reject(new Error("oh")),
    );
    await expect(run).rejects.toThrow("oh");
    homework(smallExercises, numbers);
    expect(heard).toEqual([]);
  });

  it.each([
    {
      exercises: [...smallExercises, smallExercise("plan")],
      given: numbers,
      says: "homework has the exercise plan twice",
    },
    {
      exercises: [smallExercise("plan"), { ...smallExercise("plan"), id: "another" }],
      given: numbers,
      says: "homework has the parameter machineCost twice",
    },
    {
      exercises: smallExercises,
      given: { ...numbers, serialShare: undefined as unknown as number },
      says: "homework needs a number for serialShare",
    },
  ])("refuses: $says", ({ exercises, given, says }) => {
    expect(() => homework(exercises, given)).toThrow(new RangeError(says));
  });
});

describe("sheet", () => {
  const exercises = smallExercises.map((each) => sheetExercise(each, numbers, "salt"));

  it("takes the place of the declaration in a student's copy", () => {
    sheet(packSheet({ exercises }));
    expect(answer("response-time", 0.05)).toBe(2);
    expect(answer("response-time", 50)).toBe(1);
  });

  it("says that it was changed", () => {
    expect(() => sheet("changed")).toThrow("the sheet of this homework was changed");
  });
});

describe("rubric", () => {
  it("says what there is to earn, how exactly, and for which mistakes", () => {
    homework(smallExercises, numbers);
    rubric();
    expect(shown).toHaveLength(1);
    const text = shown[0] ?? "";
    expect(pages[0]).toContain("9 points");
    expect(text).toMatch(/Time in the system +response-time +2 +number \(s\) +0\.5 /);
    expect(text).toMatch(/an empty system: 0\.5\s*$/m);
    expect(text).toMatch(/Workers +speedup +3 +function +0\.0001 +the serial part twice: 1\.5/);
    // Neither slips of the unit nor what earns nothing are named.
    expect(text).not.toMatch(/a rate for a time|nothing serial/);
  });
});

describe("while a notebook is graded", () => {
  const taken: [string, unknown][] = [];
  beforeEach(() => {
    taken.length = 0;
    const asked = { "response-time": { asks: "number", places: [NaN] } };
    const take = (id: string, data: unknown) => void taken.push([id, data]);
    shared[gradingKey] = { asked, take };
  });

  it("answers go to the grader as data, and nothing is shown or earned", () => {
    expect(answer("response-time", 0.05)).toBe(0);
    expect(answer("speedup", 1)).toBe(0);
    rubric();
    expect(taken).toEqual([["response-time", { kind: "number", value: 0.05 }]]);
    expect(shown).toEqual([]);
  });

  it("a sheet is not even read", () => {
    expect(() => sheet("changed")).not.toThrow();
  });
});

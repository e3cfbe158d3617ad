import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courseOf } from "../../lib/homework/copy";
import { drawAll } from "../../lib/homework/draw";
import { gradingOf } from "../../lib/homework/grading-cells";
import { keyText } from "../../lib/homework/key";
import { formatNotebook, joinLines } from "../../lib/notebook/format";
import { readNotebook } from "../../lib/notebook/read";
import { code, smallExercises, smallHomework } from "../homework/small-homework";
import { distlab } from "../notebook/command";

let folder: string;
let notebook: string;
let roster: string;
let secretFile: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "distlab-homework-"));
  notebook = put("small.ipynb", formatNotebook(smallHomework()));
  roster = put("roster.csv", "student\nanna\nben\n");
  secretFile = put("homework.secret", "the secret of a test\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const given = () => ["--secret", secretFile];

describe("distlab homework", () => {
  it("says what it can do", () => {
    const { code: exit, stdout } = distlab("homework", "--help");
    expect(exit).toBe(0);
    for (const command of [
      "prepare <notebook>",
      "release [options]",
      "key [options]",
      "grade [options]",
    ]) {
      expect(stdout).toContain(command);
    }
    const grade = distlab("homework", "grade", "--help");
    expect(grade).toMatchObject({ code: 0, stderr: "" });
    for (const option of ["--out", "--roster", "--cell-time", "--trusted", "bubblewrap"]) {
      expect(grade.stdout).toContain(option);
    }
  });
});

describe("distlab homework prepare", () => {
  it("writes into the notebook how each cell is graded, once and for all", () => {
    const said = { code: 0, stdout: `${notebook}: 3 exercises, 9 points\n`, stderr: "" };
    expect(distlab("homework", "prepare", notebook)).toEqual(said);
    const once = readFileSync(notebook, "utf8");
    const points = readNotebook(notebook).cells.map((cell) => gradingOf(cell)?.points);
    expect(points.filter((each) => each !== undefined)).toEqual([2, 3, 4]);
    expect(distlab("homework", "prepare", notebook)).toEqual(said);
    expect(readFileSync(notebook, "utf8")).toBe(once);
  });
});

describe("distlab homework release", () => {
  const release = (out: string, ...more: string[]) =>
    distlab("homework", "release", notebook, "--roster", roster, "--out", out, ...more);

  it("makes a copy for each student, with the numbers that the secret decides", () => {
    const out = join(folder, "released");
    expect(release(out, ...given())).toEqual({
      ...{ code: 0, stdout: `${out}: 2 copies of small\n`, stderr: "" },
    });
    expect(readdirSync(out).sort()).toEqual(["anna", "ben"]);
    for (const student of ["anna", "ben"]) {
      const { cells } = readNotebook(join(out, student, "small.ipynb"));
      const injected = cells.find(({ id }) => id === "injected-parameters");
      const numbers = drawAll(smallExercises, { secret: "the secret of a test", student });
      for (const [name, value] of Object.entries(numbers)) {
        expect(joinLines(injected?.source ?? "")).toContain(`const ${name}: number = ${value};`);
      }
    }
  });

  it("makes copies that run: their stubs are no answers, and right answers are right", () => {
    const path = join(folder, "released", "anna", "small.ipynb");
    const out = join(folder, "run.ipynb");
    expect(distlab("run", path, "--out", out)).toMatchObject({ code: 0 });
    const untouched = readFileSync(out, "utf8");
    expect(untouched.match(/Not answered yet\. \(0 of/g)?.length).toBeGreaterThanOrEqual(3);
    const copy = readNotebook(path);
    const solved = copy.cells.map((cell) => {
      const stub = "// YOUR CODE HERE";
      const source = joinLines(cell.source);
      if (cell.id !== "response-time") return cell;
      const solution = "responseTimeFound = 1 / (serviceRate - arrivalRate);";
      return { ...cell, source: source.replace(stub, solution) };
    });
    const mine = put("mine.ipynb", formatNotebook({ ...copy, cells: solved }));
    expect(distlab("run", mine, "--out", out)).toMatchObject({ code: 0 });
    expect(readFileSync(out, "utf8")).toContain("Time in the system. Right. (2 of 2 points)");
  });

  it("writes over nobody's work, unless it is forced to", () => {
    const out = join(folder, "released");
    const path = join(out, "anna", "small.ipynb");
    writeFileSync(path, "my work");
    const { code: exit, stdout, stderr } = release(out, ...given());
    expect({ exit, stdout, stderr }).toEqual({
      ...{ exit: 1, stdout: "" },
      stderr: `distlab: ${path} is there already; --force writes over what may be a student's work\n`,
    });
    expect(readFileSync(path, "utf8")).toBe("my work");
    expect(release(out, ...given(), "--force").code).toBe(0);
    const course = courseOf("the secret of a test");
    const whose = { homework: "small", student: "anna", course };
    expect(readNotebook(path).metadata["distlab"]).toEqual(whose);
  });

  it("makes a secret that only its owner can read, and says so", () => {
    const fresh = join(folder, "fresh.secret");
    const { code: exit, stderr } = release(join(folder, "fresh"), "--secret", fresh);
    expect({ exit, stderr }).toEqual({
      exit: 0,
      stderr: `${fresh}: a new secret; keep it, and give it to nobody\n`,
    });
    if (process.platform !== "win32") expect(statSync(fresh).mode & 0o777).toBe(0o600);
    expect(readFileSync(fresh, "utf8").trim().length).toBeGreaterThanOrEqual(43);
  });
});

describe("distlab homework key", () => {
  it("prints a student's numbers and answers", () => {
    const { code: exit, stdout } = distlab(
      "homework",
      "key",
      notebook,
      "--student",
      "anna",
      ...given(),
    );
    const drawer = { secret: "the secret of a test", student: "anna" };
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: `${keyText(smallExercises, drawer)}\n` });
  });
});

describe("a command line that is wrong", () => {
  const fails = (...args: string[]) => {
    const { code: exit, stdout, stderr } = distlab("homework", ...args);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).not.toMatch(/ at .*\.[jt]s/);
    return stderr;
  };

  it("is told that there is no such file", () => {
    const none = join(folder, "none");
    const rest = ["--roster", roster, "--out", join(folder, "x")];
    expect(fails("prepare", none)).toContain(`there is no notebook ${none}`);
    expect(fails("release", none, ...rest)).toContain(`there is no notebook ${none}`);
    expect(fails("release", notebook, "--roster", none, "--out", none)).toContain(
      `there is no roster ${none}; it is a CSV with a column`,
    );
    expect(fails("key", notebook, "--student", "anna", "--secret", none)).toContain(
      `there is no secret ${none}; \`homework release\` makes one`,
    );
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  it("is told what is wrong with roster and secret", () => {
    const twice = put("twice.csv", "student\nanna\nanna\n");
    const short = put("short.secret", "short");
    const out = ["--out", join(folder, "x")];
    expect(fails("release", notebook, "--roster", twice, ...out)).toContain(
      `${twice}:3: anna stands on line 2, too`,
    );
    expect(fails("release", notebook, "--roster", roster, ...out, "--secret", short)).toContain(
      `${short}: a secret has 16 characters or more, got 5`,
    );
  });

  it.each<[string, string, string]>([
    ["none", "title", "the notebook has no cell tagged `exercises`: it is no homework"],
    ["nothing", "1", "the cell tagged `exercises` must call homework(…), got 1"],
    ["failing", `throw new Error("oh")`, "cell 1 (exercises) failed"],
    [
      "unanswered",
      `import { numberExercise } from "#exercise"; import { homework } from "#homework";
homework([numberExercise({ id: "one", title: "One", points: 1, unit: "1", tolerance: 0, parameters: { a: [1] },
  answer: () => 1, mistakes: [], known: [], source: "test" })], { a: 1 });`,
      "exercise one must be answered in one cell, not in 0",
    ],
  ])("is told why a notebook is no homework: %s", (name, source, says) => {
    const tags = name === "none" ? [] : ["exercises"];
    const cells = [code("exercises", source, tags)];
    const path = put(`${name}.ipynb`, formatNotebook({ ...smallHomework(), cells }));
    expect(fails("prepare", path)).toContain(says);
  });

  it("is told of what no student could get, and the notebook stays as it was", () => {
    const changed = (id: string, from: string, to: string) => {
      const cells = smallHomework().cells.map((cell) => {
        const source = joinLines(cell.source).replace(from, to);
        return cell.id === id ? { ...cell, source } : cell;
      });
      return put("changed.ipynb", formatNotebook({ ...smallHomework(), cells }));
    };
    const refusals = [
      ["parameters", "1/s, 1..2000", "1/s, 1..150", "serviceRate must be in [1, 150]"],
      ["plan", "// END SOLUTION", "", "cell plan: // BEGIN SOLUTION has no // END SOLUTION"],
    ] as const;
    for (const [id, from, to, says] of refusals) {
      const path = changed(id, from, to);
      const before = readFileSync(path, "utf8");
      expect(fails("prepare", path)).toContain(says);
      expect(readFileSync(path, "utf8")).toBe(before);
    }
  });

  it("is told what a student is called", () => {
    expect(fails("key", notebook, "--student", "../anna", ...given())).toContain(
      'a student is letters, digits and . _ @ + -, got "../anna"',
    );
  });

  it("is told what is missing, or what a number must be", () => {
    expect(fails("release", notebook)).toContain("required option '--roster <file>' not specified");
    expect(fails("key", notebook)).toContain("required option '--student <name>' not specified");
    expect(fails("grade", folder)).toContain("required option '--out <file>' not specified");
    for (const time of ["0", "1.5", "soon"]) {
      expect(fails("grade", folder, "--out", "x.csv", "--cell-time", time)).toContain(
        "It must be a whole number, one or more.",
      );
    }
  });

  it("is told that there is nothing to grade", () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const grade = ["--out", join(folder, "grades.csv"), "--trusted", ...given()];
    expect(fails("grade", empty, ...grade)).toContain(
      `${empty}: must hold one homework, got no notebook; --notebook FILE says which`,
    );
    expect(fails("grade", empty, "--notebook", notebook, ...grade)).toContain(
      `${empty}: no folder of a student in it`,
    );
    expect(existsSync(join(folder, "grades.csv"))).toBe(false);
  });
});

describe("distlab homework grade", () => {
  it("marks what is there, by the author's notebook, and names who handed in nothing", () => {
    const submitted = join(folder, "submitted");
    const grades = join(folder, "grades.csv");
    mkdirSync(join(submitted, "anna"), { recursive: true });
    writeFileSync(join(submitted, "anna", "small.ipynb"), readFileSync(join(folder, "mine.ipynb")));
    const grade = () =>
      distlab(
        ...["homework", "grade", submitted, "--notebook", notebook, "--out", grades],
        ...["--roster", roster, "--trusted", ...given()],
      );
    const first = grade();
    const pages = join(folder, "grades-feedback");
    expect(first).toMatchObject({
      code: 0,
      stdout: `${grades}: 2 submissions, 1 points of 9 on average; pages in ${pages}\n`,
    });
    expect(first.stderr).toContain("2 of 2 graded\n");
    expect(readFileSync(grades, "utf8").split("\r\n")).toEqual([
      "student,earned,points,response-time,speedup,plan,notes",
      "anna,2,9,2,0,0,",
      "ben,0,9,0,0,0,Nothing was handed in.",
      "",
    ]);
    expect(readdirSync(pages).sort()).toEqual(["anna.html", "anna.json", "ben.html", "ben.json"]);
    // The same command again has nothing left to do.
    expect(grade().stderr).toContain("2 of 2 graded, 2 were done before");
  });
});

import { describe, expect, it } from "vitest";
import { copyFor } from "../../../lib/homework/copy";
import { type GradeContext, gradeOne } from "../../../lib/homework/grade/grade-one";
import type { CompileReply } from "../../../lib/homework/grade/messages";
import { formatNotebook } from "../../../lib/notebook/format";
import { smallCourse } from "../small-homework";

const secret = "the secret of these tests";
const homework = smallCourse();
const { notebook } = copyFor(homework, { secret, student: "ada" });
const context: GradeContext = {
  ...{ root: process.cwd(), homework, secret, signal: new AbortController().signal },
  ...{ isTrusted: true, cellTime: 10, totalTime: 60 },
};

/** A compiler that refuses every cell. */
const refusing = {
  compile: (): Promise<CompileReply> => Promise.resolve({ error: "no" }),
};
const bytesOf = (change: object = {}) => Buffer.from(formatNotebook({ ...notebook, ...change }));
const grade = (bytes?: Buffer | Error, more: Partial<GradeContext> = {}) =>
  gradeOne("ada", bytes, refusing, { ...context, ...more });

describe("gradeOne", () => {
  it("gives nothing for nothing, and says so", async () => {
    const { exercises, ...rest } = await grade();
    expect(rest).toEqual({
      ...{ student: "ada", points: 9, earned: 0 },
      notes: ["Nothing was handed in."],
      isCertain: true,
    });
    expect(exercises.map(({ id, earned, verdict }) => [id, earned, verdict.kind])).toEqual([
      ["response-time", 0, "missing"],
      ["speedup", 0, "missing"],
      ["plan", 0, "missing"],
    ]);
  });

  it("gives nothing for a file that cannot be read, and says why", async () => {
    const unread = await grade(new Error("it is a link or a folder, not a file"));
    expect(unread).toMatchObject({
      notes: ["The file could not be read: it is a link or a folder, not a file."],
    });
    expect(await grade(Buffer.from("{"))).toMatchObject({
      notes: ["The file could not be read: it is not JSON."],
    });
  });

  it("says why a cell does not compile", async () => {
    const { exercises, notes } = await grade(bytesOf());
    expect(notes).toEqual([]);
    expect(exercises[0]).toMatchObject({
      earned: 0,
      source: "let responseTimeFound = NaN; // s\n// YOUR CODE HERE",
      verdict: { kind: "unusable", hints: ["The cell response-time does not compile: no"] },
    });
  });

  it("says when a submission is another student's, or another language's", async () => {
    const metadata = { distlab: { student: "bob" }, kernelspec: { language: "python" } };
    expect((await grade(bytesOf({ metadata }))).notes).toEqual([
      "It is the copy of bob; it was graded with the numbers of ada.",
      "Its kernel is one for python; it was graded as TypeScript.",
    ]);
    for (const strange of [
      "text",
      7,
      [],
      { distlab: null, kernelspec: 7 },
      { distlab: { student: {} } },
    ]) {
      expect((await grade(bytesOf({ metadata: strange }))).notes).toEqual([]);
    }
  });
});

/** Grades all submissions of a folder, on all cores; what is done already is not done again. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { writeWholeFile } from "../../host/whole-file";
import { formatNotebook } from "../../notebook/format";
import { libraryIdentity } from "../../notebook/sweep/identity";
import { copyFor } from "../copy";
import { SandboxedCompiler } from "./compiler";
import { feedbackPage } from "./feedback";
import { type GradeContext, type StudentResult, gradeOne, noResult } from "./grade-one";
import { gradesTable } from "./grades-table";
import { SandboxError } from "./run-cells";
import { requireSameSecret } from "./same-secret";
import { type Submission, readSubmission } from "./submission";

export interface GradeOptions extends GradeContext {
  readonly submissions: readonly Submission[];
  /** CSV of all grades. */
  readonly out: string;
  /** Folder that gets a page and the results of each student. */
  readonly feedback: string;
  readonly jobs?: number;
  /** Told after each submission; `isKept` says that its result was there already. */
  readonly onGraded?: (done: number, of: number, isKept: boolean) => void;
}

interface KeepOptions extends GradeOptions {
  /** Stands for the library as it is now. */
  readonly library: string;
}

/** A result with the fingerprint of all that it depends on. */
interface KeptResult {
  readonly fingerprint: string;
  readonly result: StudentResult;
}

/**
 * Grades submissions and writes table and feedback.
 *
 * @returns the results, in the order of the submissions
 * @throws the signal's reason, or a SandboxError; results up to then are kept
 */
export async function gradeAll(options: GradeOptions): Promise<StudentResult[]> {
  const { root, submissions, out, feedback, homework, onGraded } = options;
  requireSameSecret(submissions, options.secret);
  const library = libraryIdentity(root);
  const results: StudentResult[] = [];
  let next = 0;
  let done = 0;
  let hasFailed = false;
  const lane = async () => {
    const compiler = new SandboxedCompiler(options);
    const stop = () => void compiler.close();
    options.signal.addEventListener("abort", stop, { once: true });
    try {
      while (next < submissions.length && !hasFailed) {
        const place = next;
        next += 1;
        options.signal.throwIfAborted();
        const { result, isKept } = await gradeOrKeep(submissions[place] as Submission, compiler, {
          ...options,
          library,
        });
        results[place] = result;
        const page = feedbackPage(homework.name, result);
        writeWholeFile(join(feedback, `${result.student}.html`), page);
        done += 1;
        onGraded?.(done, submissions.length, isKept);
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      options.signal.removeEventListener("abort", stop);
      await compiler.close();
    }
  };
  const lanes = Math.min(options.jobs ?? availableParallelism(), submissions.length);
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  writeWholeFile(out, gradesTable(results));
  return results;
}

async function gradeOrKeep(
  { student, path }: Submission,
  compiler: SandboxedCompiler,
  options: KeepOptions,
): Promise<{ readonly result: StudentResult; readonly isKept: boolean }> {
  const bytes = path === undefined ? undefined : read(path);
  const fingerprint = fingerprintOf(student, bytes, options);
  const file = join(options.feedback, `${student}.json`);
  const kept = keptIn(file);
  if (kept?.fingerprint === fingerprint && kept.result.isCertain) {
    return { result: kept.result, isKept: true };
  }
  const grade = () => gradeOne(student, bytes, compiler, options);
  const again = (error: unknown) => {
    options.signal.throwIfAborted();
    if (error instanceof SandboxError) return grade();
    throw error;
  };
  const result = await grade()
    .catch(again)
    .catch((error: unknown) => {
      options.signal.throwIfAborted();
      // Without a sandbox, all that follow would get nothing.
      if (error instanceof SandboxError) throw error;
      // One file that nobody has thought of must not cost all others their marks.
      const why = error instanceof Error ? error.message : String(error);
      const note = `The grader failed on it, please report that: ${why}`;
      return { ...noResult(options.homework, student, note), isCertain: false };
    });
  writeWholeFile(file, `${JSON.stringify({ fingerprint, result }, undefined, 1)}\n`);
  return { result, isKept: false };
}

function read(path: string): Buffer | Error {
  try {
    return readSubmission(path);
  } catch (error) {
    return error as Error;
  }
}

/** Changes when anything does that the result depends on: copy, library, submission, limits. */
function fingerprintOf(
  student: string,
  bytes: Buffer | Error | undefined,
  options: KeepOptions,
): string {
  const { homework, secret, isTrusted, cellTime, totalTime, library } = options;
  const copy = formatNotebook(copyFor(homework, { secret, student }).notebook);
  const hash = createHash("sha256").update(
    JSON.stringify([copy, library, isTrusted, cellTime, totalTime]),
  );
  return hash.update(bytes instanceof Buffer ? bytes : String(bytes)).digest("hex");
}

function keptIn(file: string): KeptResult | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as KeptResult;
  } catch {
    return undefined;
  }
}

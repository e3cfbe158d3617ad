/** Who takes a course: a CSV whose column `student` (or `id`, as nbgrader has it) names them. */

import { existsSync, readFileSync } from "node:fs";
import { csvRecords } from "../host/csv-records";

/** What a student may be called: their folder has that name on every machine. */
const sound = /^[A-Za-z0-9][\w.@+-]{0,99}$/;

/** True if a name can be a student's. */
export function isStudent(name: string): boolean {
  return sound.test(name) && !name.endsWith(".");
}

/**
 * The students of a roster, in its order.
 *
 * @throws Error that names file and line: no file, no column, a name that cannot be a folder's, or
 *   one twice
 */
export function readRoster(path: string): string[] {
  if (!existsSync(path)) {
    throw new Error(
      `there is no roster ${path}; it is a CSV with a column \`student\` (or \`id\`)`,
    );
  }
  const records = csvRecords(readFileSync(path, "utf8"), path);
  const seen = new Map<string, number>();
  for (const { line, cells } of records) {
    const student = cells["student"] ?? cells["id"];
    const place = `${path}:${line}`;
    if (student === undefined) {
      const heads = Object.keys(cells).join(", ");
      throw new Error(`${path}:1: must have a column \`student\` (or \`id\`), got ${heads}`);
    }
    if (!isStudent(student)) {
      throw new Error(
        `${place}: a student is letters, digits and . _ @ + -, got ${JSON.stringify(student)}`,
      );
    }
    // Names that differ in case only are one folder on some machines.
    const earlier = seen.get(student.toLowerCase());
    if (earlier !== undefined)
      throw new Error(`${place}: ${student} stands on line ${earlier}, too`);
    seen.set(student.toLowerCase(), line);
  }
  if (records.length === 0) throw new Error(`${path}: has no students`);
  return records.map(({ cells }) => cells["student"] ?? cells["id"] ?? "");
}

/** Any CSV with a head: one record a line, by the names of the head. */

import { CsvError, type Info, parse } from "csv-parse/sync";

/** A line of a file. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The records of a CSV.
 *
 * @param csv - its text; a byte order mark and blank lines are passed over
 * @param file - what to call it in messages
 * @throws Error that names file and line, if it has no head, a line has more or fewer cells, or a
 *   quotation mark is out of place
 */
export function csvRecords(csv: string, file: string): CsvRecord[] {
  const rows = parsed(csv, file);
  const [head, ...rest] = rows;
  if (!head) throw new Error(`${file}: is empty; a head like \`student,name\` is needed`);
  return rest.map(({ info, record }) => {
    const { lines: line } = info;
    if (record.length !== head.record.length) {
      throw new Error(
        `${file}:${line}: must have ${head.record.length} cells, got ${record.length}`,
      );
    }
    const cells = head.record.map((name, i) => [name, record[i] ?? ""] as const);
    return { line, cells: Object.fromEntries(cells) };
  });
}

interface Row {
  readonly info: Info;
  readonly record: readonly string[];
}

function parsed(csv: string, file: string): readonly Row[] {
  const options = { info: true, bom: true, relax_column_count: true, skip_empty_lines: true };
  try {
    return parse(csv, { ...options, trim: true }) as unknown as readonly Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = String(error["lines"]);
    throw new Error(
      `${file}:${line}: quotation marks must stand around a whole cell, and twice inside of it`,
    );
  }
}

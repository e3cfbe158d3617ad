/** A table that was measured on this machine, read like one of data/. */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { tables } from "../dataset/tables";
import { type TableRow, readTable } from "./table-rows";

/**
 * The rows of a file that `distlab measure` wrote.
 *
 * @param name - which table it is, as in data/
 * @param path - where it is, from the folder that is current
 * @throws RangeError if there is no such table or file
 * @throws Error that names file, line and column, if the file is not as the table is declared
 */
export function readOwnTable(name: string, path: string): TableRow[] {
  const table = tables.find(({ file }) => file === name);
  if (!table) throw new RangeError(`name must be a table of data/, got ${name}`);
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new RangeError(`path must lead to a file of npx distlab measure, got ${path}`);
  }
  const rows = readTable(table, readFileSync(file, "utf8"), path);
  if (rows.length === 0) throw new Error(`${path}: there are no rows`);
  return rows;
}

/** Tables that a reader measured, in place of those that came with the notebook. */

import type {
  MeasuredBatching,
  MeasuredCrypto,
  MeasuredLoopback,
  MeasuredTransport,
  MeasuredWindow,
} from "../dataset/generated/all";
import { room } from "./room";

/** Rows by the name of the table. */
export interface MeasuredTables {
  readonly measured_loopback: MeasuredLoopback;
  readonly measured_window_sweep: MeasuredWindow;
  readonly measured_batching: MeasuredBatching;
  readonly measured_crypto_node: MeasuredCrypto;
  readonly measured_transport: MeasuredTransport;
}

/** What `npx distlab measure` measures. */
export type MeasuredTableName = keyof MeasuredTables;

type ReadOwnTable = (name: string, path: string) => unknown;
type Committed = Readonly<Record<string, unknown>>;

/** What the table is called in `#data`. */
const names: Readonly<Record<MeasuredTableName, string>> = {
  measured_loopback: "measuredLoopback",
  measured_window_sweep: "measuredWindows",
  measured_batching: "measuredBatching",
  measured_crypto_node: "measuredCrypto",
  measured_transport: "measuredTransport",
};

/**
 * Rows of a measured table: the reader's own, or those of the library.
 * `measuredTable("measured_loopback", "my-loopback.csv")`
 *
 * @param name - which table
 * @param path - a file of `npx distlab measure`, from the notebook's folder; "" for the library's table
 * @returns rows in SI, checked like the library's
 * @throws RangeError if there is no such table or file
 * @throws Error that names file, line and column, if a cell is not as the table is declared
 */
export function measuredTable<Name extends MeasuredTableName>(
  name: Name,
  path = "",
): readonly MeasuredTables[Name][] {
  if (!Object.hasOwn(names, name)) {
    const known = Object.keys(names).join(", ");
    throw new RangeError(`name must be one of ${known}, got ${String(name)}`);
  }
  if (path === "") {
    const module = names[name];
    const { [module]: rows } = room<Committed>("dataset/generated/all");
    return rows as readonly MeasuredTables[Name][];
  }
  const { readOwnTable } = room<{ readOwnTable: ReadOwnTable }>("host/own-table");
  return readOwnTable(name, path) as readonly MeasuredTables[Name][];
}

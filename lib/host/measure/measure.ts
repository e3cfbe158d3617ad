/**
 * Measures this machine: measured_loopback, measured_window_sweep, measured_batching, measured_crypto_node,
 * measured_transport.
 */

import { tables } from "../../dataset/tables";
import { batchSizes, measureBatch } from "./batches";
import { cryptoTasks, measureCrypto } from "./crypto";
import { loopbackTasks, measureLoopback } from "./loopback";
import { type Peer, withPeer } from "./peer";
import type { Limits } from "./times";
import { measureTransport, transportName, transportTasks } from "./transport";
import { measureWindow, windows } from "./window-sweep";

type Row = Readonly<Record<string, string | number>>;
type Share = Omit<Limits, "count">;

/** A row to measure, and what it is called while it is measured. */
interface Task {
  readonly name: string;
  measure(peer: Peer, share: Share): Promise<Row>;
}

/** What can be measured: name of the table, its part of the time, its rows. */
const measurements = {
  loopback: {
    file: "measured_loopback",
    part: 0.55,
    tasks: loopbackTasks.map((task): Task => ({
      name: `${task.condition}, ${task.size} bytes`,
      measure: (peer, share) => measureLoopback(task, peer, share),
    })),
  },
  window: {
    file: "measured_window_sweep",
    part: 0.3,
    tasks: windows.map((window): Task => ({
      name: `${window} outstanding`,
      measure: (peer, share) => measureWindow(window, peer, share),
    })),
  },
  batching: {
    file: "measured_batching",
    part: 0.15,
    tasks: batchSizes.map((batch): Task => ({
      name: `${batch} in a write`,
      measure: (peer, share) => measureBatch(batch, peer, share),
    })),
  },
  crypto: {
    file: "measured_crypto_node",
    part: 0.25,
    tasks: cryptoTasks.map((task): Task => ({
      name: `${task.algorithm}, ${task.size} bytes`,
      measure: (_, share) => measureCrypto(task, share),
    })),
  },
  transport: {
    file: "measured_transport",
    part: 0.45,
    tasks: transportTasks.map((task): Task => ({
      name: transportName(task),
      measure: (peer, share) => measureTransport(task, peer, share),
    })),
  },
} as const;

export type Measurement = keyof typeof measurements;
export const measurementNames = Object.keys(measurements) as readonly Measurement[];

/** Name of the table that a measurement gives, as in data/. */
export const tableOf = (measurement: Measurement): string => measurements[measurement].file;

export interface MeasureOptions {
  readonly only: readonly Measurement[];
  /** Time for all of it (s): fewer round trips where it is short. */
  readonly seconds: number;
  /** Stops it. */
  readonly signal: AbortSignal;
  /** Called before each row. */
  readonly say: (line: string) => void;
  /** Called with each table when it is complete. */
  readonly onTable: (measurement: Measurement, csv: string) => void;
}

/**
 * Measures, one table after the other. What this machine cannot do is left out, and said.
 *
 * @throws Error if the signal stops it, or not a row of a table can be measured
 */
export async function measureMachine(options: MeasureOptions): Promise<void> {
  const { only, seconds, signal, say, onTable } = options;
  const finish = performance.now() + 1000 * seconds;
  let parts = only.reduce((sum, name) => sum + measurements[name].part, 0);
  await withPeer(async (peer) => {
    say(`the other end is process ${peer.process.pid}`);
    for (const name of only) {
      const { part, tasks, file } = measurements[name];
      // What a table or a row does not need is for those that follow.
      const now = performance.now();
      const end = now + ((finish - now) * part) / parts;
      parts -= part;
      const rows: Row[] = [];
      for (const [i, task] of tasks.entries()) {
        say(`${name} [${i + 1}/${tasks.length}] ${task.name}`);
        const left = (end - performance.now()) / 1000 / (tasks.length - i);
        try {
          rows.push(await task.measure(peer, { seconds: Math.max(0.002, left), signal }));
        } catch (error) {
          if (signal.aborted) throw error;
          say(`${name}: ${task.name} left out: ${(error as Error).message}`);
        }
      }
      if (rows.length === 0) throw new Error(`${name}: nothing could be measured`);
      onTable(name, csvOf(file, rows));
    }
  });
}

/** Rows as text, in the columns of the table in data/; five digits, since no clock gives more. */
function csvOf(file: string, rows: readonly Row[]): string {
  const columns = Object.keys(tables.find((table) => table.file === file)?.columns ?? {});
  const cell = (each: string | number = "") =>
    typeof each === "string" || Number.isInteger(each)
      ? String(each)
      : String(Number(each.toPrecision(5)));
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

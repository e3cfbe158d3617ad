/** Values that the cells of a notebook recorded: what a sweep collects from a run. */

import type { Notebook } from "./format";

/** The media type under which recorded values are stored. */
export const recordType = "application/vnd.distlab.record+json";

export type RecordedValue = number | string | boolean;

/** Values by their names, and the units of those that have one. */
export interface Recorded {
  readonly values: Readonly<Record<string, RecordedValue>>;
  readonly units: Readonly<Record<string, string>>;
}

/**
 * Values as JSON can hold them: what has no bound is a word there.
 *
 * @returns what is stored in the output of a cell
 */
export function storedRecord({ values, units }: Recorded): Recorded {
  const entries = Object.entries(values).map(([name, value]) => {
    const isUnbounded = value === Infinity || value === -Infinity;
    return [name, isUnbounded ? String(value) : value];
  });
  return { values: Object.fromEntries(entries) as Recorded["values"], units };
}

/** The opposite of `storedRecord`. */
export function readRecord({ values, units }: Recorded): Recorded {
  const entries = Object.entries(values).map(([name, value]) => {
    const isUnbounded = value === "Infinity" || value === "-Infinity";
    return [name, isUnbounded ? Number(value) : value];
  });
  return { values: Object.fromEntries(entries) as Recorded["values"], units };
}

/**
 * All that a run recorded, in the order of the cells.
 *
 * @throws Error that names the cells, if one name was recorded twice: which of the values is meant,
 *   nobody can tell
 */
export function recordsIn({ cells }: Notebook): Recorded {
  const values: Record<string, RecordedValue> = {};
  const units: Record<string, string> = {};
  const places = new Map<string, string>();
  for (const [index, cell] of cells.entries()) {
    const place = `cell ${index + 1} (${cell.id})`;
    for (const output of cell.cell_type === "code" ? cell.outputs : []) {
      const stored = "data" in output ? output.data[recordType] : undefined;
      if (stored === undefined) continue;
      const recorded = readRecord(stored as Recorded);
      for (const [name, value] of Object.entries(recorded.values)) {
        const before = places.get(name);
        if (before !== undefined) throw new Error(twice(name, before, place));
        places.set(name, place);
        values[name] = value;
      }
      Object.assign(units, recorded.units);
    }
  }
  return { values, units };
}

function twice(name: string, before: string, after: string): string {
  const where = before === after ? `twice in ${before}` : `in ${before} and again in ${after}`;
  return `${name} was recorded ${where}: a sweep keeps one value a name, so record each under its own`;
}

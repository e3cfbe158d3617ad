/** Reads a table of CSV as it is declared: heads, kinds of cells, units. */

import { type Info, parse } from "csv-parse/sync";
import type { Column, Table } from "../dataset/declare";

/** A row in SI, by the names of TypeScript; a gap is a property that is absent. */
export type TableRow = Readonly<Record<string, string | number>>;

/**
 * The rows of a table.
 *
 * @param table - how it is declared
 * @param csv - its text
 * @param file - what to call it in messages
 * @throws Error that names file, line and column, if a head or a cell is not as declared
 */
export function readTable(table: Table, csv: string, file: string): TableRow[] {
  const columns = Object.entries(table.columns);
  const records = parse(csv, { info: true, relax_column_count: true }) as unknown as {
    info: Info;
    record: string[];
  }[];
  const [head, ...rows] = records;
  const names = head?.record ?? [];
  columns.forEach(([name], i) => {
    if (names[i] === name) return;
    const found = names[i] ?? "nothing";
    throw new Error(`${file}:1: column ${i + 1} must be ${name}, got ${found}`);
  });
  if (names.length > columns.length) {
    const extra = names[columns.length];
    throw new Error(`${file}:1: column ${columns.length + 1} (${extra}) is not declared`);
  }
  return rows.map(({ info, record }) => {
    const place = `${file}:${info.lines}`;
    if (record.length !== columns.length) {
      throw new Error(`${place}: must have ${columns.length} cells, got ${record.length}`);
    }
    const cells = columns.flatMap(([name, column], i) =>
      cellOf(column, record[i] ?? "", `${place}: column ${i + 1} (${name})`),
    );
    return Object.fromEntries(cells);
  });
}

/** The properties of a cell: one, two for a share, none for a gap. */
function cellOf(column: Column, cell: string, place: string): [string, string | number][] {
  if (cell === "" && column.optional) return [];
  switch (column.kind) {
    case "text":
      if (cell === "") throw new Error(`${place} must not be empty`);
      return [[column.as, cell]];
    case "choice": {
      const { choices } = column;
      if (choices.includes(cell)) return [[column.as, cell]];
      throw new Error(`${place} must be one of ${choices.join(", ")}, got ${JSON.stringify(cell)}`);
    }
    case "date":
      if (isDay(cell)) return [[column.as, cell]];
      throw new Error(`${place} must be a day like 2017-02-28, got ${JSON.stringify(cell)}`);
    case "number":
      return [[column.as, converted(numberIn(cell, place), column.factor)]];
    case "share": {
      const percentage = numberIn(cell, place);
      if (percentage < 0 || percentage > 100) {
        throw new Error(`${place} must be in [0, 100], got ${cell}`);
      }
      // Rounded to the decimals of the source: 100 - 99.999 is 0.001, not 0.00100000000000477.
      const decimals = cell.split(".")[1]?.length ?? 0;
      const rest = Number((100 - percentage).toFixed(decimals));
      return [
        [column.as, converted(percentage, 0.01)],
        [column.complement, converted(rest, 0.01)],
      ];
    }
  }
}

function numberIn(cell: string, place: string): number {
  const value = Number(cell);
  if (cell.trim() === "" || !Number.isFinite(value)) {
    throw new Error(`${place} must be a number, got ${JSON.stringify(cell)}`);
  }
  return value;
}

/** Whether a text is a day of the calendar: 2023-02-29 is not. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** 0.7041 MHz is 704100 Hz, not 704099.9999999999: a product of decimals keeps 15 digits. */
function converted(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** Turns the tables of data/ into typed modules of lib/dataset/generated. */

import { type Info, parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Column, Table } from "../dataset/declare";
import { tables } from "../dataset/tables";

/** A file to write: path within the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** All generated modules, from the tables as they are in `root`/data. */
export function generateDatasets(root: string): readonly GeneratedFile[] {
  const modules = tables.map((table) => {
    const csv = readFileSync(join(root, "data", `${table.file}.csv`), "utf8");
    return { path: pathOf(table), text: generateDataset(table, csv) };
  });
  const lines = tables.map((table) => `export * from "./${moduleOf(table)}";`);
  const head = "/** Every table of data/. Generated: `npm run data`. */\n\n";
  const index = { path: "lib/dataset/generated/all.ts", text: `${head}${lines.join("\n")}\n` };
  return [...modules, index];
}

/**
 * The module of one table.
 *
 * @throws Error that names file, line and column, if a head or a cell is not as declared
 */
export function generateDataset(table: Table, csv: string): string {
  const file = `data/${table.file}.csv`;
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
  const lines = rows.map(({ info, record }) => {
    const place = `${file}:${info.lines}`;
    if (record.length !== columns.length) {
      throw new Error(`${place}: must have ${columns.length} cells, got ${record.length}`);
    }
    const cells = columns.flatMap(([name, column], i) =>
      cellOf(column, record[i] ?? "", `${place}: column ${i + 1} (${name})`),
    );
    return `  { ${cells.join(", ")} },`;
  });
  return moduleText(table, lines);
}

/** A property of a row, or nothing for a gap. */
function cellOf(column: Column, cell: string, place: string): string[] {
  if (cell === "" && column.optional) return [];
  if (column.kind === "text") {
    if (cell === "") throw new Error(`${place} must not be empty`);
    return [`${column.as}: ${JSON.stringify(cell)}`];
  }
  const value = Number(cell);
  if (cell.trim() === "" || !Number.isFinite(value)) {
    throw new Error(`${place} must be a number, got ${JSON.stringify(cell)}`);
  }
  return [`${column.as}: ${converted(value, column.factor)}`];
}

/** 0.7041 MHz is 704100 Hz, not 704099.9999999999: a product of decimals keeps 15 digits. */
function converted(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function moduleText(table: Table, lines: readonly string[]): string {
  const members = Object.values(table.columns).map((column) => {
    const unit = column.kind === "number" ? ` (${column.unit})` : "";
    const gap = column.optional;
    const type = column.kind === "number" ? "number" : "string";
    const about = `  /** ${capital(column.about)}${unit}${gap ? "; absent where unknown" : ""}. */`;
    return `${about}\n  readonly ${column.as}${gap ? "?" : ""}: ${type};`;
  });
  return `/**
 * ${table.about}. Generated from data/${table.file}.csv: \`npm run data\`.
 *
 * Source: ${table.source}.
 */

/** A row of \`${table.name}\`. */
export interface ${table.row} {
${members.join("\n")}
}

/** ${table.about}. */
export const ${table.name}: readonly ${table.row}[] = [
${lines.join("\n")}
];
`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function moduleOf(table: Table): string {
  return table.file.replaceAll("_", "-");
}

function pathOf(table: Table): string {
  return `lib/dataset/generated/${moduleOf(table)}.ts`;
}

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

/** The properties of a cell: one, two for a share, none for a gap. */
function cellOf(column: Column, cell: string, place: string): string[] {
  if (cell === "" && column.optional) return [];
  switch (column.kind) {
    case "text":
      if (cell === "") throw new Error(`${place} must not be empty`);
      return [`${column.as}: ${JSON.stringify(cell)}`];
    case "choice": {
      const { choices } = column;
      if (choices.includes(cell)) return [`${column.as}: ${JSON.stringify(cell)}`];
      throw new Error(`${place} must be one of ${choices.join(", ")}, got ${JSON.stringify(cell)}`);
    }
    case "date":
      if (isDay(cell)) return [`${column.as}: ${JSON.stringify(cell)}`];
      throw new Error(`${place} must be a day like 2017-02-28, got ${JSON.stringify(cell)}`);
    case "number":
      return [`${column.as}: ${converted(numberIn(cell, place), column.factor)}`];
    case "share": {
      const percentage = numberIn(cell, place);
      if (percentage < 0 || percentage > 100) {
        throw new Error(`${place} must be in [0, 100], got ${cell}`);
      }
      // Rounded to the decimals of the source: 100 - 99.999 is 0.001, not 0.00100000000000477.
      const decimals = cell.split(".")[1]?.length ?? 0;
      const rest = Number((100 - percentage).toFixed(decimals));
      return [
        `${column.as}: ${converted(percentage, 0.01)}`,
        `${column.complement}: ${converted(rest, 0.01)}`,
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

/** The members of a row's type that a column gives. */
function membersOf(column: Column): string[] {
  const { as, about, optional } = column;
  const member = (name: string, words: string, type: string) =>
    `  /** ${capital(words)}${optional ? "; absent where unknown" : ""}. */
  readonly ${name}${optional ? "?" : ""}: ${type};`;
  switch (column.kind) {
    case "text":
      return [member(as, about, "string")];
    case "choice":
      return [member(as, about, column.choices.map((each) => JSON.stringify(each)).join(" | "))];
    case "date":
      return [member(as, `${about} (day: 2017-02-28)`, "string")];
    case "number":
      return [member(as, `${about} (${column.unit})`, "number")];
    case "share":
      return [
        member(as, `${about} (fraction)`, "number"),
        member(column.complement, `1 - \`${as}\`, with all its digits (fraction)`, "number"),
      ];
  }
}

function moduleText(table: Table, lines: readonly string[]): string {
  const members = Object.values(table.columns).flatMap(membersOf);
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

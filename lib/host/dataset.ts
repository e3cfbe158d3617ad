/** Turns the tables of data/ into typed modules of lib/dataset/generated. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Column, Table } from "../dataset/declare";
import { tables } from "../dataset/tables";
import { readTable } from "./table-rows";

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
  const rows = readTable(table, csv, `data/${table.file}.csv`);
  const lines = rows.map((row) => {
    const cells = Object.entries(row).map(([name, value]) => `${name}: ${literal(value)}`);
    return `  { ${cells.join(", ")} },`;
  });
  return moduleText(table, lines);
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

function literal(value: string | number): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
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

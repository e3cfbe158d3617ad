/** Reads a notebook file and says precisely what is wrong with it. */

import { readFileSync } from "node:fs";
import type { Cell, Notebook } from "./format";

/**
 * Reads a notebook.
 *
 * @throws Error that names the file, if it cannot be read or is no notebook of format 4
 */
export function readNotebook(path: string): Notebook {
  return parseNotebook(readFileSync(path, "utf8"), path);
}

/** Reads a notebook's text; `path` is for messages. */
export function parseNotebook(text: string, path: string): Notebook {
  const wrong = (what: string) => new Error(`${path}: ${what}`);
  let value: Partial<Notebook>;
  try {
    value = JSON.parse(text) as Partial<Notebook>;
  } catch (error) {
    throw wrong(`is not JSON: ${(error as Error).message}`);
  }
  if (value === null || typeof value !== "object" || !("nbformat" in value)) {
    throw wrong("is not a notebook: it has no nbformat");
  }
  if (value.nbformat !== 4) throw wrong(`has nbformat ${told(value.nbformat)}, 4 is needed`);
  if (!Array.isArray(value.cells)) throw wrong("is not a notebook: it has no list of cells");
  const seen = new Set<string>();
  const cells = value.cells.map((cell: Cell, i): Cell => {
    if (!["code", "markdown", "raw"].includes(cell?.cell_type)) {
      throw wrong(`cell ${i + 1} has the unknown type ${told(cell?.cell_type)}`);
    }
    if (!isText(cell.source)) throw wrong(`cell ${i + 1} has no source`);
    const id = cell.id ?? `cell-${i + 1}`;
    if (seen.has(id)) throw wrong(`cell ${i + 1} repeats the id ${told(id)}`);
    seen.add(id);
    const metadata = cell.metadata ?? {};
    return cell.cell_type === "code"
      ? { ...cell, id, metadata, outputs: cell.outputs ?? [] }
      : { ...cell, id, metadata };
  });
  return {
    nbformat: 4,
    nbformat_minor: Math.max(5, value.nbformat_minor ?? 0),
    metadata: value.metadata ?? {},
    cells,
  };
}

function isText(source: unknown): boolean {
  if (!Array.isArray(source)) return typeof source === "string";
  return source.every((line) => typeof line === "string");
}

/** What a file says in some place, for a message: short, whatever it is. */
function told(value: unknown): string {
  const text = typeof value === "string" ? value : String(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

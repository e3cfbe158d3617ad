/**
 * What the numbers of a sweep depend on, as short texts: two points with the same text have the same
 * numbers, unless the notebook reads a clock or a file.
 */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { hasTag, joinLines, type Notebook } from "../format";
import { withoutInjected } from "../parameters";
import type { Point } from "./axes";

/** Stands for the code cells of a notebook, and for the files beside it that they import. */
export function notebookIdentity(notebook: Notebook, folder: string): string {
  const sources = withoutInjected(notebook).cells.flatMap((cell) => {
    if (cell.cell_type !== "code" || hasTag(cell, "skip-execution")) return [];
    const source = joinLines(cell.source);
    return source.trim() === "" ? [] : [{ source, raises: hasTag(cell, "raises-exception") }];
  });
  const seen = new Map<string, string>();
  for (const { source } of sources) readImported(source, folder, seen);
  return digest([sources, [...seen].map(([, text]) => text)]);
}

/** True if a cell of the notebook imports a file that lies beside it. */
export function importsFiles(notebook: Notebook): boolean {
  return notebook.cells.some(
    (cell) => cell.cell_type === "code" && importedFiles(joinLines(cell.source)).length > 0,
  );
}

/** Stands for lib/, the packages that it uses, and the version of Node, which decides last digits. */
export function libraryIdentity(root: string): string {
  const files = libraryFiles(root).map((path) => [
    path,
    readFileSync(join(root, "lib", path), "utf8"),
  ]);
  const lock = join(root, "package-lock.json");
  const packages = existsSync(lock) ? readFileSync(lock, "utf8") : "";
  return digest([files, packages, process.versions.node.split(".")[0]]);
}

/** Differs from an earlier one if a file of lib/ was written in between; quick to make. */
export function libraryStamp(root: string): string {
  const times = libraryFiles(root).map((path) => {
    const { mtimeMs, size } = statSync(join(root, "lib", path));
    return `${path} ${mtimeMs} ${size}`;
  });
  return digest(times);
}

/** The name of a point among all that a folder may hold. */
export function pointIdentity(notebook: string, library: string, point: Point): string {
  const values = Object.entries(point).sort(([a], [b]) => (a < b ? -1 : 1));
  return digest([notebook, library, values]);
}

function digest(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 20);
}

function libraryFiles(root: string): string[] {
  return readdirSync(join(root, "lib"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort();
}

/** Reads what a source imports by a path, and what that imports, in the order of mention. */
function readImported(source: string, folder: string, seen: Map<string, string>): void {
  for (const name of importedFiles(source)) {
    const path = [name, `${name}.ts`, `${name}.js`, `${name}.json`, `${name}/index.ts`]
      .map((each) => resolve(folder, each))
      .find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
    if (path === undefined || seen.has(path)) continue;
    const text = readFileSync(path, "utf8");
    seen.set(path, text);
    readImported(text, dirname(path), seen);
  }
}

function importedFiles(source: string): string[] {
  const mentions = source.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'](\.[^"'\n]*)["']/g);
  return [...mentions].map(([, name = ""]) => name);
}

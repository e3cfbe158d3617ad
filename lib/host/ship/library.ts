/** Where the values of the library come from: a thread loads them from there again. */

import { createRequire } from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { projectRoot } from "../project";

/** A file of the library, and the name of what it exports; without a name the whole of it. */
export interface Origin {
  readonly file: string;
  readonly name?: string;
}

type Exports = Readonly<Record<string, unknown>>;

/** The modules that are loaded now. */
function loadedModules(): [file: string, exports: Exports][] {
  const emitted = join(projectRoot(), ".cache", "lib") + sep;
  const { cache } = createRequire(join(emitted, "index.js"));
  return Object.entries(cache)
    .filter(([file]) => file.startsWith(emitted))
    .map(([file, module]) => [file, (module?.exports ?? {}) as Exports]);
}

/** Where a value comes from, if it is a function of the library or one of its modules. */
export function originOf(value: unknown): Origin | undefined {
  for (const [file, exports] of loadedModules()) {
    if (isViewOf(exports, value)) return { file };
    if (typeof value !== "function") continue;
    const name = Object.keys(exports).find((key) => exports[key] === value);
    if (name !== undefined) return { file, name };
  }
  return undefined;
}

/**
 * What a cell means by `_core_1.ms`: the member of a module that is loaded under that name.
 *
 * @param variable - as TypeScript calls the module in what it makes of a cell
 */
export function memberOf(variable: string, member: string): Origin | undefined {
  const folder = /^_?(.+)_\d+$/.exec(variable)?.[1];
  if (folder === undefined) return undefined;
  const isMeant = (file: string) =>
    basename(file) === "index.js" && basename(dirname(file)).replaceAll(/\W/g, "_") === folder;
  const found = loadedModules().find(([file, exports]) => isMeant(file) && member in exports);
  return found && { file: found[0], name: member };
}

/** Whether a value is a module, or what a cell holds in place of it. */
function isViewOf(exports: Exports, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const names = Object.keys(exports);
  if (names.length === 0 || names.length !== Object.keys(value).length) return false;
  return names.every((name) => (value as Exports)[name] === exports[name]);
}

/** Where this project lies on the machine. */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The project's folder: the nearest one above this file whose package.json is distlab's.
 *
 * @throws Error if there is none
 */
export function projectRoot(): string {
  return (found ??= findRoot());
}

let found: string | undefined;

function findRoot(): string {
  for (let dir = __dirname; ; dir = dirname(dir)) {
    const manifest = join(dir, "package.json");
    if (existsSync(manifest) && nameIn(manifest) === "distlab") return dir;
    if (dir === dirname(dir)) throw new Error(`no distlab project above ${__dirname}`);
  }
}

/** Version of this package. */
export function packageVersion(): string {
  const manifest = readFileSync(join(projectRoot(), "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** A file of an installed package: `packageFile("plotly.js", "dist", "plotly.min.js")`. */
export function packageFile(...parts: readonly string[]): string {
  return join(projectRoot(), "node_modules", ...parts);
}

/** What an installed package exports, for one that has no types or is loaded only when needed. */
export function requirePackage<T>(name: string): T {
  return createRequire(join(projectRoot(), "package.json"))(name) as T;
}

function nameIn(manifest: string): string | undefined {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name;
}

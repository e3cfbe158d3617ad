/** Where this project lies on the machine. */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The project's folder: the nearest one above this file whose package.json is distlab's.
 *
 * @throws Error if there is none
 */
export function projectRoot(): string {
  for (let dir = __dirname; ; dir = dirname(dir)) {
    const manifest = join(dir, "package.json");
    if (existsSync(manifest) && nameIn(manifest) === "distlab") return dir;
    if (dir === dirname(dir)) throw new Error(`no distlab project above ${__dirname}`);
  }
}

function nameIn(manifest: string): string | undefined {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name;
}

/** `distlab data`: writes lib/dataset/generated from data/*.csv. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateDatasets } from "../host/dataset";
import { writeWholeFile } from "../host/whole-file";

/** Writes the modules that changed and says which. */
export function writeDatasets(root: string): void {
  const files = generateDatasets(root);
  const changed = files.filter(({ path, text }) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  for (const { path, text } of changed) {
    writeWholeFile(join(root, path), text);
    console.log(`written ${path}`);
  }
  console.log(`${files.length} modules, ${changed.length} changed`);
}

/** Pictures against pictures. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Where both pictures and their difference are written when they do not match. */
export const differenceFolder = join(".cache", "pictures");

/**
 * Share of the pixels that differ visibly; soft edges may fall a little differently.
 *
 * @param name - of the files that are written if the share is larger than `allowed`
 */
export function differingShare(
  name: string,
  wanted: Uint8Array,
  drawn: Uint8Array,
  allowed: number,
): number {
  const [left, right] = [PNG.sync.read(Buffer.from(wanted)), PNG.sync.read(Buffer.from(drawn))];
  const { width, height } = left;
  if (right.width !== width || right.height !== height) {
    throw new Error(`${name} is ${right.width} × ${right.height}, not ${width} × ${height}`);
  }
  const difference = new PNG({ width, height });
  const options = { threshold: 0.1 };
  const count = pixelmatch(left.data, right.data, difference.data, width, height, options);
  const share = count / (width * height);
  if (share > allowed) {
    mkdirSync(differenceFolder, { recursive: true });
    const files = { wanted, drawn, difference: PNG.sync.write(difference) };
    for (const [kind, bytes] of Object.entries(files)) {
      writeFileSync(join(differenceFolder, `${name}-${kind}.png`), bytes);
    }
  }
  return share;
}

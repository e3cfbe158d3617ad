/** V8's compiled form of a script, kept on disk: loading a bundle takes a fifth of the time. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import { projectRoot } from "../../host/project";
import { writeWholeFile } from "../../host/whole-file";

const digestLength = 32;

/** A script, and how to keep what V8 made of it. */
export interface CachedScript {
  readonly script: Script;
  /** Writes the cache, once there is something new to keep. What cannot be written is left. */
  keep(): void;
}

/**
 * Compiles a script, from the cache if there is one.
 *
 * The file's name holds the script's content, Node's version and the architecture. V8 does not
 * check what it is given, so a digest over all of it goes before; with another one it is ignored.
 *
 * @param file - the script's name in stack traces
 * @param code - its text
 * @param folder - where caches are kept
 */
export function cachedScript(file: string, code: string, folder = cacheFolder()): CachedScript {
  const key = [digest(Buffer.from(code)).toString("hex").slice(0, 16), process.version];
  const name = [basename(file, ".js"), ...key, process.platform, process.arch].join("-");
  const path = join(folder, `${name}.v8`);
  const cachedData = readCache(path);
  const script = new Script(code, { filename: file, ...(cachedData && { cachedData }) });
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const keep = () => {
    if (isKept) return;
    isKept = true;
    const data = script.createCachedData();
    try {
      writeWholeFile(path, Buffer.concat([digest(data), data]));
    } catch {
      // A folder that cannot be written costs time at the next start, nothing else.
    }
  };
  return { script, keep };
}

function cacheFolder(): string {
  return join(projectRoot(), ".cache", "render");
}

function readCache(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const data = file.subarray(digestLength);
    return digest(data).equals(file.subarray(0, digestLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function digest(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}

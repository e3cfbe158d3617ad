/** Large scripts inside a page: compressed, and run only as the very bytes that were packed. */

import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { base85Of } from "../../core/base85";
import { browserScripts } from "../../host/browser-scripts";
import { packageFile, projectRoot } from "../../host/project";
import type { Bundle } from "../../render/plotly/bundle";
import { scriptHash } from "./policy";

/** A script that a page carries compressed. */
export interface PackedScript {
  readonly id: string;
  /** The script in zlib's format (which has neither date nor system in it) and base 85. */
  readonly text: string;
  /** Hash of the unpacked script, for the page's policy. */
  readonly hash: string;
}

/**
 * plotly.js for a page. The full bundle is the one that plotly.js calls strict: it needs no
 * `unsafe-eval`, so figures with WebGL work under a page's policy too.
 */
export function plotlyScript(bundle: Bundle): PackedScript {
  const name = bundle === "cartesian" ? "cartesian" : "strict";
  return packed("plotly", packageFile("plotly.js", "dist", `plotly-${name}.min.js`));
}

/** reveal.js, which turns the sections of a page into slides. */
export function revealScript(): PackedScript {
  return packed("reveal", packageFile("reveal.js", "dist", "reveal.js"));
}

/**
 * All registered figures with their controls, for pages with live figures.
 *
 * @throws Error with what the bundler says
 */
export function liveScript(): PackedScript {
  const { live, version } = browserScripts(projectRoot());
  return packedOnce("live", version, () => Buffer.from(live));
}

/** The letters that live figures may need, whatever their controls are set to. */
export function liveLetters(): string {
  return browserScripts(projectRoot()).live;
}

function packed(id: string, path: string): PackedScript {
  return packedOnce(id, path, () => readFileSync(path));
}

const known = new Map<string, PackedScript>();

/** @param source - what the code is of: while it is the same, so is the code */
function packedOnce(id: string, source: string, read: () => Buffer): PackedScript {
  const before = known.get(source);
  if (before) return before;
  const code = read();
  const text = base85Of(deflateSync(code, { level: 9 }));
  const script = { id, text, hash: scriptHash(code) };
  known.set(source, script);
  return script;
}

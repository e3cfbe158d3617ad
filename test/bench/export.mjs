/** Times pictures made without a browser beside Kaleido with a Chromium. */

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { emitLibrary } from "../../bin/emit.mjs";
import { findBrowser } from "../../bin/setup/browser.mjs";
import { makeEnvironment } from "../../bin/setup/python.mjs";
import { SetupError, say } from "../../bin/setup/say.mjs";
import { median } from "./median.mjs";

/** @param {string} root @param {number} rounds */
export async function benchExport(root, rounds) {
  const python = join(await makeEnvironment(root, "bench"), "python");
  const browser = findBrowser() ?? "";
  const figure = writeFigure(root);
  const other = browser ? `Kaleido with ${browser}` : "nothing: no Chromium was found";
  say(`measuring distlab and ${other}, ${rounds} rounds in turn`);
  const script = join(root, "test", "bench", "export.py");
  const { stdout, status } = spawnSync(
    python,
    [script, `${rounds}`, process.execPath, root, figure, browser],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new SetupError("the measurement failed (its message is above).");
  const { distlab, kaleido } = JSON.parse(stdout);
  /** @param {string} label @param {(side: any) => number} value @param {string} goal */
  const row = (label, value, goal = "") => {
    const ours = value(distlab);
    const theirs = kaleido ? value(kaleido) : NaN;
    return {
      median: label,
      distlab: Number(ours.toFixed(3)),
      kaleido: Number(theirs.toFixed(3)),
      "kaleido / distlab": Number((theirs / ours).toFixed(2)),
      "goal for the ratio": goal,
    };
  };
  const formats = Object.keys(distlab.warm);
  console.table([
    row("cold: start to a 1920×1080 PNG (s)", ({ cold }) => median(cold), "≥ 5"),
    ...formats.map((format) =>
      row(
        `warm ${format} (ms)`,
        ({ warm }) => 1000 * median(warm[format] ?? []),
        kaleido?.warm[format] ? "≥ 3" : "",
      ),
    ),
    row("memory, one picture (MB)", ({ memory }) => median(memory.slice(0, -1)) / 1e6, "≥ 2"),
    row("memory, many pictures (MB)", ({ memory }) => memory.at(-1) / 1e6, "≥ 2"),
  ]);
}

/**
 * The figure that both draw, dressed for a slide.
 *
 * @param {string} root
 */
function writeFigure(root) {
  const load = createRequire(join(emitLibrary(root).dir, "export", "dress.js"));
  const { amdahlFigure } = load("../figure/scaling/amdahl.js");
  const { figure } = load("./dress.js").dress(amdahlFigure(), { preset: "slide" });
  const path = join(root, ".cache", "bench", "figure.json");
  mkdirSync(join(root, ".cache", "bench"), { recursive: true });
  writeFileSync(path, JSON.stringify(figure));
  return path;
}

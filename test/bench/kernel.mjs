/** Times our kernel beside ipykernel. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { jupyterEnvironment } from "../../bin/setup/jupyter.mjs";
import { makeEnvironment } from "../../bin/setup/python.mjs";
import { SetupError, say } from "../../bin/setup/say.mjs";
import { median } from "./median.mjs";

/** What is measured, in words, with the goal for distlab where there is one. */
const measures = [
  { key: "first", label: "start to first result (s)", goal: "1.5 times ipykernel", factor: 1 },
  { key: "print", label: "start to first printed line (s)", goal: "", factor: 1 },
  { key: "cell", label: "trivial cell (ms)", goal: "30", factor: 1000 },
  { key: "import", label: "first import of a subject (s)", goal: "0.3", factor: 1 },
  { key: "reimport", label: "import again (s)", goal: "0.1", factor: 1 },
];

/** @param {string} root @param {number} rounds */
export async function benchKernel(root, rounds) {
  const python = join(await makeEnvironment(root, "test"), "python");
  const data = join(root, ".cache", "jupyter");
  spawnSync(process.execPath, [
    ...[join(root, "bin", "distlab.mjs"), "kernel", "install", "--data-dir", data],
  ]);
  say(`measuring distlab and ipykernel, ${rounds} rounds in turn`);
  const script = join(root, "test", "bench", "kernel.py");
  const { stdout, status } = spawnSync(python, [script, `${rounds}`, "distlab", "python3"], {
    encoding: "utf8",
    env: jupyterEnvironment(root),
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new SetupError("the measurement failed (its message is above).");
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  /** @param {string} kernel @param {string} key */
  const middle = (kernel, key) =>
    median(rows.filter((row) => row.kernel === kernel).map((row) => row[key]));
  const table = measures.map(({ key, label, goal, factor }) => ({
    median: label,
    distlab: Number((middle("distlab", key) * factor).toFixed(3)),
    ipykernel: Number((middle("python3", key) * factor).toFixed(3)),
    ratio: Number((middle("distlab", key) / middle("python3", key)).toFixed(2)),
    "goal for distlab": goal,
  }));
  console.table(table);
}

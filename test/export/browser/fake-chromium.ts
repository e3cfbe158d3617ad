import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a program that is taken for Chromium behaves at its start. */
export type Beginning = "speaks" | "is silent" | "dies" | "talks nonsense";

/** Where the profile folders of one test are, and the programs. */
export class FakePlace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "distlab-fake-")));

  /** Names of the profile folders that are there. */
  profiles(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith("distlab-chromium-"));
  }

  /** Ids of the processes that were started, two for each program. */
  processes(): number[] {
    return readdirSync(this.folder)
      .filter((name) => name.startsWith("process-"))
      .map((name) => Number(name.slice("process-".length)));
  }

  /** A program that speaks the protocol; a figure's title tells it what to do instead. */
  program(beginning: Beginning): string {
    const path = join(this.folder, beginning.replaceAll(" ", "-"));
    const settings = `const beginning = "${beginning}", folder = ${JSON.stringify(this.folder)};`;
    writeFileSync(path, `#!${process.execPath}\n${settings}\n${script}`);
    chmodSync(path, 0o755);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** True while a process runs: one that ended and was not asked how does not. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return !/\) Z /.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).syscall === "open" && process.platform !== "linux";
  }
}

const script = `
const { spawn } = require("node:child_process");
const { createReadStream, createWriteStream, writeFileSync } = require("node:fs");
const profile = process.argv.find((each) => each.startsWith("--user-data-dir=")).slice(16);
writeFileSync(profile + "/lock", "");
const helper = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
for (const { pid } of [process, helper]) writeFileSync(folder + "/process-" + pid, "");

if (beginning === "dies") {
  console.error("a library is missing");
  process.exit(127);
}
const output = createWriteStream("", { fd: 4 });
const say = (message) => output.write(JSON.stringify(message) + "\\0");
const results = {
  "Target.getTargets": { targetInfos: [{ type: "page", targetId: "page" }] },
  "Target.attachToTarget": { sessionId: "session" },
  "Page.captureScreenshot": { data: Buffer.alloc(40).toString("base64") },
  "Page.printToPDF": { data: Buffer.from("/CreationDate (D:20260102030405+00'00')").toString("base64") },
};
const deeds = {
  hangs: () => undefined,
  dies: () => process.kill(process.pid, "SIGKILL"),
  crashes: () => say({ method: "Inspector.targetCrashed", params: {} }),
  refused: (id) => say({ id, error: { message: "no such page" } }),
  throws: (id) => say({ id, result: { result: {}, exceptionDetails: {
    text: "Uncaught", exception: { description: "TypeError: no data\\n    at draw" },
  } } }),
};
const answer = ({ id, method, params }) => {
  if (beginning === "is silent") return;
  if (beginning === "talks nonsense") return output.write("no JSON\\0");
  const isDrawing = method === "Runtime.evaluate" && /distlab\\.draw\\(/.test(params.expression);
  const deed = isDrawing && /"text":"it (\\w+)"/.exec(params.expression)?.[1];
  if (deed) return deeds[deed](id);
  const value = isDrawing ? "<svg>" + process.pid + "</svg>" : 0;
  say({ id, result: results[method] ?? { result: { value } } });
};
let text = "";
createReadStream("", { fd: 3, encoding: "utf8" }).on("data", (chunk) => {
  const parts = (text + chunk).split("\\0");
  text = parts.pop();
  parts.forEach((part) => answer(JSON.parse(part)));
});
setInterval(() => {}, 1000);
`;

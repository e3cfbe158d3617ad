import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Folder, root } from "../../kernel/notebook-session";
import { good, notebookFile, pointsIn, sweep, textOf } from "./sweep-command";

let place: Folder;
beforeEach(() => void (place = new Folder()));
afterEach(() => place.remove());

describe("distlab sweep, when something goes wrong", () => {
  it("goes on after a point that fails, keeps its row, and tries it again", () => {
    notebookFile(place, 'if (servers === 2) throw new RangeError("no, 2");', good);
    const { code, stderr } = sweep(place, "out", ["servers=1..3"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /\[\d\/3\] servers = 2 failed: cell 3 \(cell-3\), line 1: RangeError: no, 2/,
    );
    expect(stderr).toMatch(/^1 point failed; their rows .* npx distlab run .* -p servers=2 --out/m);
    expect(textOf(place, "out", "results.csv")).toBe(
      "servers,response_s,plan,error\n1,0.08,fast,\n" +
        '2,,,"cell 3 (cell-3), line 1: RangeError: no, 2"\n3,0.02666666666666667,fast,\n',
    );
    const again = sweep(place, "out", ["servers=1..3"]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("[1/1] servers = 2")]);
  });

  it("gives each run a process that no other run has changed", () => {
    const leaves = [
      "const seen = [Math.random(), (globalThis as { mark?: number }).mark ?? 0, counted()];",
      "if (servers % 2 === 0) Math.random = () => 7;",
      "record({ isChanged: seen[0] === 7, mark: seen[1]!, calls: seen[2]!, pid: process.pid });",
    ];
    place.write("helper.ts", "let calls = 0;\nexport const counted = () => (calls += 1);\n");
    notebookFile(place, 'import { counted } from "./helper";', leaves.join("\n"));
    const { code } = sweep(place, "out", ["servers=1..6"], "--jobs", "1");
    expect(code).toBe(0);
    const rows = textOf(place, "out", "results.csv").trim().split("\n").slice(1);
    const pids = rows.map((row) => row.split(",").at(-1));
    expect(rows.map((row) => row.split(",").slice(1, 4).join())).toEqual(
      new Array(6).fill("false,0,1"),
    );
    // 1 and 2 share a process; 2 leaves a trace, so 3 has a new one.
    expect(pids[0]).toBe(pids[1]);
    expect(new Set(pids).size).toBe(3);
  });

  it("fails a point that waits for nothing, or that ends its process", () => {
    const waits = "if (servers === 2) await new Promise(() => {});";
    notebookFile(place, waits, "if (servers === 3) process.kill(process.pid, 'SIGKILL');", good);
    const { code, stderr } = sweep(place, "out", ["servers=1..4"], "--jobs", "1");
    expect(code).toBe(1);
    expect(stderr).toContain("servers = 2 failed: cell 3 (cell-3): Stalled: the cell awaits");
    expect(stderr).toContain("servers = 3 failed: its process was ended by SIGKILL");
    expect(pointsIn(place, "out")).toHaveLength(2);
  });

  it.skipIf(process.platform === "win32")(
    "ends with 130 on Ctrl-C, keeps what is done, and goes on from there",
    async () => {
      notebookFile(place, "if (servers > 2) await new Promise((r) => setTimeout(r, 1e8));", good);
      const args = [join(place.path, "queue.ipynb"), "-p", "servers=1..4", "--jobs", "1"];
      const out = join(place.path, "out");
      const command = [join(root, "bin", "distlab.mjs"), "sweep", ...args, "--out", out];
      const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
      try {
        let said = "";
        child.stderr.on("data", (chunk) => (said += String(chunk)));
        while (!said.includes("[2/4]") && child.exitCode === null) await sleep(10);
        child.kill("SIGINT");
        expect(await once(child, "exit")).toEqual([130, null]);
        expect(said).toMatch(
          /^distlab: stopped; 2 of 4 points are kept in .*out, and the same command/m,
        );
        expect(pointsIn(place, "out")).toHaveLength(2);
        expect(existsSync(join(out, "results.csv"))).toBe(false);
      } finally {
        child.kill("SIGKILL");
      }
      const again = sweep(place, "out", ["servers=1,2"]);
      expect([again.code, again.stderr]).toEqual([
        0,
        `2 of 2 points are there already in ${out}\n`,
      ]);
    },
  );

  it.each([
    { why: "records nothing", source: "1", says: "queue.ipynb records nothing that a sweep could" },
    {
      why: "never comes to record",
      source: "if (servers > 9) record({ a: 1 });",
      says: 'queue.ipynb records nothing that a sweep could collect: in a cell, import { record } from "#lab"',
    },
    {
      why: "records a parameter",
      source: "record({ servers });",
      says: "servers is a parameter of the sweep: record its value under another name",
    },
  ])("refuses a notebook that $why", ({ source, says }) => {
    notebookFile(place, source);
    const { code, stderr } = sweep(place, "out", ["servers=1..3"], "--jobs", "1");
    expect(code).toBe(1);
    expect(stderr).toContain(`distlab: ${says}`);
    expect(stderr).not.toContain("[1/3]");
  });

  it("tells a point that recorded nothing from one that did", () => {
    notebookFile(place, "if (servers < 2) record({ a: 1 });");
    const { code } = sweep(place, "out", ["servers=1,2"], "--jobs", "1");
    expect(code).toBe(1);
    expect(textOf(place, "out", "results.csv")).toContain(
      '2,,"nothing was recorded, though other points record something"',
    );
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Folder, root } from "../../kernel/notebook-session";
import { distlab } from "../command";
import { type Part, queueNotebook } from "./queue-notebook";

let place: Folder;
beforeEach(() => void (place = new Folder()));
afterEach(() => place.remove());

const notebookFile = (folder: Folder, ...parts: readonly (string | Part)[]) =>
  folder.write("queue.ipynb", JSON.stringify(queueNotebook(...parts)));

/** Sweeps the notebook of a folder; `grid` is what `-p` gets. */
const sweep = (folder: Folder, out: string, grid: readonly string[], ...more: string[]) => {
  const given = grid.flatMap((each) => ["-p", each]);
  const args = [join(folder.path, "queue.ipynb"), ...given, "--out", join(folder.path, out)];
  return distlab("sweep", ...args, ...more);
};
const textOf = (folder: Folder, ...path: readonly string[]) =>
  readFileSync(join(folder.path, ...path), "utf8");
const pointsIn = (folder: Folder, out: string) => readdirSync(join(folder.path, out, "points"));

const good = "record({ response: rtt / servers, plan }, { units: { response: 's' } });";
const grid = ["servers=1..3", "rtt=20ms,80ms"];

describe("distlab sweep", () => {
  describe("a whole one", () => {
    let whole: Folder;
    let ended: ReturnType<typeof distlab>;
    beforeAll(() => {
      whole = new Folder();
      notebookFile(whole, good);
      ended = sweep(whole, "whole", grid);
    });
    afterAll(() => whole.remove());

    it("has a row for each point, a figure, and says how far it is", () => {
      expect(ended.code).toBe(0);
      expect(textOf(whole, "whole", "results.csv")).toBe(
        "servers,rtt_s,response_s,plan\n1,0.02,0.02,fast\n1,0.08,0.08,fast\n2,0.02,0.01,fast\n" +
          "2,0.08,0.04,fast\n3,0.02,0.006666666666666667,fast\n3,0.08,0.02666666666666667,fast\n",
      );
      expect(textOf(whole, "whole", "results.svg")).toContain("response (s)");
      expect(ended.stderr).toMatch(/^\[1\/6\] servers = \d, rtt = \d0 ms \(about \d+ s left\)$/m);
      expect(ended.stderr).toMatch(/^\[6\/6\] servers = \d, rtt = \d0 ms$/m);
      expect(ended.stdout).toMatch(/whole.results\.csv\n.*whole.results\.svg\n$/);
    });

    it.each([2, 3])("has the same bytes from %s shards, in any order", (shards) => {
      const names = Array.from({ length: shards }, (_, i) => `${shards}-${i + 1}`);
      for (const [i, name] of names.entries()) {
        const { code, stderr } = sweep(whole, name, grid, "--shard", `${i + 1}/${shards}`);
        expect(code).toBe(0);
        expect(stderr).toContain(
          `shard ${i + 1} of ${shards} is over; with the others, npx distlab`,
        );
        expect(pointsIn(whole, name)).toHaveLength(6 / shards);
        expect(existsSync(join(whole.path, name, "results.csv"))).toBe(false);
      }
      for (const order of [names, [...names].reverse()]) {
        const out = `${shards}-${order[0]}-all`;
        const folders = order.map((name) => join(whole.path, name));
        expect(distlab("sweep", "merge", ...folders, "--out", join(whole.path, out)).code).toBe(0);
        for (const file of ["results.csv", "results.svg"]) {
          expect(textOf(whole, out, file)).toBe(textOf(whole, "whole", file));
        }
      }
      const [first = ""] = names;
      const part = distlab(
        ...["sweep", "merge", join(whole.path, first), "--out", join(whole.path, "x")],
      );
      expect([part.code, part.stderr]).toEqual([
        1,
        expect.stringMatching(/points are missing \(servers = 1, rtt = 80 ms; .*run the shards/),
      ]);
    });

    it("runs what is missing only, and has the same bytes again", () => {
      const before = textOf(whole, "whole", "results.csv");
      const [first = ""] = pointsIn(whole, "whole");
      rmSync(join(whole.path, "whole", "points", first));
      rmSync(join(whole.path, "whole", "results.csv"));
      const { code, stderr } = sweep(whole, "whole", grid);
      expect(code).toBe(0);
      expect(stderr).toMatch(
        /^5 of 6 points are there already in .*whole\n\[1\/1\] servers = .*\n$/,
      );
      expect(textOf(whole, "whole", "results.csv")).toBe(before);
    });
  });

  it("does not take points of other cells, and takes those of a smaller grid", () => {
    notebookFile(place, good);
    expect(sweep(place, "out", ["servers=1,2"]).code).toBe(0);
    const larger = sweep(place, "out", ["servers=1..3"], "--format", "png");
    expect(larger.stderr).toMatch(
      /^2 of 3 points are there already in .*\n\[1\/1\] servers = 3\n$/,
    );
    expect(existsSync(join(place.path, "out", "results.png"))).toBe(true);
    expect(existsSync(join(place.path, "out", "results.svg"))).toBe(false);
    notebookFile(place, good.replace("rtt /", "2 * rtt /"));
    const other = sweep(place, "out", ["servers=1,2"]);
    expect(other.stderr).toMatch(
      /^3 points in .*out not used: of another notebook, or of other cells\n\[1\/2\]/,
    );
    expect(textOf(place, "out", "results.csv")).toBe(
      "servers,response_s,plan\n1,0.16,fast\n2,0.08,fast\n",
    );
  });

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

  it.each([
    {
      args: ["-p", "server=1"],
      says: "server is not one of servers, rtt, plan; did you mean server",
    },
    { args: ["-p", "servers=1..200"], says: "servers[100] must be in [1, 100], got 101" },
    { args: [], says: "a sweep needs a parameter of the notebook to run through values" },
    { args: ["-p", "servers=1", "-p", "servers=2"], says: "servers was given before" },
    { args: ["-p", "servers=1", "--shard", "3/2"], says: "It must be i/n with i of 1 to n: 2/3." },
    { args: ["-p", "servers=1", "--jobs", "0"], says: "It must be a whole number of 1 to 1000." },
    { args: ["-p", "servers=1", "--format", "bmp"], says: "There is no bmp (there are svg, png" },
  ])("says before it runs what is wrong with $args", ({ args, says }) => {
    notebookFile(place, good);
    const { code, stderr } = sweep(place, "out", [], ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(existsSync(join(place.path, "out"))).toBe(false);
  });

  it("says that --out or the notebook is missing, and has help with the parameters", () => {
    const path = notebookFile(place, good);
    expect(distlab("sweep", path, "-p", "servers=1").stderr).toContain("--out DIR is needed");
    expect(distlab("sweep", "nowhere.ipynb", "--out", "x").stderr).toContain(
      "there is no notebook nowhere.ipynb",
    );
    const { stdout } = distlab("sweep", path, "--help");
    expect(stdout).toContain("servers=5    servers behind the balancer (count, 1..100)");
    expect(stdout).toContain("npx distlab sweep notebook.ipynb -p servers=1..20 -p rtt=20ms,80ms");
    expect(distlab("sweep", "--help").stdout).toContain("merge [options] <dirs...>");
  });
});

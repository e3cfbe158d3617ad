import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tables } from "../../lib/dataset/tables";
import { readOwnTable } from "../../lib/host/own-table";
import { root } from "../kernel/notebook-session";
import { distlab } from "../notebook/command";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-measure-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a process is there. */
function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

describe("distlab measure", () => {
  it("writes the tables of data/, with all their rows, in the time that it has", () => {
    const out = join(folder, "all");
    const { code, stdout, stderr } = distlab("measure", "--out", out, "--seconds", "3");
    expect({ code, files: readdirSync(out).sort() }).toEqual({
      code: 0,
      files: [
        ...["measured_batching.csv", "measured_crypto_node.csv"],
        ...["measured_loopback.csv", "measured_transport.csv", "measured_window_sweep.csv"],
      ],
    });
    expect(stdout.trim().split("\n")).toHaveLength(5);
    expect(stderr).toContain("loopback [34/34] HTTPS new connection");
    for (const name of ["measured_loopback", "measured_window_sweep", "measured_batching"]) {
      const own = readOwnTable(name, join(out, `${name}.csv`));
      const [head] = readFileSync(`data/${name}.csv`, "utf8").split("\n");
      expect(readFileSync(join(out, `${name}.csv`), "utf8")).toMatch(head ?? "");
      const shipped = readOwnTable(name, `data/${name}.csv`).filter(
        ({ placement }) => placement === "unpinned",
      );
      const what = ({ means, size, window, batch }: Record<string, unknown>) =>
        [means, size, window, batch].join();
      const leftOut = stderr.match(/left out/g)?.length ?? 0;
      if (process.platform === "linux") expect(own.map(what)).toEqual(shipped.map(what));
      expect(own.length + leftOut).toBeGreaterThanOrEqual(shipped.length);
    }
    const crypto = readOwnTable("measured_crypto_node", join(out, "measured_crypto_node.csv"));
    const what = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ algorithm, size }) => `${String(algorithm)} ${String(size)}`);
    expect(what(crypto)).toEqual(
      what(readOwnTable("measured_crypto_node", "data/measured_crypto_node.csv")),
    );
    for (const { size, median, rate = 0, fastest, slowest } of crypto as Record<string, number>[]) {
      expect(median! >= fastest! && median! <= slowest!).toBe(true);
      if (size! > 0) expect((rate * median!) / size!).toBeCloseTo(1, 3);
    }
    const transport = readOwnTable("measured_transport", join(out, "measured_transport.csv"));
    const how = ({ experiment, protocol, delay, loss, reordered }: Record<string, unknown>) =>
      [experiment, protocol, delay, loss, reordered].join();
    expect(transport.map(how)).toEqual(
      readOwnTable("measured_transport", "data/measured_transport.csv").map(how),
    );
    // No answer is sooner than what was injected, there and back, and a stream is never out of order.
    for (const { protocol, delay, median, overtaken } of transport) {
      expect(Number(median)).toBeGreaterThan(2 * Number(delay) - 0.002);
      if (protocol !== "udp") expect(overtaken).toBe(0);
    }
    // Little's law, of numbers that were measured apart.
    const windows = readOwnTable("measured_window_sweep", join(out, "measured_window_sweep.csv"));
    for (const { throughput, latency, outstanding } of windows as Record<string, number>[]) {
      expect((throughput! * latency!) / outstanding!).toBeCloseTo(1, 2);
    }
  });

  it("writes one table into a file", () => {
    const out = join(folder, "mine.csv");
    for (const chosen of [["batching"], ["--only", "batching"]]) {
      rmSync(out, { force: true });
      const run = distlab("measure", ...chosen, "--out", out, "--seconds", "0.2");
      expect(run).toMatchObject({ code: 0, stdout: `${out}\n` });
      expect(readOwnTable("measured_batching", out)).toHaveLength(11);
    }
  });

  it.skipIf(process.platform === "win32")(
    "leaves no file half written and no process when it is interrupted",
    async () => {
      const out = join(folder, "stopped");
      const command = [join(root, "bin", "distlab.mjs"), "measure", "--out", out];
      const child = spawn(process.execPath, [...command, "--seconds", "60"], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      let said = "";
      child.stderr.on("data", (chunk) => (said += String(chunk)));
      try {
        while (!said.includes("[7/34]") && child.exitCode === null) await sleep(5);
        const peer = Number(/the other end is process (\d+)/.exec(said)?.[1]);
        expect(runs(peer)).toBe(true);
        child.kill("SIGINT");
        expect(await once(child, "exit")).toEqual([130, null]);
        expect(runs(peer)).toBe(false);
      } finally {
        child.kill("SIGKILL");
      }
      expect(said).toContain("stopped; what was written is whole");
      expect(readdirSync(folder)).not.toContain("stopped");
    },
  );

  it.skipIf(process.platform === "win32")(
    "takes the other process along when it is killed",
    async () => {
      const command = [
        join(root, "bin", "distlab.mjs"),
        "measure",
        "--out",
        join(folder, "killed"),
      ];
      const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (chunk) => (said += String(chunk)));
      while (!said.includes("[5/34]") && child.exitCode === null) await sleep(5);
      const peer = Number(/the other end is process (\d+)/.exec(said)?.[1]);
      child.kill("SIGKILL");
      await once(child, "exit");
      for (let i = 0; runs(peer) && i < 400; i += 1) await sleep(5);
      expect(runs(peer)).toBe(false);
    },
  );

  it.each([
    { args: ["crypto", "window", "--out", "x.csv"], says: "a file takes one table" },
    { args: ["crypto", "--only", "window"], says: "name measurements, or give --only, not both" },
    {
      args: ["loopbak"],
      says: "no measurement loopbak; did you mean loopback? (there are",
    },
    {
      args: ["--only", "loopbak"],
      says: "no measurement loopbak; did you mean loopback? (there are",
    },
    { args: ["--out", "x.csv"], says: "a file takes one table: name one, or" },
    {
      args: ["--out", "package.json"],
      says: "package.json is no folder, and does not end in .csv",
    },
    { args: ["--seconds", "0"], says: "It must be a number of seconds, up to 3600." },
  ])("says what is wrong: $says", ({ args, says }) => {
    const { code, stderr } = distlab("measure", ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
  });
});

describe("readOwnTable", () => {
  it.each([
    {
      name: "measured_loopbak",
      text: "",
      says: "name must be a table of data/, got measured_loopbak",
    },
    { name: "measured_batching", says: "path must lead to a file of npx distlab measure, got " },
    {
      name: "measured_batching",
      text: "a,b\n",
      says: "own.csv:1: column 1 must be placement, got a",
    },
    { name: "measured_batching", text: "$head\n", says: "own.csv: there are no rows" },
    {
      name: "measured_batching",
      text: "$head\nunpinned,1,2,fast,4,5\n",
      says: 'own.csv:2: column 4 (p50_batch_rtt_us) must be a number, got "fast"',
    },
  ])("says: $says", ({ name, text, says }) => {
    const path = join(folder, "own.csv");
    rmSync(path, { force: true });
    const columns = tables.find(({ file }) => file === name)?.columns ?? {};
    if (text !== undefined) writeFileSync(path, text.replace("$head", Object.keys(columns).join()));
    expect(() => readOwnTable(name, path)).toThrow(says);
  });
});

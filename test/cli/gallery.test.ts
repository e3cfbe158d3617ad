import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../kernel/notebook-session";
import { distlab } from "../notebook/command";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-gallery-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("."))
    .sort();

describe("distlab gallery", () => {
  it("writes the same bytes the second time, wherever that is", () => {
    const [one, two] = ["one", "deep/two"].map((name) => join(folder, name)) as [string, string];
    for (const out of [one, two]) {
      const { code, stdout, stderr } = distlab("gallery", "--out", out);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^drawing \d+ figures\nbundling the page\n\S+index\.html \(.* MB in /);
    }
    const files = filesIn(one);
    expect(filesIn(two)).toEqual(files);
    for (const file of files) {
      const same = readFileSync(join(one, file)).equals(readFileSync(join(two, file)));
      expect(same, file).toBe(true);
    }
    const text = files
      .filter((file) => /\.(html|css|js|json)$/.test(file))
      .map((file) => readFileSync(join(one, file), "utf8"))
      .join("\n");
    expect(text).not.toContain(root);
    expect(text).not.toContain(folder);
  }, 300_000);

  it("refuses a folder with the work of others, and no folder at all", () => {
    const out = join(folder, "thesis");
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "years of work");
    const { code, stdout, stderr } = distlab("gallery", "--out", out);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`distlab: ${out} is not empty, and holds no gallery: name a new folder\n`);
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
    expect(distlab("gallery").stderr).toContain("required option '--out <dir>' not specified");
  });

  it("leaves nothing behind when it is stopped", async () => {
    const place = join(folder, "stopped");
    mkdirSync(place);
    const command = [join(root, "bin", "distlab.mjs"), "gallery", "--out", join(place, "site")];
    const started = spawn(process.execPath, command, { cwd: root });
    let said = "";
    started.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await once(started.stdout, "data");
    started.kill("SIGINT");
    const [code] = (await once(started, "exit")) as [number];
    expect({ code, said }).toEqual({ code: 130, said: "distlab: stopped; nothing was written\n" });
    expect(readdirSync(place)).toEqual([]);
  });

  it("says in its help what it writes", () => {
    const { stdout } = distlab("gallery", "--help");
    expect(stdout).toContain("npx distlab gallery --out site");
    expect(distlab("--help").stdout).toContain("a site of all figures with their controls");
  });
});

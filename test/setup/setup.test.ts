import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../../bin/setup/browser.mjs";
import { copyNotebooks, copyOption, makeFolder } from "../../bin/setup/copy.mjs";
import { findJupyter, rootOptions } from "../../bin/setup/jupyter.mjs";
import { checkNode } from "../../bin/setup/node.mjs";
import { findPython } from "../../bin/setup/python.mjs";
import { shippedNotebooks } from "../../bin/setup/shipped.mjs";
import { trustNotebooks } from "../../bin/setup/trust.mjs";
import { isAtLeast } from "../../bin/setup/version.mjs";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-setup-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  { version: "20.20.2", least: "20.19", atLeast: true },
  { version: "20.9.0", least: "20.19", atLeast: false },
  { version: "22.0.0", least: "20.19", atLeast: true },
  { version: "4.6.6", least: "4.0", atLeast: true },
  { version: "3.6.5", least: "4.0", atLeast: false },
  { version: "4.0.0rc1", least: "4.0", atLeast: true },
])("$version is at least $least: $atLeast", ({ version, least, atLeast }) => {
  expect(isAtLeast(version, least)).toBe(atLeast);
});

describe("checkNode", () => {
  it("refuses a Node that is too old, with both versions", () => {
    expect(() => checkNode("18.20.0")).toThrow("Node.js 20.19 or newer is needed, this is 18.20.0");
  });
  it("takes this one", () => {
    expect(() => checkNode()).not.toThrow();
  });
});

describe("findPython", () => {
  it("says what is missing and what works without it", () => {
    expect(() => findPython({ DISTLAB_PYTHON: join(folder, "none") })).toThrow(
      /Python 3\.10 or newer is needed for Jupyter, and .*none, which DISTLAB_PYTHON names, could not be run\..*npx distlab run/,
    );
  });
});

describe("findJupyter", () => {
  it("says that the one that is named cannot be run", async () => {
    const named = join(folder, "jupyter");
    await expect(findJupyter(folder, { DISTLAB_JUPYTER: named })).rejects.toThrow(
      `${named}, which DISTLAB_JUPYTER names, could not be run`,
    );
  });
});

describe("findBrowser", () => {
  it("takes the one that is named", () => {
    expect(findBrowser({ CHROMIUM: "/named/one" })).toBe("/named/one");
  });
});

describe("rootOptions", () => {
  it("lets root start JupyterLab, and says nothing to anybody else", () => {
    expect(rootOptions([], 0)).toEqual(["--allow-root"]);
    expect(rootOptions(["--allow-root"], 0)).toEqual([]);
    expect(rootOptions([], 1000)).toEqual([]);
  });
});

describe("copyOption", () => {
  it.each([
    { args: ["--no-browser"], copy: undefined, passed: ["--no-browser"] },
    { args: ["--copy", "a", "--ip=x"], copy: resolve("/from", "a"), passed: ["--ip=x"] },
    { args: ["--ip=x", "--copy=/b"], copy: resolve("/b"), passed: ["--ip=x"] },
    { args: ["--copy=~/c"], copy: join(homedir(), "c"), passed: [] },
    { args: ["--copy=~c"], copy: resolve("/from", "~c"), passed: [] },
  ])("$args", ({ args, copy, passed }) => {
    expect(copyOption(args, "/from")).toEqual({ copy, passed });
  });

  it.each([["--copy"], ["--copy="], ["--copy", "--no-browser"]])(
    "wants a folder: %s",
    (...args) => {
      expect(() => copyOption(args)).toThrow("--copy needs a folder");
    },
  );
});

describe("makeFolder", () => {
  it("says that there is a file where the folder is to be", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    for (const path of [file, join(file, "deeper")]) {
      expect(() => makeFolder(path)).toThrow(
        `the folder ${path} for the copy cannot be made: there is a file of that name.`,
      );
    }
  });
});

const hasGit = spawnSync("git", ["--version"]).status === 0;
describe.skipIf(!hasGit)("what the project ships", () => {
  const [same, changed, removed, foreign] = ["same", "changed", "removed", "foreign"].map(
    (name) => `${name}.ipynb`,
  ) as [string, string, string, string];
  const git = (...args: string[]) => {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
    // In a hook, GIT_DIR would lead to the project itself.
    const { GIT_DIR: _, GIT_INDEX_FILE: __, ...env } = process.env;
    const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: folder, env });
    if (status !== 0) throw new Error(String(stderr));
  };
  const notebook = (name: string) => join(folder, "notebooks", name);
  beforeEach(() => {
    mkdirSync(join(folder, "notebooks"));
    for (const name of [same, changed, removed]) writeFileSync(notebook(name), `ours: ${name}`);
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message=t");
    writeFileSync(notebook(changed), "edited");
    rmSync(notebook(removed));
    writeFileSync(notebook(foreign), "a stranger's");
  });

  it("is what the last commit has, whatever became of the files", () => {
    const shipped = shippedNotebooks(folder);
    expect([...(shipped ?? [])].map(([path, content]) => [path, String(content)])).toEqual(
      [changed, removed, same].map((name) => [name, `ours: ${name}`]),
    );
    rmSync(join(folder, ".git"), { recursive: true });
    expect(shippedNotebooks(folder)).toBeUndefined();
  });

  it("is what a copy gets", () => {
    const copy = join(folder, "copy");
    copyNotebooks(join(folder, "notebooks"), copy, shippedNotebooks(folder));
    const texts = [changed, removed, foreign].map((name) => readFileSync(join(copy, name), "utf8"));
    expect(texts).toEqual([`ours: ${changed}`, `ours: ${removed}`, "a stranger's"]);
  });

  it.skipIf(process.platform === "win32")("is trusted, once, and nothing else is", () => {
    const jupyter = join(folder, "jupyter");
    const log = join(folder, "log");
    writeFileSync(jupyter, `#!/bin/sh\necho "$@" >> ${log}\n`, { mode: 0o755 });
    const places = [join(folder, "notebooks")];
    for (let i = 0; i < 2; i += 1) {
      trustNotebooks(folder, jupyter, places, shippedNotebooks(folder));
      expect(readFileSync(log, "utf8")).toBe(`trust ${notebook(same)}\n`);
    }
    writeFileSync(notebook(changed), `ours: ${changed}`);
    trustNotebooks(folder, jupyter, places, shippedNotebooks(folder));
    expect(readFileSync(log, "utf8")).toContain(`trust ${notebook(changed)}\n`);
  });

  it("is unknown without Git: nothing is trusted, and how to do it is said once", () => {
    const said = vi.spyOn(console, "log").mockReturnValue();
    for (let i = 0; i < 2; i += 1) trustNotebooks(folder, "no-jupyter", [folder], undefined);
    expect(said.mock.calls).toEqual([[expect.stringContaining("jupyter trust notebooks/*.ipynb")]]);
    said.mockRestore();
  });
});

describe("bin/distlab.mjs", () => {
  it("refuses a Node that is too old in a sentence", () => {
    const older = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.1.0" } })`;
    const { status, stderr } = spawnSync(process.execPath, [
      ...["--import", `data:text/javascript,${encodeURIComponent(older)}`],
      ...[join("bin", "distlab.mjs"), "--help"],
    ]);
    expect(String(stderr)).toMatch(
      /^distlab: Node\.js 20\.19 or newer is needed, this is 18\.1\.0\./,
    );
    expect(status).toBe(1);
  });
});

describe("copyNotebooks", () => {
  it("copies what is not there and keeps what is", () => {
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    mkdirSync(join(from, "homework"), { recursive: true });
    mkdirSync(to);
    writeFileSync(join(from, "a.ipynb"), "theirs");
    writeFileSync(join(from, "homework", "b.ipynb"), "theirs");
    writeFileSync(join(from, "notes.txt"), "not a notebook");
    writeFileSync(join(to, "a.ipynb"), "mine");
    expect(copyNotebooks(from, to)).toEqual({
      copied: [join("homework", "b.ipynb")],
      kept: ["a.ipynb"],
    });
    expect(readFileSync(join(to, "a.ipynb"), "utf8")).toBe("mine");
    expect(existsSync(join(to, "notes.txt"))).toBe(false);
  });
});

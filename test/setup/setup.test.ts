import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "../../bin/setup/browser.mjs";
import { copyNotebooks } from "../../bin/setup/copy.mjs";
import { rootOptions } from "../../bin/setup/jupyter.mjs";
import { checkNode } from "../../bin/setup/node.mjs";
import { findPython } from "../../bin/setup/python.mjs";
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
      /Python 3\.10 or newer is needed for Jupyter, and .* was found.*npx distlab run/,
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

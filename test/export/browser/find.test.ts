import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../../lib/export/browser/find";

describe("findChromium", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "distlab-find-"));
    vi.stubEnv("PATH", folder);
    vi.stubEnv("CHROMIUM", undefined);
    for (const name of ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]) {
      vi.stubEnv(name, undefined);
    }
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const program = (name: string) => {
    const path = join(folder, process.platform === "win32" ? `${name}.exe` : name);
    writeFileSync(path, "");
    chmodSync(path, 0o755);
    return path;
  };

  it("finds what is on the PATH", () => {
    const path = program("google-chrome");
    expect(findChromium()).toBe(path);
  });

  it("prefers what CHROMIUM names, and before it what it is given", () => {
    program("chromium");
    const named = program("mine");
    const given = program("yours");
    vi.stubEnv("CHROMIUM", named);
    expect(findChromium()).toBe(named);
    expect(findChromium(given)).toBe(given);
  });

  it("takes the name of a command", () => {
    const path = program("my-browser");
    expect(findChromium("my-browser")).toBe(path);
  });

  it("refuses what is no program", () => {
    const missing = join(folder, "missing");
    expect(() => findChromium(missing)).toThrow(
      `--browser must name a Chromium: ${missing} is not a program`,
    );
    expect(() => findChromium("nothing")).toThrow(
      "--browser must name a Chromium: nothing is not a program on the PATH",
    );
    vi.stubEnv("CHROMIUM", missing);
    expect(() => findChromium()).toThrow(`CHROMIUM must name a Chromium: ${missing}`);
    mkdirSync(missing);
    expect(() => findChromium()).toThrow("is not a program");
  });

  it.skipIf(process.platform === "darwin")("says what to do where there is none", () => {
    expect(() => findChromium()).toThrow(
      "no Chromium was found: install Chromium, Chrome or Edge, " +
        "or name one with --browser PATH or in the environment variable CHROMIUM",
    );
  });
});

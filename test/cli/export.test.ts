import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../kernel/notebook-session";
import { distlab } from "../notebook/command";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-export-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const into = (name: string) => join(folder, name);
const exported = (...args: string[]) => {
  const out = into(`out-${readdirSync(folder).length}`);
  const ended = distlab("export", ...args, "--out", out);
  return { ...ended, out, files: existsSync(out) ? readdirSync(out).sort() : [] };
};

describe("distlab export", () => {
  it("writes a PNG and a manifest, and says where", () => {
    const { code, stdout, files, out } = exported("amdahl");
    expect({ code, files }).toEqual({ code: 0, files: ["amdahl.png", "manifest.json"] });
    expect(stdout).toMatch(/amdahl\.png\n$/);
    expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))).toMatchObject({
      generator: "distlab 0.1.0",
      files: [{ file: "amdahl.png", figures: [{ figure: "amdahl" }], format: "png" }],
    });
  });

  it("gives the same bytes the second time, on one core and on several", () => {
    const formats = ["--format", "png,svg,pdf,html,gif,pptx", "--preset", "paper"];
    const all = exported("usl", "moore", ...formats);
    expect(all.files).toHaveLength(12);
    expect(all.stdout).toContain("[11/11]");
    const again = exported("usl", "moore", ...formats);
    const one = exported("usl", "--format", "png", "--preset", "paper");
    for (const file of all.files) {
      const same = readFileSync(join(all.out, file)).equals(readFileSync(join(again.out, file)));
      expect(same, file).toBe(true);
    }
    const [alone, together] = [one, all].map(({ out }) => readFileSync(join(out, "usl.png")));
    expect(alone!.equals(together!)).toBe(true);
  });

  it("reads options as people write them", () => {
    const { out } = exported(
      "amdahl",
      "--option",
      "serialFractions=10%,0.05",
      "--option",
      "maxWorkers=64",
    );
    const manifest = readFileSync(join(out, "manifest.json"), "utf8");
    expect(JSON.parse(manifest).files[0].figures[0].options).toEqual({
      serialFractions: [0.1, 0.05],
      maxWorkers: 64,
    });
  });

  it.each([
    { args: ["amdhal"], says: "there is no figure amdhal; did you mean amdahl?" },
    {
      args: ["amdahl", "--format", "pgn"],
      says: "there is no format pgn; did you mean png? (there are png, svg",
    },
    {
      args: ["amdahl", "--option", "maxWorkers=1"],
      says: "maxWorkers must be in [2, 1000000], got 1",
    },
    { args: ["amdahl", "--option", "maxWorkers"], says: "It must be name=value." },
    {
      args: ["amdahl", "--preset", "slid"],
      says: "Allowed choices are slide, slide-4x3, paper, poster.",
    },
    { args: ["amdahl", "--width", "-1"], says: "It must be a number > 0." },
    { args: ["amdahl", "--x-range", "1"], says: "It must be two numbers: from:to." },
    {
      args: ["amdahl", "--x-range", "0:1"],
      says: "range of x must be > 0 on its logarithmic axis, got 0:1",
    },
    {
      args: ["amdahl", "--sweep", "maxWorkers=1"],
      says: "It must be name=from:to:steps with 2 to 300 steps.",
    },
    { args: ["nowhere.ipynb"], says: "nowhere.ipynb" },
    {
      args: ["notebooks/01-scaling.ipynb", "--format", "png"],
      says: "--figures exports the figures of a notebook",
    },
    { args: [], says: "missing required argument 'what'" },
    {
      args: ["amdahl", "--sweep", "maxWorkers=2:9:3", "--format", "png"],
      says: "--sweep is for gif",
    },
    { args: ["amdahl", "--scale", "2", "--format", "pdf"], says: "--scale is for png, gif" },
    { args: ["amdahl", "--fonts", "embedded"], says: "--fonts is for svg" },
    { args: ["amdahl", "--still"], says: "--still is for html" },
    {
      args: ["notebooks/01-scaling.ipynb", "--still", "--format", "deck"],
      says: "--still is for html",
    },
    { args: ["amdahl", "--no-code"], says: "--no-code is for a notebook" },
    { args: ["amdahl", "--figures"], says: "--figures is for a notebook" },
    { args: ["amdahl", "--browser", "--format", "gif,png"], says: "not for gif" },
    { args: ["notebooks/01-scaling.ipynb", "--x-range", "1:2"], says: "--x-range is for figures" },
    { args: ["notebooks/01-scaling.ipynb", "--option", "a=1"], says: "--option is for a figure" },
    { args: ["notebooks/01-scaling.ipynb", "--figures", "--option", "a=1"], says: "by its name" },
  ])("refuses $args in a sentence", ({ args, says }) => {
    const { code, stdout, stderr, files } = exported(...args);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain(says);
    expect(stdout + stderr).not.toContain("    at ");
    expect(files).toEqual([]);
  });

  it("goes on where a figure cannot be drawn, and says words on its slide", () => {
    const bundle = (figure: object) => ({
      output_type: "display_data",
      metadata: {},
      data: { "application/vnd.plotly.v1+json": figure },
    });
    const cell = {
      cell_type: "code",
      id: "a",
      metadata: {},
      source: "",
      execution_count: 1,
      outputs: [
        bundle({ data: [{ type: "scatter3d", x: [1], y: [1], z: [1] }], layout: {} }),
        bundle({ data: [{ y: [1, 2] }], layout: { meta: { figure: "../../evil", options: {} } } }),
      ],
    };
    const path = into("own.ipynb");
    const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };
    writeFileSync(path, JSON.stringify(notebook));
    const { code, stdout, files } = exported(path, "--figures", "--format", "png,pptx");
    expect({ code, files }).toEqual({
      code: 1,
      files: ["figures.pptx", "manifest.json", "own-2.png"],
    });
    expect(stdout).toContain("own-1.png could not be made: trace 1 is of type scatter3d");
    expect(stdout).toContain("figures.pptx: a slide has words instead of its figure: trace 1");
    const whole = exported(path, "--format", "html,deck,pptx");
    expect({ code: whole.code, count: whole.files.length }).toEqual({ code: 0, count: 4 });
  });

  it("says in a sentence, once a file, that nothing can be written", () => {
    const out = into("a-file");
    writeFileSync(out, "");
    const { code, stdout, stderr } = distlab(
      "export",
      "amdahl",
      "--format",
      "png,svg,pdf,html",
      "--out",
      out,
    );
    expect(code).toBe(1);
    expect(
      stdout.match(/cannot be written: a file stands where its folder should be/g),
    ).toHaveLength(4);
    expect(stdout + stderr).not.toContain("    at ");
  });

  it("refuses two notebooks that would have one name", () => {
    const copies = ["one", "two"].map((name) => {
      mkdirSync(into(name));
      cpSync(join(root, "notebooks", "90-template.ipynb"), join(into(name), "n.ipynb"));
      return join(into(name), "n.ipynb");
    });
    const { code, stdout, files } = exported(...copies);
    expect({ code, files }).toEqual({ code: 1, files: ["manifest.json", "n.html"] });
    expect(stdout).toContain("n.html was written by this command already");
  });

  it("shows presets and examples in its help", () => {
    const { stdout } = distlab("export", "--help");
    expect(stdout).toContain("slide-4x3: a 4:3 slide");
    expect(stdout).toContain("npx distlab export amdahl --format pptx");
  });

  it("exports a notebook as a page, a deck, a presentation, and by its figures", () => {
    const copy = into("01-scaling.ipynb");
    cpSync(join(root, "notebooks", "01-scaling.ipynb"), copy);
    const { code, files } = exported(copy, "--format", "html,deck,pptx", "--no-code");
    expect({ code, files }).toEqual({
      code: 0,
      files: ["01-scaling.html", "01-scaling.pptx", "01-scaling.slides.html", "manifest.json"],
    });
    const pictures = exported(copy, "--figures", "--format", "svg");
    expect(pictures.files.slice(0, 2)).toEqual([
      "01-scaling-01-amdahl.svg",
      "01-scaling-02-gustafson.svg",
    ]);
    expect(pictures.files).toHaveLength(16);
  });

  it.skipIf(process.platform === "win32")("leaves nothing half-written on Ctrl-C", async () => {
    const out = into("stopped");
    const command = ["bin/distlab.mjs", "export", "all", "--format", "png,pdf", "--out", out];
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (said += String(chunk)));
    try {
      while (!said.includes("[2/") && child.exitCode === null) await sleep(5);
      child.kill("SIGINT");
      expect(await once(child, "exit")).toEqual([130, null]);
    } finally {
      child.kill("SIGKILL");
    }
    expect(said).toContain("stopped; what was written is whole");
    const pictures = readdirSync(out).filter((name) => /\.(png|pdf)$/.test(name));
    expect(readdirSync(out)).toHaveLength(pictures.length + 1);
    const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(files.map(({ file }: { file: string }) => file)).toEqual(pictures.sort());
  });
});

describe("distlab figures", () => {
  it("lists names, subjects and options", () => {
    const { stdout } = distlab("figures");
    expect(stdout).toContain("amdahl (scaling)\n  serialFractions: list of: number (share), 0..1;");
  });
  it("is JSON for programs", () => {
    const rows = JSON.parse(distlab("figures", "--json").stdout) as { id: string }[];
    const amdahl = rows.find(({ id }) => id === "amdahl") as unknown as { options: object[] };
    expect(amdahl).toMatchObject({ id: "amdahl", subject: "scaling" });
    expect(amdahl.options[1]).toMatchObject({ name: "maxWorkers", unit: "1", min: 2, max: 1e6 });
  });
});

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportFolder } from "../../lib/export/folder";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-export-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("ExportFolder", () => {
  const read = (path: string) => JSON.parse(readFileSync(join(path, "manifest.json"), "utf8"));

  it("lists its files, with those of earlier exports that still are there", () => {
    const path = join(folder, "list");
    const first = new ExportFolder(path, "1.2.3");
    const figures = [{ figure: "b", options: { seed: 1 } }];
    first.write("b.png", Buffer.from("b"), { format: "png", figures });
    first.write("gone.png", Buffer.from("g"), { format: "png" });
    rmSync(join(path, "gone.png"));
    const second = new ExportFolder(path, "1.2.3");
    second.write("a.svg", Buffer.from("a"), { format: "svg", asked: { width: 5 } });
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(read(path)).toEqual({
      generator: "distlab 1.2.3",
      files: [
        { file: "a.svg", format: "svg", asked: { width: 5 }, sha256: sha256("a") },
        { file: "b.png", format: "png", figures, sha256: sha256("b") },
      ],
    });
  });

  it("is true after each file, and says why one cannot be written", () => {
    const path = join(folder, "true");
    const place = new ExportFolder(path, "1");
    place.write("a.png", Buffer.from("a"), { format: "png" });
    mkdirSync(join(path, "b.png"));
    const blocked = () => place.write("b.png", Buffer.from("b"), { format: "png" });
    expect(blocked).toThrow(/b\.png cannot be written: a folder has its name$/);
    expect(read(path).files).toHaveLength(1);
    const inFile = new ExportFolder(join(path, "a.png"), "1");
    const below = () => inFile.write("c.png", Buffer.from(""), { format: "png" });
    expect(below).toThrow(/cannot be written: a file stands where its folder should be$/);
  });

  it("refuses to write a name twice", () => {
    const place = new ExportFolder(join(folder, "twice"), "1");
    const write = () => place.write("a.png", Buffer.from("a"), { format: "png" });
    write();
    expect(write).toThrow("a.png was written by this command already: give each its own --out");
  });

  it.each(["../out.png", "/out.png", ".", "manifest.json"])("refuses %s", (name) => {
    const place = new ExportFolder(join(folder, "inside"), "1");
    expect(() => place.write(name, Buffer.from(""), { format: "png" })).toThrow(
      /^a file must lie in .*inside, got /,
    );
  });
});

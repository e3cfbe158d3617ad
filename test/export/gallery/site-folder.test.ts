import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SiteFolder } from "../../../lib/export/gallery/site-folder";

let parent: string;
beforeEach(() => void (parent = mkdtempSync(join(tmpdir(), "distlab-site-"))));
afterEach(() => rmSync(parent, { recursive: true }));

function put(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Writes a site as the gallery does. */
function site(path: string, files: Readonly<Record<string, string>>) {
  const folder = new SiteFolder(path);
  folder.start();
  put(folder.part, files);
  return folder.finish("distlab 0.1.0");
}

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\./.test(name))
    .sort();

describe("a folder of a site", () => {
  it("is made with all that was written, and a list of it", () => {
    const out = join(parent, "deep", "site");
    expect(site(out, { "index.html": "page", "a/b.svg": "drawing" })).toEqual({
      files: 2,
      bytes: 11,
    });
    expect(filesIn(out)).toEqual(["a/b.svg", "gallery.json", "index.html"]);
    expect(JSON.parse(readFileSync(join(out, "gallery.json"), "utf8"))).toEqual({
      generator: "distlab 0.1.0",
      files: ["a/b.svg", "index.html"],
    });
    expect(readdirSync(dirname(out))).toEqual(["site"]);
  });

  it("takes the place of an earlier site, and leaves what others put there", () => {
    const out = join(parent, "site");
    site(out, { "index.html": "old", "old.js": "old" });
    put(out, { "CNAME.txt": "example.org" });
    site(out, { "index.html": "new", "new.js": "new" });
    expect(filesIn(out)).toEqual(["CNAME.txt", "gallery.json", "index.html", "new.js"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("new");
  });

  it("may be empty, but not hold the work of others, nor be a file", () => {
    const empty = join(parent, "empty");
    mkdirSync(empty);
    expect(site(empty, { "index.html": "page" }).files).toBe(1);
    const full = join(parent, "full");
    put(full, { "thesis.txt": "years of work" });
    expect(() => new SiteFolder(full)).toThrow(/full is not empty, and holds no gallery/);
    put(full, { "gallery.json": '{"generator":"another 1.0","files":[]}' });
    expect(() => new SiteFolder(full)).toThrow(/holds no gallery/);
    expect(() => new SiteFolder(join(full, "thesis.txt"))).toThrow(/is a file, not a folder/);
  });

  it("removes nothing outside, whatever its list says", () => {
    put(parent, { "mine.txt": "keep", "site/gallery.json": "" });
    const out = join(parent, "site");
    const files = ["../mine.txt", join(parent, "mine.txt"), "a/../../mine.txt", 7, "gone.js"];
    put(out, { "gallery.json": JSON.stringify({ generator: "distlab 0", files }), "gone.js": "" });
    site(out, { "index.html": "page" });
    expect(readFileSync(join(parent, "mine.txt"), "utf8")).toBe("keep");
    expect(existsSync(join(out, "gone.js"))).toBe(false);
  });

  it("is as it was when the work is given up", () => {
    const folder = new SiteFolder(join(parent, "site"));
    folder.start();
    put(folder.part, { "index.html": "half" });
    folder.clear();
    expect(readdirSync(parent)).toEqual([]);
  });
});

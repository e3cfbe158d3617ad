import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SweepFolder } from "../../../lib/notebook/sweep/folder";
import { mergeSweeps } from "../../../lib/notebook/sweep/merge";
import { Folder } from "../../kernel/notebook-session";
import { axes } from "./queue-notebook";

const sweep = { notebook: "queue.ipynb", code: "c1", library: "l1", axes };
const recorded = { values: { response: Infinity, lost: true }, units: { response: "s" } };
const points = [1, 2].flatMap((servers) => [0.02, 0.08].map((rtt) => ({ servers, rtt })));
let place: Folder;
beforeEach(() => void (place = new Folder()));
afterEach(() => place.remove());

/** A folder with the points of some indexes. */
const folderOf = (name: string, ...indexes: readonly number[]) => {
  const folder = new SweepFolder(join(place.path, name));
  folder.begin(sweep);
  for (const i of indexes) folder.put(sweep, points[i]!, { values: { response: i }, units: {} });
  return folder;
};

describe("SweepFolder", () => {
  it("gives back what was put in, for the same code, library and values only", () => {
    const folder = folderOf("a");
    folder.put(sweep, { servers: 1, rtt: 0.02 }, recorded);
    expect(folder.get(sweep, { rtt: 0.02, servers: 1 })).toEqual(recorded);
    expect(folder.get(sweep, { servers: 1, rtt: 0.08 })).toBeUndefined();
    expect(folder.get(sweep, { servers: 1 })).toBeUndefined();
    expect(folder.get({ ...sweep, code: "c2" }, { servers: 1, rtt: 0.02 })).toBeUndefined();
    expect(folder.get({ ...sweep, library: "l2" }, { servers: 1, rtt: 0.02 })).toBeUndefined();
    expect(folder.staleFor(sweep)).toEqual({ notebook: 0, library: 0 });
    expect(folder.staleFor({ ...sweep, library: "l2" })).toEqual({ notebook: 0, library: 1 });
    expect(folder.staleFor({ ...sweep, code: "c2" })).toEqual({ notebook: 1, library: 0 });
  });

  it("takes a damaged point for none", () => {
    const folder = folderOf("a", 0);
    const [name = ""] = readdirSync(join(folder.path, "points"));
    writeFileSync(join(folder.path, "points", name), '{ "values": ');
    expect(folder.get(sweep, points[0]!)).toBeUndefined();
  });

  it("removes results of another grid, and keeps those of its own", () => {
    const folder = folderOf("a", 0);
    place.write("a/results.csv", "old");
    folder.begin(sweep);
    expect(readFileSync(join(folder.path, "results.csv"), "utf8")).toBe("old");
    folder.begin({ ...sweep, axes: axes.slice(0, 1) });
    expect(existsSync(join(folder.path, "results.csv"))).toBe(false);
    expect(folder.get(sweep, points[0]!)).toBeDefined();
  });

  it("leaves results alone that no sweep wrote", () => {
    place.write("a/results.csv", "mine");
    expect(() => folderOf("a")).toThrow(
      /a has a results.csv that is not of a sweep: choose another --out/,
    );
    expect(readFileSync(join(place.path, "a", "results.csv"), "utf8")).toBe("mine");
  });

  it("says that a folder is that of no sweep, or is damaged", () => {
    expect(() => new SweepFolder(place.path).read()).toThrow("is no folder of a sweep");
    place.write("sweep.json", "{}");
    expect(() => new SweepFolder(place.path).read()).toThrow("is damaged: run the sweep again");
  });
});

describe("mergeSweeps", () => {
  const to = () => new SweepFolder(join(place.path, "all"));

  it("gives all points in the order of the grid, whatever the order of the folders", () => {
    const [a, b] = [folderOf("a", 0, 3), folderOf("b", 2, 1, 3)];
    const { outcomes } = mergeSweeps([a, b], to());
    expect(outcomes.map(({ recorded: each }) => each?.values["response"])).toEqual([0, 1, 2, 3]);
    expect(mergeSweeps([b, a], to()).outcomes).toEqual(outcomes);
    expect(to().get(sweep, points[2]!)).toEqual({ values: { response: 2 }, units: {} });
  });

  it("names the points that are missing, and writes nothing", () => {
    expect(() => mergeSweeps([folderOf("a", 0, 2, 3)], to())).toThrow(
      "a point is missing (servers = 1, rtt = 80 ms): run the shards that they belong to, or name their folders",
    );
    expect(() => mergeSweeps([folderOf("b", 0)], to())).toThrow(
      "3 points are missing (servers = 1, rtt = 80 ms; servers = 2, rtt = 20 ms; servers = 2, rtt = 80 ms)",
    );
    expect(existsSync(to().path)).toBe(false);
  });

  it.each([
    {
      other: { notebook: "x.ipynb" },
      says: /b is of another notebook than .*a: x.ipynb, not queue/,
    },
    { other: { code: "c2" }, says: "is of another state of the notebook than" },
    { other: { library: "l2" }, says: "is of another state of lib/, its packages or Node than" },
    { other: { axes: [...axes].reverse() }, says: "is of another grid than" },
  ])("refuses $other", ({ other, says }) => {
    const b = new SweepFolder(join(place.path, "b"));
    b.begin({ ...sweep, ...other });
    expect(() => mergeSweeps([folderOf("a", 0, 1, 2, 3), b], to())).toThrow(says);
    expect(existsSync(to().path)).toBe(false);
  });

  it("refuses a point that two folders know differently", () => {
    const [a, b] = [folderOf("a", 0, 1, 2, 3), folderOf("b")];
    b.put(sweep, points[1]!, { values: { response: 7 }, units: {} });
    expect(() => mergeSweeps([a, b], to())).toThrow(
      /^servers = 1, rtt = 80 ms has other values in .*a than in .*b: .* give its random numbers a seed$/,
    );
  });
});

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  libraryIdentity,
  libraryStamp,
  notebookIdentity,
  pointIdentity,
} from "../../../lib/notebook/sweep/identity";
import { withValues } from "../../../lib/notebook/parameters";
import { Folder } from "../../kernel/notebook-session";
import { type Part, queueNotebook } from "./queue-notebook";

let place: Folder;
beforeEach(() => void (place = new Folder()));
afterEach(() => place.remove());

describe("notebookIdentity", () => {
  const of = (...parts: readonly (string | Part)[]) =>
    notebookIdentity(queueNotebook(...parts), place.path);

  it("follows code, and nothing else", () => {
    const one = queueNotebook("record({ a: 1 })");
    const same = notebookIdentity(one, place.path);
    const text = { cell_type: "markdown", id: "text", metadata: {}, source: "words" } as const;
    const more = { ...one, metadata: { a: 1 }, cells: [...one.cells, text] };
    expect(notebookIdentity(more, place.path)).toBe(same);
    expect(notebookIdentity(withValues(one, { servers: 3 }), place.path)).toBe(same);
    expect(of("record({ a: 1 })", "", { source: "x", tags: ["skip-execution"] })).toBe(same);
    expect(of({ id: "other", source: "record({ a: 1 })" })).toBe(same);
    expect(of("record({ a: 2 })")).not.toBe(same);
    expect(of({ source: "record({ a: 1 })", tags: ["raises-exception"] })).not.toBe(same);
    expect(of("record({ a: 1 })", "1")).not.toBe(same);
  });

  it("follows files beside the notebook, and what they import", () => {
    const source = 'import { a } from "./one";';
    const before = of(source);
    place.write("one.ts", 'export { a } from "./deep/two.ts";');
    const one = of(source);
    place.write("deep/two.ts", 'import "../one"; export const a = 1;');
    const two = of(source);
    place.write("deep/two.ts", 'import "../one"; export const a = 2;');
    expect(new Set([before, one, two, of(source)]).size).toBe(4);
  });
});

describe("libraryIdentity and libraryStamp", () => {
  it("follow what lib/ says, and the packages", () => {
    mkdirSync(join(place.path, "lib"));
    cpSync("lib/core", join(place.path, "lib", "core"), { recursive: true });
    const [identity, stamp] = [libraryIdentity(place.path), libraryStamp(place.path)];
    expect([libraryIdentity(place.path), libraryStamp(place.path)]).toEqual([identity, stamp]);
    writeFileSync(join(place.path, "lib", "core", "new.ts"), "");
    expect(libraryIdentity(place.path)).not.toBe(identity);
    expect(libraryStamp(place.path)).not.toBe(stamp);
    const after = libraryIdentity(place.path);
    place.write("package-lock.json", "{}");
    expect(libraryIdentity(place.path)).not.toBe(after);
  });
});

describe("pointIdentity", () => {
  it("follows everything but the order of the parameters", () => {
    const same = pointIdentity("c", "l", { a: 1, b: "x" });
    expect(pointIdentity("c", "l", { b: "x", a: 1 })).toBe(same);
    const others = [
      pointIdentity("d", "l", { a: 1, b: "x" }),
      pointIdentity("c", "m", { a: 1, b: "x" }),
      pointIdentity("c", "l", { a: "1", b: "x" }),
      pointIdentity("c", "l", { a: 1 }),
    ];
    expect(new Set([same, ...others]).size).toBe(5);
  });
});

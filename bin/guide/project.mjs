/** What there is in a project that can stand behind a statement: functions, tests, figures, cells. */

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { importsOf, namesUsed } from "./imports.mjs";

/**
 * A cell of a notebook.
 *
 * @typedef {object} Cell
 * @property {string} notebook - `01-scaling`
 * @property {number} number - among the code cells, from 1: as Jupyter counts a fresh run
 * @property {Map<string, Set<string>>} used - names by room
 */

/**
 * @typedef {object} Project
 * @property {(room: string, name: string) => string | undefined} fileOf - where a room exports a name
 * @property {(room: string, name: string) => string[]} testsOf - tests that use it; first the one that
 *   is named as the file that exports it
 * @property {(room: string, name: string) => Cell[]} cellsOf - cells that use it
 * @property {ReadonlyMap<string, { room: string, builder: string }>} figures - by id, registered ones
 */

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} paths of files, however deep, sorted
 */
function filesIn(folder, name) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => name.test(path))
    .sort();
}

/**
 * @param {string} root - the project's folder
 * @returns {string[]} `model/scaling` and its like, and `lab`
 */
function roomsOf(root) {
  const bySubject = ["model", "scenario", "figure"].flatMap((room) => {
    const folder = join(root, "lib", room);
    if (!existsSync(folder)) return [];
    const subjects = readdirSync(folder, { withFileTypes: true });
    return subjects.filter((each) => each.isDirectory()).map(({ name }) => `${room}/${name}`);
  });
  return [...bySubject, "lab"];
}

/**
 * @param {string} path - of a notebook
 * @param {readonly string[]} rooms
 * @returns {Cell[]} its code cells
 */
function readCells(path, rooms) {
  const { cells } = JSON.parse(readFileSync(path, "utf8"));
  const notebook = basename(path, ".ipynb");
  /** @type {import("./imports.mjs").Import[]} */
  const imports = [];
  /** @type {Cell[]} */
  const found = [];
  for (const { cell_type: type, source } of cells) {
    if (type !== "code") continue;
    const text = [source].flat().join("");
    imports.push(...importsOf(text));
    const used = new Map(rooms.map((room) => [room, namesUsed(text, room, imports)]));
    found.push({ notebook, number: found.length + 1, used });
  }
  return found;
}

/**
 * @param {string} root
 * @param {readonly string[]} rooms
 * @returns {Project["figures"]}
 */
function readFigures(root, rooms) {
  const registry = join(root, "lib", "figure", "registry.ts");
  const registered = existsSync(registry) ? readFileSync(registry, "utf8") : "";
  const list = registered.slice(registered.indexOf("export const"));
  const declared = /export const (\w+) = defineFigure\(\{\s*id: "([\w-]+)"/g;
  return new Map(
    rooms.flatMap((room) =>
      filesIn(join(root, "lib", room), /\.ts$/).flatMap((path) => {
        const text = readFileSync(join(root, "lib", room, path), "utf8");
        return [...text.matchAll(declared)]
          .filter(([, builder = ""]) => new RegExp(`\\b${builder}\\b`).test(list))
          .map(([, builder = "", id = ""]) => /** @type {const} */ ([id, { room, builder }]));
      }),
    ),
  );
}

/**
 * Reads a project.
 *
 * @param {string} root - its folder
 * @returns {Project}
 */
export function readProject(root) {
  const rooms = roomsOf(root);
  const exported = new Map(
    rooms.flatMap((room) =>
      filesIn(join(root, "lib", room), /\.ts$/).flatMap((path) => {
        const text = readFileSync(join(root, "lib", room, path), "utf8");
        const names = text.matchAll(/^export (?:function\*?|const|class) (\w+)/gm);
        return [...names].map(([, name]) => [`${room}/${name}`, `lib/${room}/${path}`]);
      }),
    ),
  );
  const tests = filesIn(join(root, "test"), /^(?:model|scenario|figure|lab)\/.*\.test\.ts$/).map(
    (path) => {
      const text = readFileSync(join(root, "test", path), "utf8");
      const imports = importsOf(text);
      const used = new Map(rooms.map((room) => [room, namesUsed(text, room, imports)]));
      return { path: `test/${path}`, used };
    },
  );
  // The template repeats another notebook, and what is handed out has no cells of its own.
  const notebooks = filesIn(join(root, "notebooks"), /^(?!9)[^/]+\.ipynb$/);
  const cells = notebooks.flatMap((path) => readCells(join(root, "notebooks", path), rooms));
  /** @type {Project["fileOf"]} */
  const fileOf = (room, name) => exported.get(`${room}/${name}`);
  return {
    fileOf,
    testsOf: (room, name) => {
      const own = fileOf(room, name)?.replace(/^lib/, "test").replace(/\.ts$/, ".test.ts");
      const all = tests.filter(({ used }) => used.get(room)?.has(name)).map(({ path }) => path);
      return all.sort((one, other) => Number(other === own) - Number(one === own));
    },
    cellsOf: (room, name) => cells.filter(({ used }) => used.get(room)?.has(name)),
    figures: readFigures(
      root,
      rooms.filter((room) => room.startsWith("figure/")),
    ),
  };
}

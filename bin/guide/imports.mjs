/** Which names of a subject a text of TypeScript uses, beyond importing them. */

const importOf = /^\s*import\s+(type\s+)?([^;"']+?)\s+from\s+["']([^"']+)["'];?/gm;

/**
 * A name that is used, and how the text calls it.
 *
 * @typedef {object} Import
 * @property {string} name - as it is exported, or `*` for all of a subject
 * @property {string} local - as the text calls it
 * @property {string} from - module
 */

/**
 * @param {string} text
 * @returns {Import[]} what it imports that is there at run time
 */
export function importsOf(text) {
  return [...text.matchAll(importOf)].flatMap(([, isType, what = "", from = ""]) => {
    if (isType) return [];
    const all = /^\*\s+as\s+(\w+)$/.exec(what)?.[1];
    if (all) return [{ name: "*", local: all, from }];
    const names = /\{([^}]*)\}/.exec(what)?.[1] ?? "";
    return names.split(",").flatMap((each) => {
      const [, name, local] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(each) ?? [];
      return name === undefined || name === "type" ? [] : [{ name, local: local ?? name, from }];
    });
  });
}

/**
 * Text without its imports and comments: what is only named there is not used.
 *
 * @param {string} text
 */
const bodyOf = (text) =>
  text
    .replace(importOf, "")
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1");

/**
 * Names that a text uses, of the modules that belong to a room of lib/.
 *
 * @param {string} text - one that is looked through
 * @param {string} room - `model/failure`
 * @param {readonly Import[]} imports - of the text, or of all that comes before it
 * @returns {Set<string>} names as the room exports them
 */
export function namesUsed(text, room, imports = importsOf(text)) {
  const body = bodyOf(text);
  /** @type {Set<string>} */
  const used = new Set();
  const isOfRoom = new RegExp(`(?:^#|/lib/)${room}(?:/|$)`);
  for (const { name, local, from } of imports) {
    if (!isOfRoom.test(from)) continue;
    if (name === "*") {
      const member = new RegExp(`(?<![\\w.])${local}\\.(\\w+)`, "g");
      for (const [, each = ""] of body.matchAll(member)) used.add(each);
    } else if (new RegExp(`(?<![\\w.])${local}\\b(?!:)`).test(body)) used.add(name);
  }
  return used;
}

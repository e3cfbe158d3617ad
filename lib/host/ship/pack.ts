/**
 * A function of a cell, packed so that another thread can run it.
 *
 * A function is its text and the names it takes from outside. What it takes of the library is loaded
 * again by the other thread; other functions of the notebook go with it as text, and data as copies.
 */

import { freeNamesOf } from "../../kernel/free-names";
import { type Compiler, loadCompiler } from "../../kernel/tslab";
import { projectRoot } from "../project";
import { type Origin, memberOf, originOf } from "./library";

/** What a name stands for. */
export type Packed =
  | { readonly kind: "library"; readonly origin: Origin }
  | { readonly kind: "data"; readonly value: unknown }
  | { readonly kind: "code"; readonly text: string };

/** A function and all that it needs, what is needed first coming first. */
export interface Package {
  readonly text: string;
  readonly needs: readonly Need[];
}

/** A name that a function needs. */
export interface Need {
  /** What it is taken from as a member: `_core_1` of `_core_1.ms`, `exports` of `exports.load`. */
  readonly owner?: string;
  readonly name: string;
  readonly packed: Packed;
}

/** The names of the notebook's cells, as a cell finds them. */
export type CellNames = Readonly<Record<string, unknown>>;

/**
 * Packs a function.
 *
 * @param run - a function that the other thread will call
 * @param cells - what the notebook has declared
 * @throws TypeError if it uses something that cannot be sent
 */
export function pack(run: (...args: never[]) => unknown, cells: CellNames): Package {
  return new Packer(cells).pack(run);
}

class Packer {
  readonly #ts: Compiler = loadCompiler(projectRoot());
  readonly #cells: CellNames;
  readonly #needs: Need[] = [];
  /** What is packed or being packed: functions may call each other. */
  readonly #open = new Set<string>();

  constructor(cells: CellNames) {
    this.#cells = cells;
  }

  pack(run: (...args: never[]) => unknown): Package {
    const text = this.#textOf(run, "scenario");
    return { text, needs: this.#needs };
  }

  /** The text of a function, after all that it needs has been packed. */
  #textOf(run: unknown, name: string): string {
    const text = String(run);
    if (/\{\s*\[native code\]\s*\}$/.test(text)) {
      throw new TypeError(`${name} must be written in the notebook, got a function of the system`);
    }
    for (const [free, members] of freeNamesOf(this.#ts, text, this.#cells)) {
      if (members === undefined) this.#packName(free, name);
      else for (const member of members) this.#packMember(free, member, name);
    }
    return text;
  }

  #packName(free: string, user: string): void {
    if (this.#open.has(free)) return;
    if (!(free in this.#cells)) throw unknown(free, user);
    this.#open.add(free);
    this.#needs.push({ name: free, packed: this.#packValue(this.#cells[free], free) });
  }

  #packMember(owner: string, member: string, user: string): void {
    const key = `${owner}.${member}`;
    if (this.#open.has(key)) return;
    this.#open.add(key);
    if (owner === "exports") {
      if (!(member in this.#cells)) throw unknown(member, user);
      const packed = this.#packValue(this.#cells[member], member);
      this.#needs.push({ owner, name: member, packed });
      return;
    }
    if (owner in this.#cells) {
      this.#open.delete(key);
      this.#packName(owner, user);
      return;
    }
    const origin = memberOf(owner, member);
    // What is no member of a library's folder may still be data: a table, a constant of a file.
    if (origin === undefined && !(member in this.#cells)) throw unknown(member, user);
    const packed: Packed = origin
      ? { kind: "library", origin }
      : this.#packValue(this.#cells[member], member);
    this.#needs.push({ owner, name: member, packed });
  }

  #packValue(value: unknown, name: string): Packed {
    const origin = originOf(value);
    if (origin) return { kind: "library", origin };
    if (typeof value === "function") return { kind: "code", text: this.#textOf(value, name) };
    const kind = instanceIn(value);
    if (kind !== undefined) {
      throw new TypeError(
        `${name} must be data that can be copied to another thread, got a ${kind}, whose methods ` +
          "would be lost: make it inside of the scenario",
      );
    }
    try {
      return { kind: "data", value: structuredClone(value) };
    } catch {
      throw new TypeError(
        `${name} must be data that can be copied to another thread, got something with functions ` +
          "in it: make it inside of the scenario",
      );
    }
  }
}

/** Name of a class of which there is an instance in a value, other than those that are copied whole. */
function instanceIn(value: unknown, seen = new Set<unknown>()): string | undefined {
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return undefined;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name: string } } | null;
  const name = prototype?.constructor?.name ?? "Object";
  if (kind === "Object" && name !== "Object") return name;
  const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
  for (const part of value instanceof Set ? value : parts) {
    const found = instanceIn(part, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

const unknown = (free: string, user: string) =>
  new TypeError(
    `${user} must use only names that cells declare or import from the library, got ${free}: ` +
      "another thread does not see it",
  );

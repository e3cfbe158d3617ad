/** What a run of a notebook may leave behind in its process, where the next one would find it. */

import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";

/** Rooms whose modules a cell can import, and change what they hold. */
const rooms = "core|stats|dataset|model|sim|scenario|figure|lab";

/** The process as it was before the first run. */
export class Traces {
  readonly #cache: NodeJS.Require["cache"];
  readonly #library: string;
  readonly #modules: ReadonlySet<string>;
  readonly #state: ReadonlyMap<string, unknown>;

  /** @param root - the project's folder */
  constructor(root: string) {
    this.#cache = createRequire(join(root, "package.json")).cache;
    this.#library = join(root, ".cache", "lib").replaceAll("\\", "/");
    this.#modules = new Set(Object.keys(this.#cache));
    this.#state = sharedState();
  }

  /** Forgets modules that a run loaded: the next one gets them new. */
  forgetModules(): void {
    const ofCells = new RegExp(`^/(?:${rooms})/`);
    for (const file of Object.keys(this.#cache)) {
      const path = file.replaceAll("\\", "/");
      const isOfLibrary = path.startsWith(`${this.#library}/`);
      const isKept = isOfLibrary
        ? !ofCells.test(path.slice(this.#library.length))
        : path.includes("/node_modules/");
      if (!isKept && !this.#modules.has(file)) delete this.#cache[file];
    }
  }

  /** True if what all code of a process shares is as it was. */
  get areNone(): boolean {
    const now = sharedState();
    return [...now.keys(), ...this.#state.keys()].every(
      (key) => now.has(key) && [later, now.get(key)].includes(this.#state.get(key)),
    );
  }
}

/** Names that belong to the language itself. */
const names = vm.runInNewContext("Object.getOwnPropertyNames(globalThis)") as string[];

/** What belongs to the language and has no owner: a cell may change it, and all code sees that. */
const builtIns: readonly (readonly [string, object])[] = names.flatMap((name) => {
  const value = (globalThis as Record<string, unknown>)[name];
  if (name === "globalThis" || !isObject(value)) return [];
  const { prototype } = value as { prototype?: unknown };
  const own = [name, value] as const;
  return isObject(prototype) ? [own, [`${name}.prototype`, prototype] as const] : [own];
});

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** Stands for a value that is not made yet. */
const later = Symbol();

/** Global values, members of what is built in, and the environment. */
function sharedState(): ReadonlyMap<string, unknown> {
  const owners = [["globalThis", globalThis] as const, ...builtIns];
  const members = owners.flatMap(([owner, object]) =>
    Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, { value, get }]) => {
      // Node makes some global values only when they are first read; until then they have none.
      return [
        `${owner}.${name}`,
        (value as unknown) ?? (object === globalThis ? later : get),
      ] as const;
    }),
  );
  return new Map<string, unknown>([...members, ["environment", JSON.stringify(process.env)]]);
}

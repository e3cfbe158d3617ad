/** Where the names of modules lead, for the compiler. */

import { join } from "node:path";
import type * as TypeScript from "typescript";
import type { Compiler } from "./tslab";

/** Files of packages: they do not change while a kernel runs. */
export const inPackage = /[\\/]node_modules[\\/]/;

type Resolution = TypeScript.ResolvedModuleWithFailedLookupLocations;

/**
 * Resolves names, and remembers where they lead: a compiler asks for hundreds of them whenever a
 * cell imports something else than the cell before.
 */
export class ModuleNames {
  readonly #ts: Compiler;
  readonly #atRoot: string;
  readonly #known = new Map<string, Resolution>();

  /** @param root - the project's folder */
  constructor(ts: Compiler, root: string) {
    this.#ts = ts;
    this.#atRoot = join(root, "index.ts");
  }

  /** Where `name` leads in the file `from`. */
  resolve(
    name: string,
    from: string,
    options: TypeScript.CompilerOptions,
    sys: TypeScript.System,
  ): Resolution {
    const key = `${from}\n${name}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#find(name, from, options, sys);
    if (found.resolvedModule || inPackage.test(from)) this.#known.set(key, found);
    return found;
  }

  /** Files that are not of a package may have come or gone. */
  forgetOwnFiles(): void {
    for (const key of this.#known.keys()) if (!inPackage.test(key)) this.#known.delete(key);
  }

  /** Import names of the project mean the same in every folder; files beside a notebook work too. */
  #find(
    name: string,
    from: string,
    options: TypeScript.CompilerOptions,
    sys: TypeScript.System,
  ): Resolution {
    const ts = this.#ts;
    const first = name.startsWith("#") ? this.#atRoot : from;
    let found = ts.resolveModuleName(name, first, options, sys);
    if (!found.resolvedModule && !name.startsWith(".")) {
      found = ts.resolveModuleName(name, this.#atRoot, options, sys);
    }
    const { resolvedModule } = found;
    if (!resolvedModule || !/\.tsx?$/.test(resolvedModule.resolvedFileName)) return found;
    // Taken as a package's, the file is read for its types only: what runs is lib/ as emitted.
    return { ...found, resolvedModule: { ...resolvedModule, isExternalLibraryImport: true } };
  }
}

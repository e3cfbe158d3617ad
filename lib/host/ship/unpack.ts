/** Makes a function again of what `pack` made of it, in another thread. */

import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Package, Packed } from "./pack";

/**
 * Rebuilds a function with all that it needs.
 *
 * Each name becomes a constant around the function, so it is as fast as it was in its cell.
 */
export function unpack({ text, names, members }: Package): (...args: unknown[]) => unknown {
  const values: unknown[] = [];
  const place = (packed: Packed): string => {
    if (packed.kind === "code") return `(${packed.text})`;
    values.push(packed.kind === "data" ? packed.value : load(packed.origin));
    return `values[${values.length - 1}]`;
  };
  const owners = new Map<string, string[]>();
  for (const [owner, member, packed] of members) {
    const known = owners.get(owner) ?? [];
    known.push(`${JSON.stringify(member)}: ${place(packed)}`);
    owners.set(owner, known);
  }
  const lines = [
    '"use strict";',
    ...names.map(([name, packed]) => `const ${name} = ${place(packed)};`),
    ...[...owners].map(([owner, list]) => `const ${owner} = { ${list.join(", ")} };`),
    `return (${text});`,
  ];
  return new Function("values", lines.join("\n"))(values) as (...args: unknown[]) => unknown;
}

function load({ file, name }: { readonly file: string; readonly name?: string }): unknown {
  const module = createRequire(dirname(file) + "/")(file) as Record<string, unknown>;
  return name === undefined ? module : module[name];
}

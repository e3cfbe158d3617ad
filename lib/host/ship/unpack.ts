/** Makes a function again of what `pack` made of it, in another thread. */

import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Package, Packed } from "./pack";

/** How the text finds values: no name of a cell. */
const valuesName = "distlab_values";

/**
 * Rebuilds a function with all that it needs.
 *
 * Each name becomes a constant around the function, so it is as fast as it was in its cell.
 */
export function unpack({ text, needs }: Package): (...args: unknown[]) => unknown {
  const values: unknown[] = [];
  const place = (packed: Packed): string => {
    if (packed.kind === "code") return `(${packed.text})`;
    values.push(packed.kind === "data" ? packed.value : load(packed.origin));
    return `${valuesName}[${values.length - 1}]`;
  };
  const owners = new Set(needs.flatMap(({ owner }) => owner ?? []));
  const lines = [
    '"use strict";',
    ...[...owners].map((owner) => `const ${owner} = {};`),
    // In the order of `pack`: a class uses what it extends, and its static fields, when it is made.
    ...needs.map(({ owner, name, packed }) =>
      owner === undefined
        ? `const ${name} = ${place(packed)};`
        : `${owner}[${JSON.stringify(name)}] = ${place(packed)};`,
    ),
    `return (${text});`,
  ];
  return new Function(valuesName, lines.join("\n"))(values) as (...args: unknown[]) => unknown;
}

function load({ file, name }: { readonly file: string; readonly name?: string }): unknown {
  const module = createRequire(dirname(file) + "/")(file) as Record<string, unknown>;
  return name === undefined ? module : module[name];
}

/** The options of a figure as TypeScript. */

import type { Schema } from "../core/option";
import { builderName } from "../figure/builder-name";

/**
 * The call that draws a figure with these options, without those that are as declared.
 *
 * @param id - of the figure
 * @param options - all of them, by name
 * @param schema - what is declared
 * @returns TypeScript: `amdahlFigure({ maxWorkers: 1024 })`
 */
export function callText(
  id: string,
  options: Readonly<Record<string, unknown>>,
  schema: Schema,
): string {
  const changed = Object.entries(schema).flatMap(([name, option]) => {
    const [now, declared] = [options[name], option.default].map((value) => JSON.stringify(value));
    return now === undefined || now === declared ? [] : [`${name}: ${spaced(now)}`];
  });
  const argument = changed.length > 0 ? `{ ${changed.join(", ")} }` : "";
  return `${builderName(id)}(${argument})`;
}

/** JSON as people write it: a blank after each comma between items. */
const spaced = (json: string) => json.replace(/,(?=[-\d"])/g, ", ");

import type { Option, Schema } from "../../lib/core/option";
import type { FigureBuilder } from "../../lib/figure/define";
import type { Figure } from "../../lib/figure/figure";
import { figures } from "../../lib/figure/registry";

/** Values at the edges of an option, where a finding is likeliest to be wrong. */
function edges(option: Option<unknown>): unknown[] {
  if (option.kind === "choice") return [...(option.choices ?? [])];
  if (option.kind === "toggle") return [true, false];
  if (option.kind === "list" && option.item) {
    const items = edges(option.item);
    return [...items.map((each) => [each]), items];
  }
  return [option.min, option.max].filter((each) => each !== undefined && Number.isFinite(each));
}

export type AnyBuilder = ((options?: object) => Figure) & FigureBuilder<Schema>;
/** Every figure, by id. */
export const all = (figures as readonly unknown[] as readonly AnyBuilder[]).map((build) => ({
  id: build.id,
  build,
}));

/** A call as it comes, and one for each edge of each option. */
export function callsAtEdges(build: AnyBuilder): { label: string; options: object }[] {
  const calls = Object.entries(build.options).flatMap(([name, option]) =>
    edges(option).map((value) => ({
      label: `${name}=${JSON.stringify(value)}`,
      options: { [name]: value },
    })),
  );
  return [{ label: "as it comes", options: {} }, ...calls];
}

/** The figures of the gallery. */

import type { Schema } from "../../core/option";
import type { FigureBuilder } from "../../figure/define";
import { figures } from "../../figure/registry";

/** A registered figure, whatever its options. */
export type AnyBuilder = FigureBuilder<Schema>;

/** All registered figures, in their order. */
export const catalogue = figures as readonly unknown[] as readonly AnyBuilder[];

/** The figure of an id, if there is one. */
export function figureOf(id: string): AnyBuilder | undefined {
  return catalogue.find((each) => each.id === id);
}

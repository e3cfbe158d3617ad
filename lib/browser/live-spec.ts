/** What a notebook stores of a live figure, and an exported page reads. */

import type { FigureGrid } from "./frames";

/** A registered figure, by its id, or pictures that were drawn beforehand. */
export type LiveSpec = DeclaredSpec | GridSpec;

export interface DeclaredSpec {
  readonly figure: string;
  /** Start values, where they are not the declared ones. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The parameters that have a control; all by default. */
  readonly only?: readonly string[];
}

export interface GridSpec {
  readonly grid: FigureGrid;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Type of an output in a notebook: a `LiveSpec` as JSON. */
export const liveMimeType = "application/vnd.distlab.live+json";

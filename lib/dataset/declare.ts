/** How a table of data/ is declared: each column, its unit at the source, its name and unit here. */

/** A column of words. */
export interface TextColumn {
  readonly kind: "text";
  /** Name in TypeScript. */
  readonly as: string;
  readonly about: string;
  /** True if cells may be empty. */
  readonly optional: boolean;
}

/** A column of numbers. */
export interface NumberColumn {
  readonly kind: "number";
  readonly as: string;
  readonly about: string;
  /** Unit in TypeScript: SI. */
  readonly unit: string;
  /** What the source's unit is in that unit: 1e6 for MHz in Hz. */
  readonly factor: number;
  /** True if cells may be empty: the property is then absent. */
  readonly optional: boolean;
}

export type Column = TextColumn | NumberColumn;

/** A table of data/. */
export interface Table {
  /** File name in data/, without ending. */
  readonly file: string;
  /** Name of the constant. */
  readonly name: string;
  /** Name of the type of a row. */
  readonly row: string;
  readonly about: string;
  readonly source: string;
  /** By the name in the file, in the file's order. */
  readonly columns: Readonly<Record<string, Column>>;
}

/** A column of words. */
export function text(as: string, about: string): TextColumn {
  return { kind: "text", as, about, optional: false };
}

/** A column of numbers; `factor` turns the source's unit into `unit`. */
export function number(as: string, about: string, unit: string, factor = 1): NumberColumn {
  return { kind: "number", as, about, unit, factor, optional: false };
}

/** A column with gaps. */
export function optional<C extends Column>(column: C): C {
  return { ...column, optional: true };
}

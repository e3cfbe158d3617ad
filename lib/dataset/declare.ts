/** How a table of data/ is declared: each column, its unit at the source, its name and unit here. */

/** A column of words. */
export interface TextColumn {
  readonly kind: "text";
  /** Name in TypeScript. */
  readonly as: string;
  readonly about: string;
  /** True if cells may be empty: the property is then absent. */
  readonly optional: boolean;
}

/** A column of a few words: the type of a cell is one of them. */
export interface ChoiceColumn {
  readonly kind: "choice";
  readonly as: string;
  readonly about: string;
  readonly choices: readonly string[];
  /** True if cells may be empty: the property is then absent. */
  readonly optional: boolean;
}

/** A column of days: the text 2017-02-28 stays, since it sorts and reads well. */
export interface DateColumn {
  readonly kind: "date";
  readonly as: string;
  readonly about: string;
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

/** A column of percentages that can be next to 100: each is a share, and what it lacks of 1. */
export interface ShareColumn {
  readonly kind: "share";
  readonly as: string;
  readonly about: string;
  /** The property that holds 1 minus the share, with all the digits of the source. */
  readonly complement: string;
  readonly optional: boolean;
}

export type Column = TextColumn | ChoiceColumn | DateColumn | NumberColumn | ShareColumn;

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

/** A column of a few words. */
export function choice(as: string, about: string, choices: readonly string[]): ChoiceColumn {
  return { kind: "choice", as, about, choices, optional: false };
}

/** A column of days, written 2017-02-28. */
export function date(as: string, about: string): DateColumn {
  return { kind: "date", as, about, optional: false };
}

/** A column of percentages; `complement` names the property that holds what they lack of 100 %. */
export function share(as: string, complement: string, about: string): ShareColumn {
  return { kind: "share", as, complement, about, optional: false };
}

/** A column of numbers; `factor` turns the source's unit into `unit`. */
export function number(as: string, about: string, unit: string, factor = 1): NumberColumn {
  return { kind: "number", as, about, unit, factor, optional: false };
}

/** A column with gaps. */
export function optional<C extends Column>(column: C): C {
  return { ...column, optional: true };
}

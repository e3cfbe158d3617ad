/**
 * What stands behind the # in the gallery's address: `#/amdahl?maxWorkers=64` is a figure and those
 * of its options that are not as declared; `#/?search=queue` is the start page, searched.
 *
 * Values are written as people write them where that is exact (`40ms`), with all digits where not.
 */

import type { Option, Schema } from "../../core/option";
import { parseQuantity, showQuantity } from "../../core/quantity";

type Values = Readonly<Record<string, unknown>>;

/** A place in the gallery: a figure's id, or "" for the start page. */
export interface Place {
  readonly figure: string;
  readonly parameters: URLSearchParams;
}

/** Options of a figure, and what was wrong with the others. */
export interface ReadOptions {
  readonly options: Values;
  /** A sentence for each parameter that is not used. */
  readonly problems: readonly string[];
}

/** The place that an address means; what is no place is the start page. */
export function placeOf(hash: string): Place {
  const [, figure = "", query = ""] = /^#\/([^?]*)\??(.*)$/s.exec(hash) ?? [];
  return { figure: decoded(figure), parameters: new URLSearchParams(query) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a figure with these values: reading it gives the same values, to the last bit. */
export function hashOf(id: string, schema: Schema, values: Values): string {
  const parts = Object.entries(schema).flatMap(([name, option]) => {
    const value = values[name];
    if (value === undefined || isSame(value, option.default)) return [];
    return [`${name}=${escaped(textOf(name, value, option))}`];
  });
  return `#/${id}${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}

/** The address of the start page with these words in its search field. */
export function searchHash(words: string): string {
  return words === "" ? "#/" : `#/?search=${escaped(words)}`;
}

/** Reads options from an address, as the command line reads them; wrong ones are left out. */
export function readOptions(schema: Schema, parameters: URLSearchParams): ReadOptions {
  const problems: string[] = [];
  const entries = [...new Set(parameters.keys())].flatMap((name) => {
    const option = Object.hasOwn(schema, name) ? schema[name] : undefined;
    try {
      if (option) return [[name, parseQuantity(name, parameters.get(name) ?? "", option)]];
      const known = Object.keys(schema);
      const rule = known.length > 0 ? `one of ${known.join(", ")}` : "left out: there are none";
      throw new RangeError(`the name of a parameter must be ${rule}, got ${name}`);
    } catch (error) {
      problems.push(clipped(error instanceof Error ? error.message : String(error)));
      return [];
    }
  });
  return { options: Object.fromEntries(entries) as Values, problems };
}

/** A value as text, which `parseQuantity` reads as the same value. */
function textOf(name: string, value: unknown, option: Option<unknown>): string {
  const plain = Array.isArray(value) ? value.join(",") : String(value);
  const short = Array.isArray(value)
    ? value.map((each) => shortText(each, option)).join(",")
    : shortText(value, option);
  try {
    return isSame(parseQuantity(name, short, option), value) ? short : plain;
  } catch {
    return plain;
  }
}

/** With its unit, where it has one that is short in an address. */
function shortText(value: unknown, { unit }: Option<unknown>): string {
  if (typeof value !== "number" || unit === "1" || unit === "fraction") return String(value);
  return showQuantity(value, unit).replace(/\s/g, "").replace("µ", "u");
}

/** For what follows a #: blanks as +, and what need not be escaped there is not. */
function escaped(text: string): string {
  return encodeURIComponent(text)
    .replaceAll("%20", "+")
    .replaceAll("%2C", ",")
    .replaceAll("%2F", "/");
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A link can be as long as it likes; a sentence cannot. */
const clipped = (text: string) => (text.length > 240 ? `${text.slice(0, 239)}…` : text);

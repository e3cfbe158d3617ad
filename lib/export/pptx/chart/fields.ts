/** Reading figures with suspicion: what is not understood is drawn as a picture. */

import { plainText, titleOf } from "../../../figure/finding";

/** An object of a figure, whose fields may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Why a figure cannot be a native chart. */
export class NeedsPicture extends Error {}

export function needsPicture(reason: string): never {
  throw new NeedsPicture(reason);
}

/** An object; absent counts as empty. */
export function fieldsOf(value: unknown): Fields {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) needsPicture("a part is no object");
  return value as Fields;
}

/** Refuses every field that is neither named nor empty. */
export function allowOnly(fields: Fields, names: ReadonlySet<string>, where: string): void {
  for (const [name, value] of Object.entries(fields)) {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && !names.has(name)) needsPicture(`${where} has ${name}`);
  }
}

/** One of a few values, or the default when absent. */
export function oneOf<T>(value: unknown, allowed: readonly T[], where: string): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  return found ?? needsPicture(`${where} is ${String(value)}`);
}

/** A number, or undefined when absent. */
export function numberOf(value: unknown, where: string): number | undefined {
  if (value === undefined) return undefined;
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : needsPicture(`${where} is no number`);
}

/** A column of a trace as an array; undefined when absent. */
export function columnOf(value: unknown, where: string): readonly unknown[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as Float64Array);
  return needsPicture(`${where} is no list`);
}

/** What is a number stays; everything else is a gap. */
export function finite(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Text as a chart can show it: one line, one look. */
export function chartText(value: unknown, where: string): string {
  const words = typeof value === "string" ? value : "";
  if (/<su[bp]\b/i.test(words)) needsPicture(`${where} has an index`);
  if (/\$[^$]+\$/.test(words)) needsPicture(`${where} has a formula`);
  return plainText(words);
}

/** The title of an axis. */
export function axisTitle(axis: Fields, where: string): string {
  return chartText(titleOf(axis), where);
}

export const leastOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
export const mostOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);

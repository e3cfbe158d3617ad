/** Records what a cell found out, for a sweep to collect. */

import { readable } from "../core/format";
import { escapeHtml } from "../core/html";
import { type Recorded, type RecordedValue, recordType, storedRecord } from "../notebook/records";
import { display } from "./display";

export type { RecordedValue };

export interface RecordOptions {
  /** Unit of each value that has one: in the heads of a sweep's table, and on its axes. */
  readonly units?: Readonly<Record<string, string>>;
}

/** A name that can be the head of a column. */
const nameRule = /^\p{L}[\p{L}\p{N}_ .-]*$/u;

/**
 * Records values by name: `record({ response, utilization }, { units: { response: "s" } })`.
 *
 * `npx distlab sweep` runs the notebook for many values of its parameters and collects what each
 * run recorded. In a notebook it shows a line with the values; a cell may run again and record
 * anew, but a run from top to bottom records a name once.
 *
 * @param values - numbers, texts and truth values by name; `Infinity` is a value, NaN is none
 * @param options - units
 * @throws RangeError if there is no value, one is of another kind, a name does not begin with a letter,
 *   or a unit names no value
 * @throws Error outside of a notebook
 */
export function record(
  values: Readonly<Record<string, RecordedValue>>,
  { units = {} }: RecordOptions = {},
): void {
  const entries = Object.entries(values);
  if (entries.length === 0) throw new RangeError("values must hold one name or more, got 0");
  for (const [name, value] of entries) requireRecordable(name, value);
  for (const name of Object.keys(units)) {
    if (Object.hasOwn(values, name)) continue;
    throw new RangeError(`units must name values (${Object.keys(values).join(", ")}), got ${name}`);
  }
  const recorded: Recorded = { values, units };
  const shown = entries.map(([name, value]) => {
    const unit = Object.hasOwn(units, name) ? ` ${units[name]}` : "";
    return [name, `${typeof value === "number" ? readable(value, 4) : String(value)}${unit}`];
  }) as [string, string][];
  display({
    [recordType]: storedRecord(recorded),
    "text/html":
      `<div class="distlab-record">recorded: ` +
      shown.map(([name, text]) => `<b>${escapeHtml(name)}</b> ${escapeHtml(text)}`).join(", ") +
      `</div>`,
    "text/plain": `recorded: ${shown.map(([name, text]) => `${name} ${text}`).join(", ")}`,
  });
}

function requireRecordable(name: string, value: unknown): void {
  if (!nameRule.test(name)) {
    throw new RangeError(
      `a name must begin with a letter and go on with letters, digits, spaces, _ . or -, got ${JSON.stringify(name)}`,
    );
  }
  const isKnown = typeof value === "string" || typeof value === "boolean";
  if (isKnown || (typeof value === "number" && !Number.isNaN(value))) return;
  const got = typeof value === "number" ? "NaN" : value === null ? "null" : typeof value;
  throw new RangeError(`${name} must be a number, a text, or true or false, got ${got}`);
}

/** Words of a command line that several commands read alike. */

import { InvalidArgumentError } from "commander";
import type { Assignments } from "../notebook/parameters";

/** Adds `name=value` to those before it; the last one of a name counts. */
export function assignment(text: string, before: Assignments = {}): Assignments {
  const [, name, value] = /^([A-Za-z_$][\w$]*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError("It must be name=value.");
  }
  return { ...before, [name]: value };
}

/** A time, zero or more (s). */
export function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0) return value;
  throw new InvalidArgumentError("It must be a number of seconds.");
}

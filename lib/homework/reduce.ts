/** From a value in a cell to an answer as data. */

import type { AnswerData, Point } from "./answer-data";
import { figureData } from "./figure-data";

/** What of an exercise decides how a value is read. */
export interface Asked {
  readonly asks: "number" | "function" | "figure";
  /** Where a function is asked for its value. */
  readonly places: readonly number[];
}

/** A student's value as data. */
export function reduceAnswer({ asks, places }: Asked, value: unknown): AnswerData {
  if (value === undefined || value === null || Number.isNaN(value)) return { kind: "missing" };
  if (asks === "number") return numberOf(value);
  if (asks === "function") return functionOf(value, places);
  const figure = figureData(value);
  if (typeof figure === "string") return { kind: "unusable", why: figure };
  return { kind: "figure", figure };
}

function numberOf(value: unknown): AnswerData {
  if (typeof value === "number" && Number.isFinite(value)) return { kind: "number", value };
  return { kind: "unusable", why: `A finite number is asked for, got ${brief(value)}.` };
}

function functionOf(value: unknown, places: readonly number[]): AnswerData {
  if (typeof value !== "function") {
    return { kind: "unusable", why: `A function is asked for, got ${brief(value)}.` };
  }
  const points = places.map((at): Point => {
    try {
      const result: unknown = (value as (at: number) => unknown)(at);
      if (typeof result === "number")
        return Number.isFinite(result) ? { at, value: result } : { at };
      return { at, error: `it returns ${brief(result)}, not a number` };
    } catch (thrown) {
      return { at, error: reason(thrown) };
    }
  });
  return { kind: "function", points };
}

function reason(thrown: unknown): string {
  const said: unknown = thrown instanceof Error ? thrown.message : thrown;
  return typeof said === "string" ? short(said) : brief(said);
}

/** A value in a few words: a number in quotation marks is a text, and no number. */
function brief(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  if (typeof value === "string") return `the text "${short(value)}"`;
  return short(String(value));
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

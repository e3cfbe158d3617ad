/** `distlab figures`: what there is to draw. */

import type { Option } from "../core/option";
import { showQuantity } from "../core/quantity";
import { figures } from "../figure/registry";

/** Names, subjects and options of all figures, as text or as JSON. */
export function listFigures(asJson: boolean): string {
  const rows = figures.map(({ id, subject, options }) => ({
    id,
    subject,
    options: Object.entries(options as Readonly<Record<string, Option<unknown>>>).map(
      ([name, option]) => ({ name, ...describe(option) }),
    ),
  }));
  if (asJson) return JSON.stringify(rows, undefined, 2);
  const lines = rows.flatMap(({ id, subject, options }) => [
    `${id} (${subject})`,
    ...options.map(
      ({ name, type, usual, label }) => `  ${name}: ${type}; ${label} (${usual} if not said)`,
    ),
  ]);
  return `${lines.join("\n")}\n\nnpx distlab export NAME --option name=value draws one.`;
}

function describe(option: Option<unknown>) {
  const { label, unit, min, max } = option;
  return {
    type: typeOf(option),
    label,
    unit,
    ...(Number.isFinite(min) && { min }),
    ...(Number.isFinite(max) && { max }),
    usual: shown(option.default, unit),
  };
}

function typeOf({ kind, item, unit, step, min, max, choices }: Option<unknown>): string {
  if (kind === "list" && item) return `list of: ${typeOf(item)}`;
  if (kind === "choice") return `one of ${choices?.join(", ")}`;
  if (kind === "toggle") return "true or false";
  const what = step === 1 ? "whole number" : "number";
  const units: Readonly<Record<string, string>> = { "1": "", fraction: " (share)" };
  const bounds = [min, max].map((bound) =>
    bound !== undefined && Number.isFinite(bound) ? showQuantity(bound, "1") : "",
  );
  const within = bounds.some(Boolean) ? `, ${bounds.join("..")}` : "";
  return `${what}${units[unit] ?? ` (${unit})`}${within}`;
}

function shown(value: unknown, unit: string): string {
  if (Array.isArray(value)) return value.map((each) => shown(each, unit)).join(", ");
  return typeof value === "number" ? showQuantity(value, unit) : String(value);
}

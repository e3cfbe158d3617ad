/** Quantities in titles of latency figures. */

import { expectShown } from "../claim";

const factors: Readonly<Record<string, number>> = {
  ...{ ns: 1e-9, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86_400 },
  ...{ B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
  ...{ "bit/s": 1, kbps: 1e3, Mbps: 1e6, Gbps: 1e9 },
};

/** A quantity with its unit, in SI. */
export function quantityIn(text: string | undefined): number {
  const [, digits, unit = ""] = /^([\d.e+-]+) (\S+)$/.exec(text ?? "") ?? [];
  return Number(digits) * (factors[unit] ?? NaN);
}

/** Parts of a title that a pattern finds. */
export function partsOf(title: string, pattern: RegExp): string[] {
  return (pattern.exec(title) ?? []).slice(1);
}

/** Expects a quantity as a title shows it: to three digits of its unit. */
export function expectQuantity(text: string | undefined, value: number): void {
  const [, , unit = ""] = /^(\S+) (\S+)$/.exec(text ?? "") ?? [];
  expectShown(quantityIn(text) / (factors[unit] ?? NaN), value / (factors[unit] ?? NaN));
}

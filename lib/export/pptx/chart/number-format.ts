/** Excel's number formats for plotly's. */

import { type Fields, needsPicture } from "./fields";
import type { Ticks } from "./plan";

/** Formats of d3 that Excel knows under another name. */
const formats: Readonly<Record<string, string>> = {
  "": "General",
  d: "0",
  ",": "#,##0",
  ",d": "#,##0",
  "%": "0%",
  ".0%": "0%",
  ".1%": "0.0%",
  ".2%": "0.00%",
  ".0f": "0",
  ".1f": "0.0",
  ".2f": "0.00",
  ".3f": "0.000",
};

/** The format of the labels on an axis. */
export function axisFormat(axis: Fields, ticks: Ticks, where: string): string {
  const { tickformat, ticksuffix = "" } = axis;
  const given = tickformat === undefined ? automatic(ticks) : formats[String(tickformat)];
  if (given === undefined) return needsPicture(`${where} has the format ${String(tickformat)}`);
  if (ticksuffix === "") return given;
  if (typeof ticksuffix !== "string" || /["\\]/.test(ticksuffix) || given.includes(";"))
    return needsPicture(`${where} has a suffix`);
  return `${given}"${ticksuffix}"`;
}

/** As plotly does: M and B for millions and billions, and all labels with the same decimals. */
function automatic({ base, max, min, step = 1 }: Ticks): string {
  const most = Math.max(Math.abs(max), Math.abs(min));
  if (base !== undefined) return logFormat(min, most);
  const [unit, commas, letter] = most >= 1e9 ? [1e9, ",,,", "B"] : [1e6, ",,", "M"];
  if (most >= 1e6) {
    const scaled = `${decimals(step / unit)}${commas}"${letter}"`;
    return `${scaled};-${scaled};0`;
  }
  if (most >= 1e4) return "#,##0";
  return step < 1e-4 ? "General" : decimals(step);
}

/** A format has room for two conditions: the largest numbers, and the smallest. */
function logFormat(min: number, max: number): string {
  const conditions: string[] = [];
  if (min < 1e-4) conditions.push("[<0.001]0E-0");
  else if (max >= 1e9) conditions.push('[>=1000000000]0,,,"B"');
  if (max >= 1e6) conditions.push('[>=1000000]0,,"M"');
  return [...conditions, min >= 1 && max >= 1e4 ? "#,##0" : "General"].join(";");
}

function decimals(step: number): string {
  const digits = [0, 1, 2, 3, 4, 5, 6].find((count) => {
    const shifted = step * 10 ** count;
    return Math.abs(shifted - Math.round(shifted)) < 1e-6;
  });
  return digits === 0 ? "0" : `0.${"0".repeat(digits ?? 6)}`;
}

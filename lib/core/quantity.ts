/**
 * Quantities as people write them: `80ms`, `ms(80)`, `99.95%`, `0.5,0.9`, `1..20`, `10ms..50ms:10ms`.
 *
 * One reader for every place where a value comes as text: command line, parameters, links. What is
 * read is an SI number, as an option's declaration asks for it.
 */

import { readable } from "./format";
import { inSteps } from "./grid";
import type { Option } from "./option";

/** Units by what they measure: factor to the SI unit. The order is that of showing, small first. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  s: { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86_400 },
  "1/s": { "/h": 1 / 3600, "/s": 1, "k/s": 1e3, "M/s": 1e6 },
  byte: {
    B: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
  },
  bit: { bit: 1, kbit: 1e3, Mbit: 1e6, Gbit: 1e9 },
  "bit/s": { "bit/s": 1, kbps: 1e3, Mbps: 1e6, Gbps: 1e9 },
  m: { m: 1, km: 1e3 },
  fraction: { "%": 1e-2 },
};

/** Names of the helpers of `units.ts`, where they differ from the unit's sign. */
const helpers: Readonly<Record<string, string>> = {
  seconds: "s",
  minutes: "min",
  hours: "h",
  days: "d",
  perSecond: "/s",
  perHour: "/h",
  bytes: "B",
  bits: "bit",
  metres: "m",
};

/** Steps of a range beyond which it is a slip of the pen. */
const mostSteps = 1000;

const numeral = String.raw`[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const withUnit = new RegExp(`^(${numeral})\\s*([^\\d\\s.].*)?$`);
const call = new RegExp(`^(\\w+)\\(\\s*(${numeral})\\s*\\)$`);

/**
 * Reads the value of an option from text.
 *
 * @param name - the option's name, for messages
 * @param text - a number with or without a unit, a word, or a list: `a,b,c`, with ranges of numbers:
 *   `1..20`, or `0.1..0.9:0.2` with a step
 * @param option - what is asked for
 * @returns the value in SI, checked by the option
 * @throws RangeError that names the option and the text, if it cannot be read, or by the option
 */
export function parseQuantity<T>(name: string, text: string, option: Option<T>): T {
  return option.check(name, read(name, text.trim(), option));
}

function read(name: string, text: string, option: Option<unknown>): unknown {
  switch (option.kind) {
    case "choice":
      return text;
    case "toggle":
      return ownValue({ true: true, false: false, on: true, off: false }, text) ?? text;
    case "list":
      return readList(name, text, option.item ?? option);
    default:
      return readNumber(name, text, option.unit);
  }
}

function readList(name: string, text: string, item: Option<unknown>): unknown[] {
  const inner = text.replace(/^\[(.*)\]$/, "$1");
  const isWord = item.kind === "choice" || item.kind === "toggle";
  return inner.split(",").flatMap((part, i) => {
    const range = isWord ? null : /^(.+?)\.\.(.+?)(?::(.+))?$/.exec(part.trim());
    if (!range) return [read(`${name}[${i}]`, part.trim(), item)];
    const [from = "", to = "", step] = range.slice(1).map((end) => end?.trim());
    if (step === undefined && !(/^\d+$/.test(from) && /^\d+$/.test(to))) {
      throw new RangeError(
        `${name} must have a step, since ${part} does not run in whole numbers: 0.1..0.9:0.2`,
      );
    }
    const [first, last, each] = [from, to, step ?? "1"].map((end) =>
      readNumber(name, end, item.unit),
    ) as [number, number, number];
    if (!(last >= first && each > 0 && (last - first) / each <= mostSteps)) {
      throw new RangeError(
        `${name} must be a range upwards of ${mostSteps} steps or fewer, got ${part}`,
      );
    }
    return inSteps({ from: first, to: last, step: each });
  });
}

function readNumber(name: string, text: string, unit: string): number {
  const called = call.exec(text);
  const [, plain, sign] = withUnit.exec(text) ?? [];
  const digits = called ? called[2] : plain;
  const written = called ? (ownValue(helpers, called[1] ?? "") ?? called[1]) : sign;
  if (digits === undefined) throw new RangeError(`${name} must be a number, got ${text}`);
  const value = Number(digits.replaceAll("_", ""));
  if (written === undefined) return value;
  const factor = ownValue(scales[unit] ?? {}, written);
  if (factor === undefined) {
    const known = Object.keys(scales[unit] ?? {});
    const rule = known.length > 0 ? `a number with one of ${known.join(", ")}` : "a plain number";
    throw new RangeError(`${name} must be ${rule}, got ${text}`);
  }
  return scaled(value, factor);
}

/** What a record itself holds: text like "constructor" names nothing that it inherits. */
function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Divides where that is exact: 80 ms is 0.08 and not 0.08 + 1e-17. */
function scaled(value: number, factor: number): number {
  const inverse = Math.round(1 / factor);
  return factor < 1 && Math.abs(inverse * factor - 1) < 1e-12 ? value / inverse : value * factor;
}

/** Units that a value is shown in, small to large; a share is shown in percent. */
const shownIn: Readonly<Record<string, readonly string[]>> = {
  s: ["ns", "µs", "ms", "s", "min", "h", "d"],
  "1/s": ["/s", "k/s", "M/s"],
  byte: ["B", "kB", "MB", "GB", "TB"],
  bit: ["bit", "kbit", "Mbit", "Gbit"],
  "bit/s": ["bit/s", "kbps", "Mbps", "Gbps"],
  m: ["m", "km"],
  fraction: ["%"],
};

/**
 * Shows a value as people write it: 0.04 s is "40 ms", 0.9995 is "99.95 %".
 *
 * @param value - in SI
 * @param unit - an option's unit
 * @returns the largest unit that leaves one or more, three significant digits, or all before the
 *   point (and all nines of a share)
 *
 * @example
 * ```ts
 * showQuantity(0.04, "s") // => "40 ms"
 * ```
 */
export function showQuantity(value: number, unit: string): string {
  const names = shownIn[unit];
  if (!names) return readable(value, 4);
  const factorOf = (name: string) => scales[unit]?.[name] ?? 1;
  const fitting = names.filter((name) => Math.abs(value) >= factorOf(name) * (1 - 1e-9)).at(-1);
  const natural = value === 0 ? names.find((name) => factorOf(name) === 1) : names[0];
  const name = fitting ?? natural ?? names[0] ?? "";
  const shown = value / factorOf(name);
  const short = unit === "fraction" && value > 0.9 && value < 1 ? 1 - value : 1;
  const digits = Math.min(15, 3 + Math.max(0, Math.floor(-Math.log10(short))));
  return `${readable(shown, digits)} ${name}`;
}

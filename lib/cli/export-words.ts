/** The options of `distlab export`, and which of them go together. */

import type { FigureFormat, NotebookFormat } from "../export/formats";
import type { PresetName } from "../export/preset";
import type { Sweep } from "../export/targets";

/** The options as commander reads them. */
export interface ExportWords {
  readonly format?: string;
  readonly preset?: PresetName;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly transparent?: boolean;
  readonly theme?: "light" | "dark";
  readonly fonts?: "named" | "outlined" | "embedded";
  readonly option: Readonly<Record<string, string>>;
  readonly sweep?: Sweep;
  readonly xRange?: readonly [number, number];
  readonly yRange?: readonly [number, number];
  readonly still?: boolean;
  readonly figures?: boolean;
  readonly code: boolean;
  readonly browser?: string | true;
  readonly out: string;
}

/** Formats that an option means something to. */
const meantFor = {
  scale: ["png", "gif"],
  fonts: ["svg"],
  still: ["html"],
  width: ["png", "svg", "pdf", "gif"],
  height: ["png", "svg", "pdf", "gif"],
} as const satisfies Partial<Record<keyof ExportWords, readonly FigureFormat[]>>;

const browserFormats: readonly FigureFormat[] = ["png", "svg", "pdf", "html"];

/**
 * Refuses what would be ignored.
 *
 * @throws Error that names the option and what it is for
 */
export function checkForFigures(
  words: ExportWords,
  formats: readonly FigureFormat[],
  ofNotebook: boolean,
): void {
  for (const [name, known] of Object.entries(meantFor)) {
    const isGiven = words[name as keyof typeof meantFor] !== undefined;
    const isMeant = formats.some((format) => (known as readonly string[]).includes(format));
    refuse(isGiven && !isMeant, `--${name} is for ${known.join(", ")}`);
  }
  const hasOptions = Object.keys(words.option).length > 0 || words.sweep !== undefined;
  refuse(ofNotebook && hasOptions, "--option and --sweep are for a figure by its name");
  refuse(
    words.sweep !== undefined && formats.some((format) => format !== "gif"),
    "--sweep is for gif: nothing else moves",
  );
  refuse(!words.code, "--no-code is for a notebook");
  refuse(words.figures === true && !ofNotebook, "--figures is for a notebook");
  const others = formats.filter((format) => !browserFormats.includes(format));
  refuse(
    words.browser !== undefined && others.length > 0,
    `--browser is for ${browserFormats.join(", ")}, not for ${others.join(", ")}`,
  );
}

/**
 * Refuses what means nothing to a whole notebook.
 *
 * @throws Error that names the option
 */
export function checkForNotebooks(words: ExportWords, formats: readonly NotebookFormat[]): void {
  refuse(words.still === true && !formats.includes("html"), "--still is for html");
  const names = [
    "width",
    "height",
    "scale",
    "fonts",
    "sweep",
    "xRange",
    "yRange",
    "browser",
  ] as const;
  const given = names.find((name) => words[name] !== undefined);
  const flag = given?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  refuse(given !== undefined, `--${flag} is for figures: --figures exports those of a notebook`);
  refuse(Object.keys(words.option).length > 0, "--option is for a figure by its name");
}

function refuse(isWrong: boolean, sentence: string): void {
  if (isWrong) throw new Error(sentence);
}

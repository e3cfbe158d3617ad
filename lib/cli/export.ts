/** `distlab export`: figures and notebooks as files for slides, papers and pages. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { writeSync } from "node:fs";
import { figureFormats, notebookFormats } from "../export/formats";
import { presets } from "../export/preset";
import type { Look, Make } from "../export/run-export";
import { suggestion } from "../host/suggestion";
import { type ExportWords as Words, checkForFigures, checkForNotebooks } from "./export-words";
import type { Sweep } from "../export/targets";

/** Adds the command. */
export function addExport(program: Command): void {
  const presetList = Object.entries(presets).map(([name, { about }]) => `  ${name}: ${about}`);
  program
    .command("export")
    .argument("<what...>", "figures by name, all, or a notebook")
    .description("write figures and notebooks as files: pictures, slides, pages")
    .option(
      "--format <list>",
      `of a figure: ${figureFormats.join(", ")} (png if not said); of a notebook: ${notebookFormats.join(", ")} (html); html keeps the controls of live figures`,
    )
    .addOption(
      new Option("--preset <name>", "sizes for a place (see below)").choices(Object.keys(presets)),
    )
    .option("--width <px>", "width in CSS pixels, 1/96 inch", positive)
    .option("--height <px>", "height in CSS pixels", positive)
    .option("--scale <n>", "image pixels in a CSS pixel", positive)
    .option("--transparent", "no ground: a slide's own shows through")
    .addOption(new Option("--theme <name>", "ground and text").choices(["light", "dark"]))
    .addOption(
      new Option(
        "--fonts <how>",
        "text in SVG: by the font's name, as shapes, or with the font inside",
      ).choices(["named", "outlined", "embedded"]),
    )
    .option("--option <name=value>", "an option of the figure; may be repeated", collect, {})
    .option("--sweep <name=from:to:steps>", "let an option run; the GIF moves", sweep)
    .option("--x-range <from:to>", "what the x axis shows", range)
    .option("--y-range <from:to>", "what the y axis shows", range)
    .option("--still", "of a page: figures without controls")
    .option("--figures", "of a notebook: its figures instead of itself")
    .option("--no-code", "of a notebook: leave its code out")
    .option("--browser [path]", "draw with a Chromium: for WebGL and maps")
    .option("--out <dir>", "where to", ".")
    .addHelpText("after", `\nPresets:\n${presetList.join("\n")}\n\nExamples:\n${examples}`)
    .action(async (names: readonly string[], words: Words) => {
      process.exitCode = await run(names, words);
    });
}

const examples = `  npx distlab export amdahl --format pptx
  npx distlab export amdahl --option serialFractions=0.1,0.05 --preset slide
  npx distlab export all --format png,pdf --preset paper --out figures
  npx distlab export amdahl --format gif --sweep maxWorkers=16:4096:24
  npx distlab export notebooks/01-scaling.ipynb --format html,deck --no-code`;

async function run(names: readonly string[], words: Words): Promise<number> {
  const { exportFigures, exportNotebooks } = await import("../export/run-export");
  const { figureTargets, notebookTargets } = await import("../export/targets");
  const say = (line: string) => void writeSync(1, `${line}\n`);
  const stop = () => {
    writeSync(2, "distlab: stopped; what was written is whole\n");
    process.exit(130);
  };
  process.on("SIGINT", stop);
  const notebooks = names.filter((name) => name.endsWith(".ipynb"));
  if (notebooks.length > 0 && notebooks.length < names.length) {
    throw new Error("figures and notebooks are exported one after the other, not in one command");
  }
  const place = { out: words.out, say };
  const look = lookOf(words);
  if (notebooks.length > 0 && !words.figures) {
    const formats = formatsOf(words.format ?? "html", notebookFormats, words);
    checkForNotebooks(words, formats);
    const request = { paths: notebooks, formats, look, withCode: words.code };
    return (await exportNotebooks(request, place)) > 0 ? 1 : 0;
  }
  const formats = formatsOf(words.format ?? (words.sweep ? "gif" : "png"), figureFormats, words);
  checkForFigures(words, formats, notebooks.length > 0);
  const targets =
    notebooks.length > 0
      ? notebooks.flatMap(notebookTargets)
      : figureTargets(names, words.option, words.sweep);
  const asked = {
    ...(words.sweep && { sweep: words.sweep }),
    ...(words.browser && { browser: true }),
  };
  const request = { targets, formats, look, deckName: "figures", asked };
  const failures = words.browser
    ? await withBrowser(words.browser, (make) => exportFigures(request, { ...place, make }))
    : await exportFigures(request, place);
  return failures > 0 ? 1 : 0;
}

/** Starts a browser for the work, and ends it after. */
async function withBrowser<T>(path: string | true, work: (make: Make) => Promise<T>): Promise<T> {
  const { Chromium } = await import("../export/browser/chromium");
  const { findChromium } = await import("../export/browser/find");
  const { makeBrowserPicture } = await import("../export/browser/picture");
  const chromium = await Chromium.start(findChromium(path === true ? undefined : path));
  try {
    return await work((figure, options) => makeBrowserPicture(chromium, figure, options));
  } finally {
    await chromium.close();
  }
}

function lookOf({
  preset,
  width,
  height,
  scale,
  transparent,
  theme,
  fonts,
  still,
  xRange,
  yRange,
}: Words): Look {
  const ranges = { ...(xRange && { x: xRange }), ...(yRange && { y: yRange }) };
  return {
    ...(preset && { preset }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(scale !== undefined && { scale }),
    ...(transparent && { transparent }),
    ...(theme && { theme }),
    ...(fonts && { fonts }),
    ...(still && { still }),
    ...(Object.keys(ranges).length > 0 && { ranges }),
  };
}

/** Formats by their names, separated by commas. */
function formatsOf<T extends string>(text: string, known: readonly T[], words: Words): T[] {
  const formats = text.split(",").map((word) => {
    const found = known.find((format) => format === word.trim());
    if (found) return found;
    const isPicture = figureFormats.some((format) => format === word.trim()) && !words.figures;
    const hint = isPicture
      ? "; --figures exports the figures of a notebook"
      : suggestion(word, known);
    throw new Error(`there is no format ${word}${hint} (there are ${known.join(", ")})`);
  });
  return [...new Set(formats)];
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0 && value < Infinity) return value;
  throw new InvalidArgumentError("It must be a number > 0.");
}

function range(text: string): [number, number] {
  const parts = text.split(":").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [from = NaN, to = NaN] = parts;
  if (parts.length === 2 && Number.isFinite(from) && Number.isFinite(to)) return [from, to];
  throw new InvalidArgumentError("It must be two numbers: from:to.");
}

function collect(text: string, before: Readonly<Record<string, string>>) {
  const at = text.indexOf("=");
  if (at > 0) return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
  throw new InvalidArgumentError("It must be name=value.");
}

/** Steps of a sweep beyond which nobody waits. */
const mostSteps = 300;

function sweep(text: string): Sweep {
  const [, option, from, to, count] = /^(\w+)=([^:]+):([^:]+):(\d+)$/.exec(text) ?? [];
  const steps = Number(count);
  if (option && from && to && steps >= 2 && steps <= mostSteps) return { option, from, to, steps };
  throw new InvalidArgumentError(`It must be name=from:to:steps with 2 to ${mostSteps} steps.`);
}

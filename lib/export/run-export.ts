/** Carries an export out: files into a folder, with progress, on all cores where it pays. */

import { basename, join } from "node:path";
import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { browserScripts } from "../host/browser-scripts";
import { type Answer, runOnWorkers } from "../host/pool";
import { packageVersion, projectRoot } from "../host/project";
import { readNotebook } from "../notebook/read";
import { type DrawnFigure, ExportFolder, type Making } from "./folder";
import type { FigureFormat, NotebookFormat, PictureFormat } from "./formats";
import { type Picture, type PictureOptions, makePicture } from "./picture";
import type { FigureTarget } from "./targets";

/** Figures beyond this many are shared by all cores, and their progress is shown. */
const few = 3;

/** What is asked of every picture of an export. */
export type Look = Omit<PictureOptions, "format">;

export interface FigureExport {
  readonly targets: readonly FigureTarget[];
  readonly formats: readonly FigureFormat[];
  readonly look: Look;
  /** Name of the presentation, if there are several figures. */
  readonly deckName: string;
  /** What else decides how the files look, for the manifest. */
  readonly asked?: object;
}

export interface NotebookExport {
  readonly paths: readonly string[];
  readonly formats: readonly NotebookFormat[];
  readonly look: Look;
  readonly withCode: boolean;
}

/** How a picture is made. */
export type Make = (figure: Figure, options: PictureOptions) => Promise<Picture>;

/** Where to and with what. */
export interface ExportPlace {
  readonly out: string;
  /** Gets one line for each file, warning and failure. */
  readonly say: (line: string) => void;
  /** Makes a picture; without it, the renderer that needs no browser. */
  readonly make?: Make;
}

/** Exports figures. @returns the number of files that could not be made */
export async function exportFigures(request: FigureExport, place: ExportPlace): Promise<number> {
  const { targets, formats, look, asked } = request;
  const jobs = targets.flatMap(({ name, figure }) =>
    formats.filter(isPicture).map((format) => ({ name: `${name}.${format}`, figure, format })),
  );
  const writer = new Writer(place, jobs.length + (formats.includes("pptx") ? 1 : 0));
  const tasks = jobs.map(({ figure, format }) => ({ figure, options: { ...look, format } }));
  await makeAll(tasks, place.make, (answer, index) => {
    const { name, figure, format } = jobs[index] as (typeof jobs)[number];
    writer.take(name, answer, { format, ...drawnIn([figure]), asked: { ...look, ...asked } });
  });
  if (formats.includes("pptx")) {
    const [only] = targets;
    const name = targets.length === 1 && only ? only.name : request.deckName;
    const drawn = drawnIn(targets.map(({ figure }) => figure));
    const answer = await answerOf(() => presentation(request));
    writer.take(`${name}.pptx`, answer, { format: "pptx", ...drawn, asked: { ...look, ...asked } });
  }
  return writer.failures;
}

/** Exports notebooks as pages, decks or presentations. @returns the number of failed files */
export async function exportNotebooks(
  { paths, formats, look, withCode }: NotebookExport,
  place: ExportPlace,
): Promise<number> {
  const { notebookFile } = await import("./notebook-file");
  const writer = new Writer(place, paths.length * formats.length);
  for (const path of paths) {
    const notebook = readNotebook(path);
    const name = basename(path, ".ipynb");
    for (const format of formats) {
      const { ending, make } = notebookFile(notebook, format, { look, withCode, name });
      const asked = { ...look, withCode };
      const making = { format, notebook: basename(path), asked };
      writer.take(`${name}${ending}`, await answerOf(make), making);
    }
  }
  return writer.failures;
}

/** Writes what was made, and says what was not. */
class Writer {
  failures = 0;
  #done = 0;
  readonly #folder: ExportFolder;

  constructor(
    readonly place: ExportPlace,
    readonly total: number,
  ) {
    this.#folder = new ExportFolder(place.out, packageVersion());
  }

  take(name: string, answer: Answer<Picture>, making: Making): void {
    this.#done += 1;
    const count = this.total > few ? `[${this.#done}/${this.total}] ` : "";
    const { say } = this.place;
    try {
      if ("error" in answer) throw new Error(answer.error);
      const path = this.#folder.write(name, answer.result.bytes, making);
      say(count + path);
      for (const warning of answer.result.warnings) say(`${path}: ${warning}`);
    } catch (error) {
      this.failures += 1;
      say(`${count}${name} could not be made: ${messageOf(error)}`);
    }
  }
}

interface PictureJob {
  readonly figure: Figure;
  readonly options: PictureOptions;
}

async function makeAll(
  jobs: readonly PictureJob[],
  make: Make | undefined,
  onDone: (answer: Answer<Picture>, index: number) => void,
): Promise<void> {
  if (jobs.length > few && !make) {
    // Bundled once, before every thread needs it.
    if (jobs.some(({ options }) => options.format === "html")) browserScripts(projectRoot());
    const script = join(projectRoot(), ".cache", "lib", "export", "worker.js");
    return runOnWorkers({ script, tasks: jobs, onDone });
  }
  for (const [i, { figure, options }] of jobs.entries()) {
    onDone(await answerOf(() => (make ?? makePicture)(figure, options)), i);
  }
}

async function answerOf(make: () => Promise<Picture>): Promise<Answer<Picture>> {
  try {
    return { result: await make() };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

async function presentation({ targets, look }: FigureExport): Promise<Picture> {
  const { writePptx } = await import("./pptx");
  const { figureSlide, shapeFor } = await import("./slide");
  const drawn = targets.map(({ figure }) => figureSlide(figure, look));
  const [only] = targets;
  const bytes = await writePptx(
    drawn.map(({ slide }) => slide),
    {
      theme: look.theme ?? "light",
      shape: shapeFor(look.preset),
      title: only && targets.length === 1 ? findingOf(only.figure) : "distlab figures",
    },
  );
  return { bytes, warnings: drawn.flatMap(({ warnings }) => warnings) };
}

const isPicture = (format: FigureFormat): format is PictureFormat => format !== "pptx";

function drawnIn(figures: readonly Figure[]): { figures?: readonly DrawnFigure[] } {
  const known = figures.flatMap(({ layout }) => {
    const { figure, options } = layout?.meta ?? {};
    return figure !== undefined && options !== undefined ? [{ figure, options }] : [];
  });
  return known.length > 0 ? { figures: known } : {};
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Carries an export out: files into a folder, with progress, on all cores where it pays. */

import { basename, join } from "node:path";
import type { Figure } from "../figure/figure";
import { type Answer, runOnWorkers } from "../host/pool";
import { packageVersion, projectRoot } from "../host/project";
import { readNotebook } from "../notebook/read";
import { aboutFigure } from "./about";
import { ExportFolder, type ManifestEntry } from "./folder";
import type { FigureFormat, NotebookFormat } from "./formats";
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
}

export interface NotebookExport {
  readonly path: string;
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

/** @returns the number of files that could not be made */
export async function exportFigures(request: FigureExport, place: ExportPlace): Promise<number> {
  const folder = new ExportFolder(place.out, packageVersion());
  const { targets, formats, look, deckName } = request;
  const jobs = targets.flatMap((target) =>
    formats.flatMap((format) => (format === "pptx" ? [] : [{ target, format }])),
  );
  const total = jobs.length + (formats.includes("pptx") ? 1 : 0);
  let [done, failures] = [0, 0];
  const count = () => (total > few ? `[${(done += 1)}/${total}] ` : "");
  const save = (name: string, bytes: Uint8Array, about: Omit<ManifestEntry, "file" | "sha256">) =>
    place.say(`${count()}${folder.write(name, bytes, about)}`);
  const onDone = (answer: Answer<Picture>, index: number) => {
    const { target, format } = jobs[index] as (typeof jobs)[number];
    const file = `${target.name}.${format}`;
    if ("error" in answer) {
      failures += 1;
      place.say(`${count()}${file} could not be made: ${answer.error}`);
      return;
    }
    save(file, answer.result.bytes, { format, ...originOf(target.figure), picture: look });
    for (const warning of answer.result.warnings) place.say(`${file}: ${warning}`);
  };
  await makeAll(
    jobs.map(({ target, format }) => ({ figure: target.figure, options: { ...look, format } })),
    onDone,
    place.make,
  );
  if (formats.includes("pptx")) {
    const [only] = targets;
    const name = targets.length === 1 && only ? only.name : deckName;
    save(`${name}.pptx`, await presentation(request), { format: "pptx", picture: look });
  }
  folder.finish();
  return failures;
}

/** A notebook as a page, a deck or a presentation. */
export async function exportNotebook(request: NotebookExport, place: ExportPlace): Promise<void> {
  const { notebookFile } = await import("./notebook-file");
  const folder = new ExportFolder(place.out, packageVersion());
  const notebook = readNotebook(request.path);
  const name = basename(request.path, ".ipynb");
  for (const format of request.formats) {
    const { ending, bytes } = await notebookFile(notebook, format, { ...request, name });
    const about = { format, figure: basename(request.path), picture: request.look };
    place.say(folder.write(`${name}${ending}`, bytes, about));
  }
  folder.finish();
}

interface PictureJob {
  readonly figure: Figure;
  readonly options: PictureOptions;
}

async function makeAll(
  jobs: readonly PictureJob[],
  onDone: (answer: Answer<Picture>, index: number) => void,
  make: Make = makePicture,
): Promise<void> {
  if (jobs.length > few && make === makePicture) {
    const script = join(projectRoot(), ".cache", "lib", "export", "worker.js");
    return runOnWorkers({ script, tasks: jobs, onDone });
  }
  for (const [i, { figure, options }] of jobs.entries()) {
    try {
      onDone({ result: await make(figure, options) }, i);
    } catch (error) {
      onDone({ error: error instanceof Error ? error.message : String(error) }, i);
    }
  }
}

async function presentation({ targets, look }: FigureExport): Promise<Uint8Array> {
  const { writePptx } = await import("./pptx");
  const { figureSlide, shapeFor } = await import("./slide");
  const slides = targets.map(({ figure }) => figureSlide(figure, look));
  const [only] = targets;
  return writePptx(slides, {
    theme: look.theme ?? "light",
    shape: shapeFor(look.preset),
    title: only && targets.length === 1 ? aboutFigure(only.figure).finding : "distlab figures",
  });
}

function originOf({ layout }: Figure): Pick<ManifestEntry, "figure" | "options"> {
  return layout.meta ? { figure: layout.meta.figure, options: layout.meta.options } : {};
}

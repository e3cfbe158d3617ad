/**
 * Presentations as PowerPoint, Keynote, LibreOffice and Google Slides read them.
 *
 * Written part by part rather than by a library: charts with an x of their own for each series,
 * logarithmic x axes and gaps are within the format, and the same slides give the same bytes.
 *
 * @see ECMA-376, Office Open XML
 */

import { posix } from "node:path";
import { Deck } from "./deck";
import { figureShapes } from "./figure-slide";
import { masterParts, paths } from "./master";
import { figureNotes, notesMasterPart, notesMasterPath, notesPart, notesThemePath } from "./notes";
import { pageOf } from "./page";
import { type Part, Relations, pack } from "./package";
import { emu, namespaces, shapeTree } from "./shapes";
import type { DeckOptions, FigureSlide, Slide } from "./slide";
import { textShapes } from "./text-slide";
import { themeDocument } from "./theme";
import { tag, text, xmlDocument } from "./xml";

const presentationml = "application/vnd.openxmlformats-officedocument.presentationml";
const officedocument = "application/vnd.openxmlformats-officedocument";

/** Writes the slides as one .pptx file; the same slides give the same bytes. */
export async function writePptx(
  slides: readonly Slide[],
  options: DeckOptions,
): Promise<Uint8Array> {
  const deck = new Deck(options.theme);
  const slideParts: Part[] = [];
  for (const [i, slide] of slides.entries())
    slideParts.push(...(await partsOf(slide, i + 1, { deck, options })));
  const root = new Relations();
  root.to("officeDocument", "ppt/presentation.xml");
  root.toProperties("docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  const theme = `${officedocument}.theme+xml`;
  const parts: Part[] = [
    ...propertyParts(options.title),
    presentationPart(slides.length, options),
    ...settingParts(),
    { path: paths.theme, content: themeDocument(options.theme), contentType: theme },
    ...masterParts(options),
    { path: notesThemePath, content: themeDocument("light"), contentType: theme },
    notesMasterPart(),
    ...slideParts,
    ...deck.parts,
  ];
  return pack(parts, root);
}

const slidePath = (number: number) => `ppt/slides/slide${number}.xml`;

const isFigure = (slide: Slide): slide is FigureSlide => "figure" in slide;

async function partsOf(
  slide: Slide,
  number: number,
  { deck, options }: { deck: Deck; options: DeckOptions },
): Promise<Part[]> {
  const relations = new Relations();
  const place = { deck, page: pageOf(options.shape), relations };
  relations.to("slideLayout", isFigure(slide) ? paths.figureLayout : paths.textLayout);
  const shapes = isFigure(slide)
    ? await figureShapes(slide, place)
    : textShapes(slide, options.title, place);
  const known = isFigure(slide) ? figureNotes(slide.about) : [];
  const notes = [...(slide.notes ?? []), ...known];
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  if (notes.length > 0) relations.to("notesSlide", notesPath);
  const content = xmlDocument(
    tag(
      "p:sld",
      namespaces,
      tag("p:cSld", {}, shapeTree(...shapes)),
      tag("p:clrMapOvr", {}, tag("a:masterClrMapping")),
    ),
  );
  const path = slidePath(number);
  const part = { path, content, contentType: `${presentationml}.slide+xml`, relations };
  return notes.length > 0 ? [part, notesPart(notesPath, path, notes)] : [part];
}

function presentationPart(count: number, { shape }: DeckOptions): Part {
  const relations = new Relations();
  const master = relations.to("slideMaster", paths.master);
  const notes = relations.to("notesMaster", notesMasterPath);
  relations.to("theme", paths.theme);
  for (const { path } of settingParts()) relations.to(posix.parse(path).name, path);
  const slides = Array.from({ length: count }, (_, i) =>
    tag("p:sldId", { id: 256 + i, "r:id": relations.to("slide", slidePath(i + 1)) }),
  );
  const { width, height } = pageOf(shape);
  const content = xmlDocument(
    tag(
      "p:presentation",
      { ...namespaces, saveSubsetFonts: 1 },
      tag("p:sldMasterIdLst", {}, tag("p:sldMasterId", { id: 2 ** 31, "r:id": master })),
      tag("p:notesMasterIdLst", {}, tag("p:notesMasterId", { "r:id": notes })),
      tag("p:sldIdLst", {}, ...slides),
      tag("p:sldSz", {
        cx: emu(width),
        cy: emu(height),
        type: shape === "4:3" ? "screen4x3" : undefined,
      }),
      tag("p:notesSz", { cx: emu(540), cy: emu(720) }),
    ),
  );
  const contentType = `${presentationml}.presentation.main+xml`;
  return { path: "ppt/presentation.xml", content, contentType, relations };
}

/** Settings that PowerPoint wants to find, all at their defaults. */
function settingParts(): Part[] {
  const style = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
  const list = tag("a:tblStyleLst", { "xmlns:a": namespaces["xmlns:a"], def: style });
  const settings = {
    presProps: tag("p:presentationPr", namespaces),
    viewProps: tag("p:viewPr", namespaces),
    tableStyles: list,
  };
  return Object.entries(settings).map(([name, root]) => ({
    path: `ppt/${name}.xml`,
    content: xmlDocument(root),
    contentType: `${presentationml}.${name}+xml`,
  }));
}

/** Without dates and names: they would differ from run to run. */
function propertyParts(title: string): Part[] {
  const core = tag(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    tag("dc:title", {}, text(title)),
    tag("dc:language", {}, text("en-US")),
  );
  const app = tag(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    tag("Application", {}, text("distlab")),
  );
  return [
    {
      path: "docProps/core.xml",
      content: xmlDocument(core),
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    },
    {
      path: "docProps/app.xml",
      content: xmlDocument(app),
      contentType: `${officedocument}.extended-properties+xml`,
    },
  ];
}

/** Speaker notes: what belongs to a slide and not on it. */

import type { About } from "../about";
import { readableFormula } from "./formula";
import type { Part } from "./package";
import { Relations } from "./package";
import { namespaces, shapeTree, textRuns, textShape } from "./shapes";
import { colorMap } from "./theme";
import { type Xml, tag, xmlDocument } from "./xml";

export const notesMasterPath = "ppt/notesMasters/notesMaster1.xml";
export const notesThemePath = "ppt/theme/theme2.xml";

const presentationml = "application/vnd.openxmlformats-officedocument.presentationml";

/** The page in points: A4's height would cut, so the usual 7.5 by 10 inches. */
const places = {
  image: { x: 54, y: 54, width: 432, height: 270 },
  words: { x: 54, y: 342, width: 432, height: 324 },
};

/** The words of a figure, one paragraph each. */
export function figureNotes(about: About): string[] {
  const { finding, description, formula, parameters, sources } = about;
  const list = (heading: string, items: readonly string[]) =>
    items.length > 0 ? [heading, ...items.map((item) => `• ${item}`)] : [];
  return [
    finding,
    description,
    ...(formula ? [`Formula: ${readableFormula(formula)}`, `LaTeX: ${formula}`] : []),
    ...list("Parameters:", parameters),
    ...list("Sources:", sources),
  ];
}

/** What notes pages share. */
export function notesMasterPart(): Part {
  const relations = new Relations();
  relations.to("theme", notesThemePath);
  const paper = tag("a:solidFill", {}, tag("a:schemeClr", { val: "bg1" }));
  const background = tag("p:bg", {}, tag("p:bgPr", {}, paper, tag("a:effectLst")));
  const content = xmlDocument(
    tag(
      "p:notesMaster",
      namespaces,
      tag("p:cSld", {}, background, shapeTree(image(true), words([], true))),
      tag("p:clrMap", colorMap("light")),
    ),
  );
  const contentType = `${presentationml}.notesMaster+xml`;
  return { path: notesMasterPath, content, contentType, relations };
}

/** The notes of one slide. */
export function notesPart(path: string, slidePath: string, paragraphs: readonly string[]): Part {
  const relations = new Relations();
  relations.to("notesMaster", notesMasterPath);
  relations.to("slide", slidePath);
  const lines = paragraphs.map((line) =>
    tag("a:p", {}, ...textRuns([{ text: line }], {}, relations)),
  );
  const content = xmlDocument(
    tag(
      "p:notes",
      namespaces,
      tag("p:cSld", {}, shapeTree(image(false), words(lines, false))),
      tag("p:clrMapOvr", {}, tag("a:masterClrMapping")),
    ),
  );
  return { path, content, contentType: `${presentationml}.notesSlide+xml`, relations };
}

function image(isMaster: boolean): Xml {
  const { x, y, width, height } = places.image;
  const place = tag(
    "a:xfrm",
    {},
    tag("a:off", { x: 12700 * x, y: 12700 * y }),
    tag("a:ext", { cx: 12700 * width, cy: 12700 * height }),
  );
  const shape = tag("a:prstGeom", { prst: "rect" }, tag("a:avLst"));
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id: 2, name: "Slide Image" }),
      tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      tag("p:nvPr", {}, tag("p:ph", { type: "sldImg", idx: 2 })),
    ),
    tag("p:spPr", {}, ...(isMaster ? [place, shape] : [])),
  );
}

function words(lines: readonly Xml[], isMaster: boolean): Xml {
  return textShape(
    { id: 3, name: "Notes" },
    {
      box: isMaster ? places.words : undefined,
      placeholder: { type: "body", idx: 3 },
      shrink: false,
    },
    ...lines,
  );
}

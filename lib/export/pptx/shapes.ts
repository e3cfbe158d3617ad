/** Things on a slide as PowerPoint writes them. */

import type { Box } from "./page";
import type { Relations } from "./package";
import type { TextRun } from "./slide";
import { drawing, fonts } from "./theme";
import { type Attributes, type Xml, nothing, tag, text } from "./xml";

/** The namespaces of slides, layouts and masters. */
export const namespaces: Attributes = {
  "xmlns:a": drawing,
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};

/** Points as English Metric Units, PowerPoint's own. */
export const emu = (points: number): number => Math.round(points * 12700);

/** Name, number on its slide, and what a screen reader says. */
export interface ShapeName {
  readonly id: number;
  readonly name: string;
  readonly alt?: string;
}

/** What a shape stands in for: its place and looks come from the layout. */
export interface Placeholder {
  readonly type?: "title" | "body" | "sldImg";
  readonly idx?: number;
}

/** A slide's content: the group that holds all shapes. */
export function shapeTree(...shapes: readonly Xml[]): Xml {
  const group = tag(
    "p:nvGrpSpPr",
    {},
    tag("p:cNvPr", { id: 1, name: "" }),
    tag("p:cNvGrpSpPr"),
    tag("p:nvPr"),
  );
  return tag("p:spTree", {}, group, tag("p:grpSpPr"), ...shapes);
}

/** How text stands in its box. */
export interface TextBoxStyle {
  readonly anchor?: "t" | "ctr" | "b";
  /** What is done when the text outgrows the box. */
  readonly shrink?: boolean;
  readonly fill?: Xml;
}

/** A box of text, free or in place of a placeholder. */
export function textShape(
  name: ShapeName,
  { box, placeholder, anchor, shrink = true, fill = nothing }: TextBoxStyle & ShapePlace,
  ...paragraphs: readonly Xml[]
): Xml {
  const properties = tag("p:nvPr", {}, placeholder ? tag("p:ph", { ...placeholder }) : nothing);
  const locks = placeholder ? tag("a:spLocks", { noGrp: 1 }) : nothing;
  const isFree = !placeholder;
  const shape = isFree ? tag("a:prstGeom", { prst: "rect" }, tag("a:avLst")) : nothing;
  const body = tag(
    "a:bodyPr",
    { wrap: isFree ? "square" : undefined, anchor },
    shrink ? tag("a:normAutofit") : nothing,
  );
  const lines = paragraphs.length > 0 ? paragraphs : [tag("a:p")];
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      nameOf(name),
      tag("p:cNvSpPr", { txBox: isFree ? 1 : undefined }, locks),
      properties,
    ),
    tag("p:spPr", {}, box ? transform("a:xfrm", box) : nothing, shape, fill),
    tag("p:txBody", {}, body, tag("a:lstStyle"), ...lines),
  );
}

export interface ShapePlace {
  /** Absent where the placeholder's own place is right. */
  readonly box?: Box;
  readonly placeholder?: Placeholder;
}

/** A picture: PNG for everyone, SVG for who can. */
export function pictureShape(name: ShapeName, box: Box, ids: { png: string; svg?: string }): Xml {
  const svg = tag("asvg:svgBlip", {
    "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "r:embed": ids.svg,
  });
  const extension = tag("a:ext", { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" }, svg);
  const blip = tag(
    "a:blip",
    { "r:embed": ids.png },
    ids.svg ? tag("a:extLst", {}, extension) : nothing,
  );
  return tag(
    "p:pic",
    {},
    tag(
      "p:nvPicPr",
      {},
      nameOf(name),
      tag("p:cNvPicPr", {}, tag("a:picLocks", { noChangeAspect: 1 })),
      tag("p:nvPr"),
    ),
    tag("p:blipFill", {}, blip, tag("a:stretch", {}, tag("a:fillRect"))),
    tag(
      "p:spPr",
      {},
      transform("a:xfrm", box),
      tag("a:prstGeom", { prst: "rect" }, tag("a:avLst")),
    ),
  );
}

/** A frame around what is drawn by another part of PowerPoint: a chart or a table. */
export function frameShape(name: ShapeName, box: Box, uri: string, content: Xml): Xml {
  return tag(
    "p:graphicFrame",
    {},
    tag(
      "p:nvGraphicFramePr",
      {},
      nameOf(name),
      tag("p:cNvGraphicFramePr", {}, tag("a:graphicFrameLocks", { noGrp: 1 })),
      tag("p:nvPr"),
    ),
    transform("p:xfrm", box),
    tag("a:graphic", {}, tag("a:graphicData", { uri }, content)),
  );
}

function nameOf({ id, name, alt }: ShapeName): Xml {
  return tag("p:cNvPr", { id, name, descr: alt });
}

function transform(name: string, { x, y, width, height }: Box): Xml {
  const extent = tag("a:ext", { cx: emu(width), cy: emu(height) });
  return tag(name, {}, tag("a:off", { x: emu(x), y: emu(y) }), extent);
}

/** How the runs of a paragraph look when they say nothing else. */
export interface RunStyle {
  /** Points; absent where the placeholder's size is right. */
  readonly size?: number;
  /** In the colour of the theme, where no placeholder says so. */
  readonly ink?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Runs of text; a line break inside one becomes a break. */
export function textRuns(runs: readonly TextRun[], style: RunStyle, relations: Relations): Xml[] {
  return runs.flatMap((run) => {
    const look = runLook(run, style, relations);
    return run.text.split("\n").flatMap((line, i) => {
      const broken = i > 0 ? [tag("a:br", {}, look)] : [];
      return [...broken, ...(line ? [tag("a:r", {}, look, tag("a:t", {}, text(line)))] : [])];
    });
  });
}

function runLook(run: TextRun, style: RunStyle, relations: Relations): Xml {
  const { size, bold, italic, ink } = style;
  const isLink = run.link !== undefined && /^(https?|mailto):/i.test(run.link);
  return tag(
    "a:rPr",
    {
      lang: "en-US",
      sz: size && Math.round(100 * size),
      b: (run.bold ?? bold) ? 1 : undefined,
      i: (run.italic ?? italic) ? 1 : undefined,
    },
    ink && !isLink ? tag("a:solidFill", {}, tag("a:schemeClr", { val: "tx1" })) : nothing,
    // Said even where it goes without saying: LibreOffice goes on with the font of the code before.
    run.code || ink ? tag("a:latin", { typeface: run.code ? fonts.code : "+mn-lt" }) : nothing,
    run.code ? tag("a:cs", { typeface: fonts.code }) : nothing,
    isLink ? tag("a:hlinkClick", { "r:id": relations.toAddress(run.link) }) : nothing,
  );
}

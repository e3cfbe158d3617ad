/** The slide master and its two layouts: what all slides share. */

import { type Page, pageOf } from "./page";
import type { Part } from "./package";
import { Relations } from "./package";
import { emu, namespaces, shapeTree, textShape } from "./shapes";
import type { DeckOptions } from "./slide";
import { colorMap } from "./theme";
import { type Xml, tag, text, xmlDocument } from "./xml";

/** Where the parts that every slide refers to are. */
export const paths = {
  theme: "ppt/theme/theme1.xml",
  master: "ppt/slideMasters/slideMaster1.xml",
  figureLayout: "ppt/slideLayouts/slideLayout1.xml",
  textLayout: "ppt/slideLayouts/slideLayout2.xml",
} as const;

const presentationml = "application/vnd.openxmlformats-officedocument.presentationml";

/** The sizes of text, in points. */
export const sizes = { title: 30, body: 24 } as const;

/** The master and both layouts. */
export function masterParts({ theme, shape }: DeckOptions): Part[] {
  const page = pageOf(shape);
  const relations = new Relations();
  const layouts = [paths.figureLayout, paths.textLayout].map((path, i) =>
    tag("p:sldLayoutId", { id: 2 ** 31 + 1 + i, "r:id": relations.to("slideLayout", path) }),
  );
  relations.to("theme", paths.theme);
  const background = tag(
    "p:bg",
    {},
    tag("p:bgPr", {}, tag("a:solidFill", {}, scheme("bg1")), tag("a:effectLst")),
  );
  const document = xmlDocument(
    tag(
      "p:sldMaster",
      namespaces,
      tag("p:cSld", {}, background, shapeTree(titleBox(page), bodyBox(page))),
      tag("p:clrMap", colorMap(theme)),
      tag("p:sldLayoutIdLst", {}, ...layouts),
      textStyles(),
    ),
  );
  return [
    {
      path: paths.master,
      content: document,
      contentType: `${presentationml}.slideMaster+xml`,
      relations,
    },
    layout(paths.figureLayout, "Title Only", "titleOnly", titleBox(page)),
    layout(paths.textLayout, "Title and Content", "obj", titleBox(page), bodyBox(page)),
  ];
}

function layout(path: string, name: string, type: string, ...shapes: readonly Xml[]): Part {
  const relations = new Relations();
  relations.to("slideMaster", paths.master);
  const document = xmlDocument(
    tag(
      "p:sldLayout",
      { ...namespaces, type, preserve: 1 },
      tag("p:cSld", { name }, shapeTree(...shapes)),
      tag("p:clrMapOvr", {}, tag("a:masterClrMapping")),
    ),
  );
  return {
    path,
    content: document,
    contentType: `${presentationml}.slideLayout+xml`,
    relations,
  };
}

function titleBox({ title }: Page): Xml {
  return textShape(
    { id: 2, name: "Title" },
    { box: title, placeholder: { type: "title" }, anchor: "ctr" },
    paragraph("Click to edit the title"),
  );
}

function bodyBox({ body }: Page): Xml {
  return textShape(
    { id: 3, name: "Content" },
    { box: body, placeholder: { type: "body", idx: 1 }, anchor: "t" },
    paragraph("Click to edit the text"),
  );
}

function paragraph(words: string): Xml {
  return tag(
    "a:p",
    {},
    tag("a:r", {}, tag("a:rPr", { lang: "en-US" }), tag("a:t", {}, text(words))),
  );
}

const scheme = (name: string) => tag("a:schemeClr", { val: name });

function textStyles(): Xml {
  const run = (size: number, font: string) =>
    tag(
      "a:defRPr",
      { sz: 100 * size, kern: 1200 },
      tag("a:solidFill", {}, scheme("tx1")),
      tag("a:latin", { typeface: `+${font}-lt` }),
      tag("a:ea", { typeface: `+${font}-ea` }),
      tag("a:cs", { typeface: `+${font}-cs` }),
    );
  const percent = (value: number) => tag("a:spcPct", { val: 1000 * value });
  const title = tag(
    "a:lvl1pPr",
    { algn: "l", rtl: 0 },
    tag("a:lnSpc", {}, percent(90)),
    tag("a:spcBef", {}, percent(0)),
    tag("a:buNone"),
    run(sizes.title, "mj"),
  );
  const levels = (bullets: boolean, size: number) =>
    [0, 1, 2, 3].map((level) =>
      tag(
        `a:lvl${level + 1}pPr`,
        {
          marL: bullets ? emu(20 + 24 * level) : 0,
          indent: bullets ? emu(-20) : 0,
          algn: "l",
          rtl: 0,
        },
        tag("a:spcBef", {}, tag("a:spcPts", { val: bullets ? 600 : 0 })),
        ...(bullets
          ? [tag("a:buFont", { typeface: "Arial" }), tag("a:buChar", { char: "•" })]
          : []),
        run(size, "mn"),
      ),
    );
  return tag(
    "p:txStyles",
    {},
    tag("p:titleStyle", {}, title),
    tag("p:bodyStyle", {}, ...levels(true, sizes.body)),
    tag("p:otherStyle", {}, ...levels(false, 18)),
  );
}

import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { figures } from "../../../lib/figure/registry";
import { Document } from "../../../lib/render/dom/document";
import { parseSvg } from "../../../lib/render/dom/parse";
import { drawFigure } from "../../../lib/render/draw";
import { asSteps } from "../../../lib/render/slim/lines";
import { slim } from "../../../lib/render/slim/slim";
import { writeSvg } from "../../../lib/render/svg/write";
import { families } from "../../../lib/render/text/fonts";
import { differingShare } from "../picture-match";

const font = {
  loadSystemFonts: false,
  fontFiles: families.flatMap(({ regular, bold, italic }) => [regular, bold, italic]),
};
const pixels = (svg: string) => new Resvg(svg, { font }).render().asPng();

const slimmed = (svg: string) => {
  const root = parseSvg(new Document(() => undefined), svg);
  slim(root);
  return writeSvg(root);
};

describe("slim", () => {
  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "leaves the picture of $id as it is, at less than half the size",
    ({ figure, id }) => {
      const drawing = drawFigure(figure(), { width: 760, height: 450 });
      const before = drawing.svg();
      slim(drawing.root);
      const after = drawing.svg();
      expect(after.length).toBeLessThan(before.length / 2);
      const share = differingShare(`slim-${id}`, pixels(before), pixels(after), 0.002);
      expect(share).toBeLessThanOrEqual(0.002);
    },
  );

  it.each([
    { what: "empty groups", svg: "<svg><g><g/></g><text/></svg>", becomes: "<svg/>" },
    {
      what: "clear shapes",
      svg: '<svg><rect width="1" height="1" style="fill: rgb(0, 0, 0); fill-opacity: 0;"/><rect width="0" height="1"/><path d=""/></svg>',
      becomes: "<svg/>",
    },
    {
      what: "markers without size, but no dots",
      svg: '<svg><g><path d="M0,0l0,0l0,0Z" style="fill: rgb(1, 2, 3); stroke-width: 0px;"/><path d="M0,0L0,0Z"/><path d="M1,2L1,2" style="stroke: rgb(1, 2, 3); stroke-linecap: round;"/></g></svg>',
      becomes: '<svg><path d="M1,2h0" stroke="#010203" stroke-linecap="round"/></svg>',
    },
    {
      what: "names that nobody uses, and short ones for the others",
      svg: '<svg><defs><clipPath id="clipxyz"><rect width="1" height="1"/></clipPath><clipPath id="q"><rect width="2" height="2"/></clipPath></defs><g clip-path="url(#clipxyz)"><circle id="c" r="1"/></g></svg>',
      becomes:
        '<svg><defs><clipPath id="a0"><rect width="1" height="1"/></clipPath></defs><g clip-path="url(#a0)"><circle r="1"/></g></svg>',
    },
    {
      what: "lines that look alike",
      svg: '<svg><g><path d="M0,1v10" transform="translate(5,0)" style="stroke: rgb(1, 2, 3);"/><path d="M0,1v10" transform="translate(7.25,0)" style="stroke: rgb(1, 2, 3);"/></g></svg>',
      becomes: '<svg><path d="M5,1v10M7.3,1v10" stroke="#010203"/></svg>',
    },
    {
      what: "lines by the shorter of two ways",
      svg: '<svg><g><path d="M73,281.5h-3" style="stroke: rgb(1, 2, 3);"/><path d="M73,278.5h-3" style="stroke: rgb(1, 2, 3);"/><path d="M5,5h-3" style="stroke: rgb(1, 2, 3);"/></g></svg>',
      becomes: '<svg><path d="M73,281.5h-3m3-3h-3M5,5h-3" stroke="#010203"/></svg>',
    },
    {
      what: "the place of a text, and nothing without width",
      svg: '<svg><text x="1" y="5.7" transform="translate(0,308.34)">10\u200b<tspan dy="-0.6em">2</tspan><tspan dy="0.42em">\u200b</tspan></text></svg>',
      becomes: '<svg><text x="1" y="314">10<tspan dy="-0.6em">2</tspan></text></svg>',
    },
    {
      what: "the colour of texts, which no shape takes",
      svg: '<svg><text style="fill: rgb(1, 2, 3);">a</text><text style="fill: rgb(1, 2, 3);">b</text><text>c</text><g><path d="M73,281.5h-3" stroke="#010203"/><path d="M73,278.5h-3" stroke="#010203"/></g><circle r="1"/><g fill="none"><circle r="2"/></g></svg>',
      becomes:
        '<svg fill="#010203"><text>a</text><text>b</text><text fill="#000000">c</text><path d="M73,281.5h-3m3-3h-3" stroke="#010203"/><circle r="1" fill="#000000"/><g fill="none"><circle r="2"/></g></svg>',
    },
    {
      what: "a property that all parts have",
      svg: '<svg><g><circle r="1" style="fill: rgb(1, 2, 3);"/><rect width="1" height="1" style="fill: rgb(1, 2, 3);"/></g></svg>',
      becomes: '<svg><g fill="#010203"><circle r="1"/><rect width="1" height="1"/></g></svg>',
    },
  ])("gathers $what", ({ svg, becomes }) => {
    const root = parseSvg(new Document(() => undefined), svg);
    slim(root);
    expect(writeSvg(root)).toBe(becomes);
  });

  it("draws round markers as the ends of lines, unless they are seen through", () => {
    const marker = (more: string) =>
      `<path transform="translate(5,6)" d="M3,0A3,3 0 1,1 0,-3A3,3 0 0,1 3,0Z" style="fill: rgb(1, 2, 3);${more}"/>`;
    expect(slimmed(`<svg><g>${marker("")}${marker("")}</g></svg>`)).toBe(
      '<svg><path d="M5,6h0M5,6h0" stroke="#010203" stroke-width="6" stroke-linecap="round"/></svg>',
    );
    expect(slimmed(`<svg><g>${marker(" fill-opacity: 0.5;")}</g></svg>`)).toContain("A3,3");
  });
});

describe("asSteps", () => {
  it.each([
    { path: "M0,305.9L85.4,298.6L102.5,297.4", becomes: "M0,305.9l85.4-7.3 17.1-1.2" },
    { path: "M1,1L2,2L2,2L3,1M5,5L6,4Z", becomes: "M1,1l1 1 1-1M5,5l1-1Z" },
    { path: "M0,2.8l2.8,2.8l2.8,-2.8l0,0Z", becomes: "M0,2.8l2.8 2.8 2.8-2.8Z" },
    { path: "M0,0l1,1M5,5l1,1L0,0", becomes: "M0,0l1 1M5,5l1 1-6-6" },
    { path: "M1,1L1,1L2,2M3,3M4,4L4,4", becomes: "M1,1l1 1M3,3M4,4h0" },
    { path: "M0,0H5", becomes: "M0,0H5" },
    { path: "M0,0C1,1 2,2 3,3", becomes: "M0,0C1,1 2,2 3,3" },
  ])("$path", ({ path, becomes }) => expect(asSteps(path)).toBe(becomes));

  it("does not drift: a thousand steps end where they should", () => {
    const path = `M0,0${Array.from({ length: 1000 }, (_, i) => `L${(i + 1) / 3},${(i + 1) / 7}`).join("")}`;
    const steps = asSteps(path)
      .slice("M0,0l".length)
      .match(/-?[\d.]+/g)!
      .map(Number);
    const sum = (start: number) => steps.filter((_, i) => i % 2 === start).reduce((a, b) => a + b);
    expect(sum(0)).toBeCloseTo(1000 / 3, 0);
    expect(sum(1)).toBeCloseTo(1000 / 7, 0);
  });
});

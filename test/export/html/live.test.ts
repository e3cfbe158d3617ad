import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { liveMimeType } from "../../../lib/browser/live-spec";
import { number } from "../../../lib/core/option";
import { declaredSpecOf } from "../../../lib/export/html/declared-spec";
import { notebookDeck } from "../../../lib/export/html/deck";
import { notebookPage } from "../../../lib/export/html/notebook-page";
import { bytesOfBase85 } from "../../../lib/core/base85";
import { scriptHash } from "../../../lib/export/html/policy";
import { makePicture } from "../../../lib/export/picture";
import type { Figure } from "../../../lib/figure/figure";
import { figures } from "../../../lib/figure/registry";
import { amdahlFigure } from "../../../lib/figure/scaling/amdahl";
import { gridSpec } from "../../../lib/lab/live-specs";
import type { Output } from "../../../lib/notebook/format";
import { bundleForAll } from "../../../lib/export/html/drawn";
import { code, inspect, line, notebookOf, picture, plot, shown } from "./inspect";
import { expectSealed } from "./page-rules";

const live = (spec: unknown, figure: Figure = line): Output =>
  shown({ [liveMimeType]: spec, "application/vnd.plotly.v1+json": figure });
const amdahl = live({ figure: "amdahl", options: { maxWorkers: 64 } }, amdahlFigure());
const own = (draw: (values: object) => Figure) =>
  gridSpec(draw, { n: number({ default: 1, min: 0, max: 2, step: 1, label: "n" }) }, {}).spec;

const warnings: string[] = [];
const options = {
  ...{ title: "Live", withCode: true, pictures: picture },
  warn: (sentence: string) => void warnings.push(sentence),
};
const page = (...outputs: Output[]) => notebookPage(notebookOf(code("x", outputs)), options);
const packed = (html: string, id: string) =>
  [...html.matchAll(new RegExp(`<script type="text/plain" id="${id}">([^<]*)<`, "g"))].map(
    ([, text = ""]) => inflateSync(bytesOfBase85(text)),
  );
const dataOf = (html: string) =>
  JSON.parse(/id="figures">([^<]*)</.exec(html)?.[1] ?? "") as {
    figures: unknown[];
    live?: unknown[];
  };

describe("a notebook's page with live figures", () => {
  const ten = page(...Array.from({ length: 10 }, () => amdahl), plot(line));

  it("carries one bundle and one plotly.js, both under hashes that its policy names", () => {
    expectSealed(ten);
    const { policy } = inspect(ten);
    for (const id of ["live", "plotly"]) {
      const [script, ...more] = packed(ten, id);
      expect(more).toEqual([]);
      expect(policy.get("script-src")).toContain(`'${scriptHash(script!)}'`);
    }
    expect(policy.get("worker-src")).toEqual(["blob:"]);
    expect(Buffer.byteLength(ten)).toBeLessThan(1_100_000);
  });

  it("has a place with a picture for each, and what it needs to be live", () => {
    expect(
      ten.match(/<figure class="plot" data-live="\d" [^>]*><div class="drawn">/g),
    ).toHaveLength(10);
    expect(ten.match(/<img class="picture" alt="However many workers/g)).toHaveLength(10);
    const { figures: still, live: specs } = dataOf(ten);
    expect(still).toHaveLength(1);
    expect(specs).toHaveLength(10);
    expect(specs?.[0]).toEqual({ figure: "amdahl", options: { maxWorkers: 64 } });
  });

  it("has neither bundle nor workers without a live figure", () => {
    const html = page(plot(line));
    expect(packed(html, "live")).toEqual([]);
    expect(inspect(html).policy.has("worker-src")).toBe(false);
  });

  it("has no controls when asked for none, nor on slides", () => {
    const notebook = notebookOf(code("x", [amdahl]));
    for (const html of [
      notebookPage(notebook, { ...options, still: true }),
      notebookDeck(notebook, options),
    ]) {
      expect(packed(html, "live")).toEqual([]);
      expect(dataOf(html).figures).toHaveLength(1);
    }
  });

  it("carries the bundle of plotly.js and the formulas that any of its pictures needs", () => {
    const polar = own((values) =>
      (values as { n: number }).n < 2
        ? line
        : { data: [{ type: "scatterpolar", r: [1] }], layout: { title: { text: "$x^2$" } } },
    );
    const html = page(live(polar));
    expect(html.length).toBeGreaterThan(2_000_000);
    expect(dataOf(html)).toMatchObject({ formulas: { "x^2": expect.stringContaining("<svg") } });
  });

  it("keeps hostile text in specs as text", () => {
    const attack = '</script><script>alert(1)</script><img src=x onerror="alert(1)">\'';
    const spec = own(() => ({
      data: [{ y: [1], name: attack }],
      layout: { title: { text: attack } },
    }));
    const hostile = JSON.parse(
      JSON.stringify(spec).replace('"label":"n"', `"label":${JSON.stringify(attack)}`),
    ) as unknown;
    const html = page(live(hostile), live({ figure: "amdahl", options: {}, only: [attack] }));
    expectSealed(html);
    const plain = page(amdahl);
    expect(inspect(html).scripts).toEqual(inspect(plain).scripts);
    expect(inspect(html).policy).toEqual(inspect(plain).policy);
    expect(inspect(html).tags.filter((tag) => tag === "img")).toHaveLength(2);
  });

  const grid = { controls: { n: { option: { kind: "number" }, values: [1, 2] } }, figures: [line] };
  it.each([
    [{ figure: "amdal", options: {} }, "amdal is no figure of this library"],
    [
      { figure: "amdahl", options: { workers: 3 } },
      "workers is not one of serialFractions, maxWorkers",
    ],
    [{ figure: "amdahl", options: { maxWorkers: 0 } }, "maxWorkers must be in [2, 1000000], got 0"],
    [{ grid: 3, options: {} }, "its pictures are missing"],
    [{ grid, options: { n: 3 } }, "n must be one of the values that were drawn"],
    [{ grid, options: { n: 1 } }, "it must have 2 pictures, got 1"],
    [{ grid: { ...grid, controls: { n: { option: {} } } }, options: { n: 1 } }, "n is no control"],
  ])("draws what cannot be live as it was, and says why: %j", (spec, reason) => {
    warnings.length = 0;
    const html = page(live(spec));
    expect(warnings).toEqual([`cell cell-1: its live figure has no controls: ${reason}`]);
    expect(dataOf(html).figures).toHaveLength(1);
    expect(packed(html, "live")).toEqual([]);
  });
});

describe("the page of a declared figure", () => {
  const html = async (figure: Figure, look: object = {}) =>
    Buffer.from((await makePicture(figure, { ...look, format: "html" })).bytes).toString();

  it("has controls that start where it was drawn, in less than 1 MB", async () => {
    const page = await html(amdahlFigure({ maxWorkers: 64 }));
    expectSealed(page);
    const { options } = amdahlFigure;
    const start = { serialFractions: options.serialFractions.default, maxWorkers: 64 };
    expect(dataOf(page).live).toEqual([{ figure: "amdahl", options: start }]);
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
  });

  it.each([{ still: true }, { theme: "dark" }, { preset: "slide" }, { transparent: true }])(
    "is still with %j",
    async (look) => expect(dataOf(await html(amdahlFigure(), look)).live).toBeUndefined(),
  );

  it("is still if it was changed after it was drawn, or is not declared", async () => {
    const drawn = amdahlFigure();
    const changed = { ...drawn, data: [...drawn.data, { y: [1, 2] }] };
    for (const figure of [changed, line]) expect(dataOf(await html(figure)).live).toBeUndefined();
  });
});

describe.each(figures.map((declared) => [declared.id, declared] as const))("%s", (id, declared) => {
  const figure = (declared as unknown as () => Figure)();

  it("can be live in its page, drawn by the small bundle", () => {
    expect(declaredSpecOf(figure)).toMatchObject({ figure: id });
    expect(bundleForAll([figure])).toBe("cartesian");
  });
});

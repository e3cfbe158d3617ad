import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { figurePage } from "../../../lib/export/html/figure-page";
import { bytesOfBase85 } from "../../../lib/core/base85";
import { scriptHash } from "../../../lib/export/html/policy";
import type { Figure } from "../../../lib/figure/figure";
import { findingOf } from "../../../lib/figure/finding";
import { figures } from "../../../lib/figure/registry";
import { inspect, line } from "./inspect";
import { expectSealed } from "./page-rules";

const light = { title: "Squares grow", theme: "light", plotly: "cartesian" } as const;

describe.each(figures.map((declared) => [declared.id, declared] as const))("%s", (_, declared) => {
  const figure = (declared as unknown as () => Figure)();
  const page = figurePage(figure, { ...light, title: findingOf(figure) });

  it("is a page of its own that nothing gets into", () => expectSealed(page));

  it("stays under 0.75 MB", () => {
    expect(Buffer.byteLength(page)).toBeLessThan(750_000);
  });

  it("has its formula and sources", () => {
    expect(page).toContain("<footer>");
    expect(page).toMatch(/<div class="formula"><svg [^>]*aria-label/);
    for (const source of declared.sources) expect(page).toContain(source.replace("'", "&#39;"));
  });
});

describe("figurePage", () => {
  it("has the finding as title and for screen readers", () => {
    const page = figurePage(line, light);
    expect(page).toContain("<title>Squares grow</title>");
    expect(page).toContain('role="figure" aria-label="Squares grow" aria-describedby="words"');
    expect(page).toMatch(/<noscript>.*Squares grow.*<\/noscript>/s);
  });

  it("gives the same bytes for the same figure", () => {
    expect(figurePage(structuredClone(line) as Figure, light)).toBe(figurePage(line, light));
  });

  it("carries plotly.js whole, under the hash that its policy names", () => {
    const page = figurePage(line, light);
    const text = /<script type="text\/plain" id="plotly">([^<]*)</.exec(page)?.[1] ?? "";
    const hash = scriptHash(inflateSync(bytesOfBase85(text)));
    expect(inspect(page).policy.get("script-src")).toContain(`'${hash}'`);
  });

  it("keeps hostile text where text belongs", () => {
    const attack = '</title></script><script>alert(1)</script><img src=x onerror="alert(1)">';
    const hostile: Figure = {
      data: [{ x: [1], y: [1], name: attack, text: [attack] }],
      layout: { title: { text: attack }, paper_bgcolor: "red}</style><script>alert(1)</script>" },
    };
    const page = figurePage(hostile, { ...light, title: attack });
    expectSealed(page);
    expect(inspect(page).tags.filter((tag) => tag === "img")).toEqual([]);
    expect(inspect(page).scripts).toEqual(inspect(figurePage(line, light)).scripts);
  });

  it("brings the formulas of its texts as pictures instead of MathJax", () => {
    const title = { text: "$\\frac{1}{s < 2}$" };
    const page = figurePage(
      { ...line, layout: { title, xaxis: { title: { text: "$5" } } } },
      light,
    );
    const json = /id="figures">([^<]*)</.exec(page)?.[1] ?? "";
    const { formulas } = JSON.parse(json) as { formulas: Record<string, string> };
    expect(Object.keys(formulas)).toEqual(["\\frac{1}{s \\lt  2}"]);
    expect(Buffer.byteLength(page)).toBeLessThan(750_000);
  });

  it("has bold and Greek only where they are read", () => {
    const faces = (text: string) => {
      const page = figurePage({ ...line, layout: { title: { text } } }, light);
      return [...page.matchAll(/font-weight:(\d+);unicode-range:(U\+\w+)/g)].length;
    };
    expect(faces("plain")).toBe(1);
    expect(faces("λ")).toBe(2);
    expect(faces("<b>bold</b>")).toBe(2);
  });

  it("continues the figure's paper, in the theme's text colour", () => {
    const dark = { ...line, layout: { paper_bgcolor: "#101418" } };
    const page = figurePage(dark, { ...light, theme: "dark" });
    expect(page).toContain("color-scheme:dark;--text:#b8bcc4;--page:#101418");
  });
});

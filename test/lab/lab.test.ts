import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Figure } from "../../lib/figure/figure";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { show } from "../../lib/lab/show";
import { table } from "../../lib/lab/table";
import { unpackColumns } from "../../lib/notebook/columns";

const key = Symbol.for("distlab.display");
const shared = globalThis as Record<symbol, unknown>;
let shown: { data: Record<string, string> }[];
beforeEach(() => {
  shown = [];
  shared[key] = (bundle: (typeof shown)[number]) => shown.push(bundle);
});
afterEach(() => delete shared[key]);

const hostile = `</script><img src=x onerror="alert(1)">'&`;

describe("show", () => {
  it("sends one bundle: data, page fragment, and the finding in words", () => {
    const figure = amdahlFigure();
    show(figure);
    expect(shown).toHaveLength(1);
    const { data } = shown[0]!;
    expect(Object.keys(data)).toEqual([
      "application/vnd.plotly.v1+json",
      "text/html",
      "text/plain",
    ]);
    expect(unpackColumns(data["application/vnd.plotly.v1+json"])).toMatchObject({
      data: figure.data,
      layout: figure.layout,
    });
    expect(data["text/plain"]).toBe("However many workers you add, the speedup stays below 20×");
  });

  it("has a picture under the figure, and says how to trust the notebook", () => {
    show(amdahlFigure());
    const withoutScript = shown[0]!.data["text/html"]!.replace(/<script>[^]*<\/script>/, "");
    const [, words = "", address = ""] = /<img alt="([^"]*)"[^>]* src="([^"]*)"/.exec(
      withoutScript,
    )!;
    expect(words).toMatch(/^However many workers .*below 20×\. Chart with lines\. x axis: workers/);
    expect(decodeURIComponent(address)).toMatch(/^data:image\/svg\+xml,<svg [^]*<\/svg>$/);
    expect(address.length).toBeLessThan(25_000);
    expect(withoutScript).toContain("Trust Notebook");
  });

  it("says in words what cannot be drawn without a browser, and why", () => {
    const layout = { title: { text: "points of <b>2</b> kinds, n < 3 > 2" } };
    show({ data: [{ type: "scatter3d", x: [1], y: [1], z: [1] }], layout });
    const html = shown[0]!.data["text/html"]!;
    expect(html).toContain("<strong>points of 2 kinds, n &lt; 3 &gt; 2</strong>");
    expect(html).toContain("trace 1 is of type scatter3d, which needs WebGL");
  });

  it("keeps hostile text as text", () => {
    const layout = { title: { text: hostile }, height: '1px"><img src=x>' as unknown as number };
    show({ data: [{ name: hostile, x: [1], y: [1] }], layout });
    const html = shown[0]!.data["text/html"]!;
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain("<img src=x");
    expect(html).toContain("min-height:450px");
  });

  it.each([
    { what: "no layout", figure: { data: [{ y: [1, 2], name: "one" }] }, words: "one" },
    { what: "nulls in lists", figure: { data: [], layout: { shapes: [null] } }, words: "a figure" },
    { what: "no traces", figure: {}, words: "a figure needs a list of traces: data" },
  ])("shows a figure with $what", ({ figure, words }) => {
    show(figure as unknown as Figure);
    expect(shown[0]!.data["text/html"]).toContain(words);
  });

  it("needs a notebook", () => {
    delete shared[key];
    expect(() => show(amdahlFigure())).toThrow("there is no notebook to show this in");
  });
});

describe("table", () => {
  const rows = [
    { name: "a,b", time: 0.123456789, note: hostile },
    { name: 'say "x"', time: 1000 },
  ];

  it("has units in its heads, numbers to the right, and text as text", () => {
    table(rows, { units: { time: "s" }, title: "times" });
    const html = shown[0]!.data["text/html"]!;
    expect(html).toContain("<caption>times</caption>");
    expect(html).toMatch(/<th style="text-align:right[^"]*">time \(s\)<\/th>/);
    expect(html).toMatch(/<td style="text-align:right[^"]*">0.1235<\/td>/);
    expect(html).toMatch(/<td style="text-align:left">a,b<\/td>/);
    expect(html).toContain('<table style="font-variant-numeric:tabular-nums">');
    expect(html.replace(/<script>[^]*<\/script>/, "")).not.toContain("<img");
  });

  it("gives all digits to CSV, quoted where needed", () => {
    table(rows, { units: { time: "s" } });
    const literal = /\("distlab-[0-9a-f]+",(".*")\)<\/script>/.exec(
      shown[0]!.data["text/html"]!,
    )?.[1];
    expect(JSON.parse(literal ?? "")).toBe(
      `name,time (s),note\r\n"a,b",0.123456789,"${hostile.replaceAll('"', '""')}"\r\n"say ""x""",1000,\r\n`,
    );
  });

  it("keeps the digits before the point", () => {
    table([{ v: 12074.39 }, { v: 0.00123456 }, { v: Infinity }]);
    expect(shown[0]!.data["text/plain"]).toBe("       v\n   12074\n0.001235\n       ∞");
    table([{ v: 123_456_789 }, { v: 1_234_567_890 }, { v: 2 ** 53 - 1 }]);
    expect(shown[1]!.data["text/plain"]).toBe(
      "               v\n       123456789\n      1234567890\n9007199254740991",
    );
  });

  it("keeps a column of numbers to the right although one is missing", () => {
    table([{ v: 1 }, { v: null }, { v: undefined }, {}, { v: 100 }]);
    expect(shown[0]!.data["text/plain"]).toBe("  v\n  1\n\n\n\n100");
    expect(shown[0]!.data["text/html"]).toContain('<td style="text-align:right');
    expect(shown[0]!.data["text/html"]).not.toContain("text-align:left");
  });

  it("stands in columns as plain text", () => {
    table([
      { n: 1, v: 10 },
      { n: 20, v: 5.5 },
    ]);
    expect(shown[0]!.data["text/plain"]).toBe(" n    v\n 1   10\n20  5.5");
  });

  it.each([
    { call: () => table([]), message: "rows must hold one row or more, got 0" },
    {
      call: () => table([{ a: 1 }], { units: { b: "s" } }),
      message: "units must name columns (a), got b",
    },
    {
      call: () => table([{ a: 1 }], { digits: 200 }),
      message: "digits must be in [1, 100], got 200",
    },
    {
      call: () => table([{ a: "text" }], { digits: 1.5 }),
      message: "digits must be a whole number >= 1, got 1.5",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

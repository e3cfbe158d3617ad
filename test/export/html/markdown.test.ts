import { describe, expect, it } from "vitest";
import { ProseWriter } from "../../../lib/export/html/markdown";
import { inspect } from "./inspect";

const html = (source: string) => new ProseWriter().write(source).html;
const formulas = (source: string) =>
  [...html(source).matchAll(/<svg [^>]*aria-label="([^"]*)"/g)].map(([, tex]) => tex);

describe("formulas", () => {
  it("are drawn in a line and on lines of their own", () => {
    expect(formulas("with $n$ workers, $s_1 * s_2 * s_3$ each")).toEqual(["n", "s_1 * s_2 * s_3"]);
    expect(html("before\n\n$$\nS(n)\n= n\n$$\n\nafter")).toMatch(
      /<p>before<\/p>\s*<div class="formula"><svg.*<\/div><p>after<\/p>/s,
    );
    expect(formulas("before\n$$a$$\nafter")).toEqual(["a"]);
    expect(formulas("so $$a$$ follows")).toEqual(["a"]);
    expect(formulas("> $$a$$\n\n* $$b$$")).toEqual(["a", "b"]);
    expect(formulas("| a |\n|---|\n| $n$ |")).toEqual(["n"]);
    expect(formulas("$a$ $b$, $c$-th")).toEqual(["a", "b", "c"]);
  });

  it.each([
    "costs $5 or $6",
    "$5-$6 each",
    "5 $ and 6 $ more",
    "`$x$` and ``$y$``",
    "```\n$x$\n$$y$$\n```",
    "    $x$",
    "\\$x\\$",
    "$5 and `x$`",
    "`echo $HOME` and `$PATH`",
    "$$ never closed",
    "a lone $",
  ])("are not seen in %j", (source) => {
    expect(formulas(source)).toEqual([]);
    expect(html(source).replace(/<[^>]*>/g, "")).toContain("$");
  });

  it("keep code as it stands", () => {
    expect(html("`${a} $b$`")).toContain("<code>${a} $b$</code>");
    expect(html("```ts\n`${a} $b$`\n```")).toContain("$b$");
  });

  it("quote what is no TeX", () => {
    expect(() => html("$\\frac{1$")).toThrow('the formula "\\\\frac{1" is no TeX');
  });
});

describe("headings", () => {
  it("have Jupyter's names, each only once", () => {
    const writer = new ProseWriter();
    const { headings } = writer.write("## Your turn\n### The `code` of $n$");
    expect(headings).toEqual([
      { id: "Your-turn", level: 2, text: "Your turn" },
      { id: "The-code-of-n", level: 3, text: "The code of n" },
    ]);
    expect(writer.write("## Your turn").html).toContain('<h2 id="Your-turn-2">');
  });
});

describe("what could run or load", () => {
  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    "![x](https://example.org/x.png)",
    "![x](x.png)",
    '![x](data:image/svg+xml,<svg onload="alert(1)">)',
    '[x](https://example.org "\\" onclick=alert(1)")',
    '```"><script>alert(1)</script>\nx\n```',
    "# <b onclick=alert(1)>x",
    "$\\text{</svg><img src=x onerror=alert(1)>}$",
    "![attack](attachment:x)",
  ])("is text in %s", (source) => {
    const attachments = { x: { 'image/png"><script>': '"><script>alert(1)</script>' } };
    const { html } = new ProseWriter().write(source, attachments);
    const { scripts, handlers, links, loads } = inspect(html);
    expect(scripts).toEqual([]);
    expect(handlers).toEqual([]);
    expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);
    expect(loads.filter((load) => !load.startsWith("data:image/"))).toEqual([]);
  });

  it("keeps links to read and pictures that are in the notebook", () => {
    expect(html("[x](https://example.org)")).toContain(
      '<a href="https://example.org" rel="noreferrer">x</a>',
    );
    const { html: pasted } = new ProseWriter().write("![a plan](attachment:plan.png)", {
      "plan.png": { "image/png": "AAAA" },
    });
    expect(pasted).toContain('<img src="data:image/png;base64,AAAA" alt="a plan">');
    expect(html("![a plan](plan.png)")).toContain("(picture: a plan)");
  });
});

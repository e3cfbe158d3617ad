import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";
import type { Figure } from "../../../lib/figure/figure";
import type { Cell, Notebook, Output } from "../../../lib/notebook/format";

/** A picture that stands for what the renderer draws. */
export const picture = () =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 450"><path d="M0 0h700v450z"/></svg>';

export const line: Figure = {
  data: [{ x: [1, 2, 3], y: [1, 4, 9], name: "squares" }],
  layout: { title: { text: "Squares grow" } },
};

/** A notebook of these cells. */
export function notebookOf(...cells: readonly Partial<Cell>[]): Notebook {
  const whole = cells.map((cell, i) => ({
    id: `cell-${i + 1}`,
    metadata: {},
    source: "",
    ...cell,
  }));
  return { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: whole as Cell[] };
}

export const text = (source: string, metadata: object = {}): Partial<Cell> => ({
  cell_type: "markdown",
  source,
  metadata: { ...metadata },
});

export const code = (source: string, outputs: readonly Output[] = [], metadata: object = {}) =>
  ({ cell_type: "code", source, outputs, metadata: { ...metadata } }) as Partial<Cell>;

export const shown = (data: Readonly<Record<string, unknown>>): Output => ({
  output_type: "display_data",
  data,
  metadata: {},
});

export const plot = (figure: Figure): Output =>
  shown({ "application/vnd.plotly.v1+json": figure, "text/html": "<p>in Jupyter</p>" });

export interface Inspected {
  /** Content-Security-Policy: directive to its sources. */
  readonly policy: ReadonlyMap<string, readonly string[]>;
  /** Inline scripts that a browser would run. */
  readonly scripts: readonly string[];
  /** Hashes of those scripts, as a policy writes them. */
  readonly hashes: readonly string[];
  /** What a browser would load: addresses in attributes and style sheets. */
  readonly loads: readonly string[];
  readonly tags: readonly string[];
  /** Attributes that hold code: `onclick` and the like. */
  readonly handlers: readonly string[];
  readonly links: readonly string[];
}

/** What a browser sees in a page. */
export function inspect(html: string): Inspected {
  const scripts: string[] = [];
  const loads: string[] = [];
  const tags: string[] = [];
  const handlers: string[] = [];
  const links: string[] = [];
  let policy = "";
  let inside: "code" | "style" | undefined;
  const addStyle = (style: string) => {
    for (const [, address = ""] of style.matchAll(/url\(\s*["']?([^"')]*)/g)) loads.push(address);
    for (const [, address = ""] of style.matchAll(/@import\s+([^;]+)/g)) loads.push(address);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push(name);
      const { type = "text/javascript", style = "", href, content = "" } = attributes;
      if (name === "script") inside = /javascript|module/.test(type) ? "code" : undefined;
      if (name === "script" && inside) scripts.push("");
      if (name === "style") inside = "style";
      if (name === "meta" && attributes["http-equiv"] === "Content-Security-Policy") {
        policy = content;
      }
      for (const key of ["src", "srcset", "poster", "data", "action", "background"]) {
        const address = attributes[key];
        if (address !== undefined) loads.push(address);
      }
      if (href !== undefined) (name === "a" ? links : loads).push(href);
      handlers.push(...Object.keys(attributes).filter((key) => key.startsWith("on")));
      addStyle(style);
    },
    ontext(content) {
      if (inside === "code") scripts[scripts.length - 1] += content;
      if (inside === "style") addStyle(content);
    },
    onclosetag() {
      inside = undefined;
    },
  });
  parser.end(html);
  const directives = policy.split("; ").map((directive): [string, string[]] => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources];
  });
  const hashes = scripts.map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return { policy: new Map(directives), scripts, hashes, loads, tags, handlers, links };
}

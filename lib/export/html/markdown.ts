/** The prose of a notebook: Markdown as Jupyter reads it, with formulas, and nothing that runs. */

import MarkdownIt from "markdown-it";
import { escapeHtml } from "../../core/html";
import { highlighted } from "./highlight";
import { addFormulas } from "./markdown-formulas";

/** A heading that a reader may want to jump to. */
export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface Prose {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Pictures pasted into a cell: name to media type to base64. */
export type Attachments = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Turns the cells of one page into HTML: no two of its headings share a name. */
export class ProseWriter {
  readonly #markdown = new MarkdownIt({ highlight: highlighted });
  readonly #ids = new Set<string>();
  #attachments: Attachments = {};

  constructor() {
    addFormulas(this.#markdown);
    this.#markdown.renderer.rules["image"] = (tokens, i) => {
      const { content = "", attrs } = tokens[i] ?? {};
      const address = String(new Map(attrs).get("src") ?? "");
      return this.#image(address, content);
    };
    this.#markdown.renderer.rules["link_open"] = (tokens, i, options, _, self) => {
      tokens[i]?.attrSet("rel", "noreferrer");
      return self.renderToken(tokens, i, options);
    };
    // Notebooks name their pictures like this; markdown-it takes no address that it does not know.
    const { validateLink } = this.#markdown;
    this.#markdown.validateLink = (url) => url.startsWith("attachment:") || validateLink(url);
  }

  /** @throws Error that quotes a formula that is no TeX */
  write(source: string, attachments: Attachments = {}): Prose {
    this.#attachments = attachments;
    const tokens = this.#markdown.parse(source, {});
    const headings: Heading[] = [];
    tokens.forEach((token, i) => {
      if (token.type !== "heading_open") return;
      const words = tokens[i + 1]?.children ?? [];
      const text = words.map(({ content }) => content).join("");
      const id = this.#newId(text);
      token.attrSet("id", id);
      headings.push({ id, level: Number(token.tag.slice(1)), text });
    });
    return { html: this.#markdown.renderer.render(tokens, this.#markdown.options, {}), headings };
  }

  /** The name that Jupyter gives a heading, so that links within a notebook still lead there. */
  #newId(text: string): string {
    const base = text.trim().replace(/\s+/g, "-") || "section";
    let id = base;
    for (let i = 2; this.#ids.has(id); i += 1) id = `${base}-${i}`;
    this.#ids.add(id);
    return id;
  }

  /** A picture that is in the notebook; of any other only its words, since pages fetch nothing. */
  #image(address: string, words: string): string {
    const name = address.replace(/^attachment:/, "");
    const [type, base64] = Object.entries(this.#attachments[name] ?? {})[0] ?? [];
    const attached = type && base64 !== undefined ? `data:${type};base64,${base64}` : address;
    return /^data:image\//i.test(attached)
      ? `<img src="${escapeHtml(attached)}" alt="${escapeHtml(words)}">`
      : `<em>(picture: ${escapeHtml(words || address)})</em>`;
  }
}

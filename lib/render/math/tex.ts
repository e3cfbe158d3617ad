/** Formulas as pictures: TeX in, SVG out, with MathJax's own converter and no browser. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** Height of an x in MathJax's font, in units of the font size: what an ex of `texToSvg` stands for. */
export const exPerEm = 0.442;

export interface TexOptions {
  /** True for a formula on a line of its own: large operators, limits above and below. */
  readonly display?: boolean;
}

/**
 * Draws a formula.
 *
 * Every call starts afresh: what one formula defines with `\newcommand` is unknown to the next, so
 * the picture does not depend on what was drawn before. Sizes are in ex, colours are the text's.
 *
 * @param tex - LaTeX as in a notebook, without the dollar signs
 * @param options - whether the formula stands on a line of its own
 * @returns one complete `<svg>` element; the caller adds the words that describe it
 * @throws Error that quotes the formula, if MathJax cannot read it
 */
export function texToSvg(tex: string, { display = false }: TexOptions = {}): string {
  converter ??= loadConverter();
  try {
    return converter(tex, display);
  } catch (error) {
    throw new Error(`the formula ${JSON.stringify(tex)} is no TeX: ${(error as Error).message}`);
  }
}

type Converter = (tex: string, display: boolean) => string;

let converter: Converter | undefined;

/** What is used of MathJax, which takes a fifth of a second to load: only when there is a formula. */
interface MathJax {
  readonly mathjax: {
    document(text: string, options: object): { convert(tex: string, options: object): object };
  };
  readonly TeX: new (options: object) => object;
  readonly SVG: new (options: object) => object;
  liteAdaptor(): { innerHTML(node: object): string };
  RegisterHTMLHandler(adaptor: object): void;
}

const modules = ["mathjax", "input/tex", "output/svg", "adaptors/liteAdaptor", "handlers/html"];

/** TeX's packages: name for the parser, and the file that declares it. */
const packages: Readonly<Record<string, string>> = {
  base: "base/BaseConfiguration",
  ams: "ams/AmsConfiguration",
  newcommand: "newcommand/NewcommandConfiguration",
  boldsymbol: "boldsymbol/BoldsymbolConfiguration",
  noundefined: "noundefined/NoUndefinedConfiguration",
  textmacros: "textmacros/TextMacrosConfiguration",
};

function loadConverter(): Converter {
  const load = createRequire(join(projectRoot(), "package.json"));
  const part = (name: string) => load(`mathjax-full/js/${name}.js`) as Partial<MathJax>;
  const parts = Object.assign({}, ...modules.map(part)) as MathJax;
  const { mathjax, TeX, SVG, liteAdaptor, RegisterHTMLHandler } = parts;
  for (const file of Object.values(packages)) part(`input/tex/${file}`);

  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  return (tex, display) => {
    const formatError = (_: unknown, error: Error) => {
      throw error;
    };
    const document = mathjax.document("", {
      InputJax: new TeX({ packages: Object.keys(packages), formatError }),
      OutputJax: new SVG({ fontCache: "none" }),
    });
    return adaptor.innerHTML(document.convert(tex, { display }));
  };
}

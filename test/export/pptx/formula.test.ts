import { expect, it } from "vitest";
import { readableFormula } from "../../../lib/export/pptx/formula";
import { figures } from "../../../lib/figure/registry";

it.each([
  ["\\frac{1}{s + (1 - s) / n}", "1/(s + (1 - s) / n)"],
  ["N(t) = N_0 \\, 2^{t / T}", "N(t) = N_0 2^(t / T)"],
  ["c(o) = o + p \\, \\overline{(d - o)^+}", "c(o) = o + p mean((d - o)^+)"],
  ["a \\quad \\text{or} \\quad \\min \\{ n \\}", "a or min { n }"],
  ["\\sqrt{r} + \\sqrt[3]{a+b}", "√r + root 3 of (a+b)"],
  ["\\left( \\frac{f r}{\\sqrt{r}\\, n} \\right)", "( (f r)/(√r n) )"],
  ["\\lambda \\cdot \\binom{n}{k}", "λ · C(n, k)"],
  ["unbalanced {a", "unbalanced a"],
  ["\\frac", "/"],
  ["", ""],
])("reads %s as %s", (latex, readable) => {
  expect(readableFormula(latex)).toBe(readable);
});

it.each(figures.map(({ id, formula }) => ({ id, formula })))(
  "leaves no command in $id",
  ({ formula }) => {
    expect(readableFormula(formula)).not.toMatch(/\\|\{[^ ]/);
  },
);

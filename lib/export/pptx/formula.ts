/**
 * LaTeX as a line of plain text, for those who read notes aloud or cannot draw formulas.
 *
 * Leaves out what a line cannot hold: alignment and matrices stay as they are written.
 */

/** Commands and their characters, by turns; commands that are words already stay as they are. */
const symbols: ReadonlyMap<string, string> = new Map([
  ...pairs(`alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ
    lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ
    Delta Δ Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω cdot · times × pm ± approx ≈ sim ∼
    le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ infty ∞ to → rightarrow → sum Σ prod Π int ∫ partial ∂ in ∈
    ldots … dots … cdots … lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ | ‖`),
  ...["left", "right", "displaystyle", ",", "!"].map((name) => [name, ""] as const),
  ...[";", ":", " ", "quad", "qquad"].map((name) => [name, " "] as const),
  ["\\", "; "],
]);

function pairs(list: string): (readonly [string, string])[] {
  const words = list.split(/\s+/);
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ""] as const] : []));
}

/** Commands that only change how their argument looks. */
const plain = new Set(["text", "mathrm", "operatorname", "mathit", "mathbf", "textit"]);

/**
 * A formula that can be read in one line.
 *
 * @example
 * ```ts
 * readableFormula("\\frac{1}{s + (1 - s) / n}") // => "1/(s + (1 - s) / n)"
 * ```
 */
export function readableFormula(latex: string): string {
  const tokens = latex.match(/\\[A-Za-z]+|\\[^A-Za-z]|\s+|[\s\S]/g) ?? [];
  let next = 0;

  const argument = (): string => {
    while (/^\s/.test(tokens[next] ?? "")) next += 1;
    if (tokens[next] !== "{") return one();
    next += 1;
    const inside = until("}");
    next += 1;
    return inside.trim();
  };
  const until = (end: string): string => {
    let words = "";
    while (next < tokens.length && tokens[next] !== end) words += one();
    return words;
  };
  const root = (): string => {
    if (tokens[next] !== "[") return `√${grouped(argument())}`;
    next += 1;
    const degree = until("]");
    next += 1;
    return `root ${degree} of ${grouped(argument())}`;
  };
  const one = (): string => {
    const token = tokens[next] ?? "";
    next += 1;
    if (token === "{") {
      next -= 1;
      return argument();
    }
    if (token === "^" || token === "_") return token + grouped(argument());
    if (!token.startsWith("\\")) return token.replace(/\s+/, " ");
    const name = token.slice(1);
    if (/^[dt]?frac$/.test(name)) return `${grouped(argument())}/${grouped(argument())}`;
    if (name === "binom") return `C(${argument()}, ${argument()})`;
    if (name === "sqrt") return root();
    if (name === "overline" || name === "bar") return `mean${bracketed(argument())}`;
    if (plain.has(name)) return argument();
    return symbols.get(name) ?? name;
  };

  return until("").replace(/ +/g, " ").trim();
}

function grouped(words: string): string {
  return /^([\p{L}\p{N}.∞]*|.)$/u.test(words) ? words : bracketed(words);
}

function bracketed(words: string): string {
  const inner = words.slice(1, -1);
  return words.startsWith("(") && words.endsWith(")") && !/[()]/.test(inner) ? words : `(${words})`;
}

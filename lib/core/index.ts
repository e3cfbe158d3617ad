/** What a cell gets by `import { … } from "#core"`: all but parts that have no guards of their own. */

export { type BetaParams, incompleteBeta } from "./beta";
export {
  type BinomialParams,
  binomialAtLeast,
  binomialBelow,
  binomialProbability,
} from "./binomial";
export * from "./check";
export * from "./erlang";
export * from "./exact-math";
export * from "./format";
export { logGamma } from "./gamma";
export * from "./grid";
export { type GammaParams, incompleteGamma, upperIncompleteGamma } from "./incomplete-gamma";
export * from "./lambert";
export * from "./normal";
export * from "./option";
export { type PoissonParams, poissonAtLeast, poissonBelow, poissonProbability } from "./poisson";
export * from "./poisson-binomial";
export * from "./quadrature";
export * from "./quantity";
export * from "./random";
export * from "./root";
export * from "./sum";
export * from "./union";
export * from "./units";

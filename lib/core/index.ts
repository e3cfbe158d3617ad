/** What a cell gets by `import { … } from "#core"`. */

export * from "./beta";
export * from "./binomial";
export * from "./check";
export * from "./erlang";
export * from "./exact-math";
export * from "./format";
export * from "./gamma";
export * from "./grid";
export * from "./lambert";
export * from "./normal";
export * from "./option";
export * from "./poisson-binomial";
export * from "./quadrature";
export * from "./quantity";
export * from "./random";
export * from "./root";
export * from "./sum";
export * from "./union";
export * from "./units";

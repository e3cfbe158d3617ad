/** What a cell gets by `import { … } from "#stats"`. */

export * from "./batch-means";
export * from "./curve";
export * from "./gamma";
export * from "./line";
export * from "./log-normal";
export * from "./normality";
export * from "./poisson";
export * from "./proportion";
export * from "./quantile-interval";
export * from "./quantile-sketch";
export * from "./student";
export * from "./summary";

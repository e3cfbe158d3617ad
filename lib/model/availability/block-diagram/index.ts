/** Block diagrams: expressions, and what they come to. */

export * from "./cut-sets";
export * from "./evaluation";
export * from "./expression";
export * from "./importance";
export { blockWorks } from "./structure";

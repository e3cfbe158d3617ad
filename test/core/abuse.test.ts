import * as check from "../../lib/core/check";
import * as core from "../../lib/core";
import * as format from "../../lib/core/format";
import * as option from "../../lib/core/option";
import * as units from "../../lib/core/units";
import { describeAbuse } from "../abuse";

/** Guards, labels, declarations and conversions: what they are given, others check. */
const apart = new Set([
  ...[check, format, option, units].flatMap((module) => Object.keys(module)),
  ...["RandomStream", "parseQuantity", "showQuantity"],
]);
const functions = Object.fromEntries(Object.entries(core).filter(([name]) => !apart.has(name)));

describeAbuse("lib/core", functions, {
  binomialAtLeast: [2, { trials: 5, chance: 0.9 }],
  binomialBelow: [2, { trials: 5, chance: 0.9 }],
  binomialProbability: [2, { trials: 5, chance: 0.9 }],
  chanceOfAny: [[0.1, 0.2]],
  chanceWithin: [10, { chance: 0.1 }],
  countDistribution: [[0.1, 0.2]],
  erf: [0.5],
  erfc: [0.5],
  evenlySpaced: [{ from: 1, to: 2, points: 3 }],
  exactExp: [1],
  exactLog: [2],
  exactSin: [1],
  findRoot: [(x: number) => x - 1.25, { from: 0.75, to: 2 }],
  inSteps: [{ from: 1, to: 2, step: 0.5 }],
  incompleteBeta: [0.5, { a: 2, b: 3 }],
  incompleteGamma: [2, { shape: 3 }],
  integrate: [(x: number) => x, [1, 2, 3]],
  lambertW: [1],
  logGamma: [3],
  logInverseErlangB: [10, { load: 8 }],
  logNormalTail: [1],
  normalExceeded: [-3],
  logSpaced: [{ from: 1, to: 2, points: 3 }],
  poissonAtLeast: [3, { mean: 2 }],
  poissonBelow: [3, { mean: 2 }],
  poissonProbability: [3, { mean: 2 }],
  streams: [1],
  sumOf: [[1, 2, 3]],
  upperIncompleteGamma: [2, { shape: 3 }],
});

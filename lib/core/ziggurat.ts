/**
 * The exponential density, cut into layers of equal area (the ziggurat of Marsaglia and Tsang).
 *
 * Nearly every draw is a table look-up and a product; the few at a layer's edge need e⁻ˣ. Tables and
 * edges use only operations whose bits are fixed, so a seed gives the same numbers on every engine.
 */

import { exactExp, exactLog } from "./exact-math";

/** What the ziggurat needs of a stream of random numbers. */
export interface BitSource {
  /** 32 random bits, as a whole number of 0 … 2³² - 1. */
  bits(): number;
  /** Uniform over (0, 1). */
  uniform(): number;
}

const twoTo28 = 2 ** 28;
const twoToMinus52 = 2 ** -52;

const layers = 256;

/** Where the tail begins, beyond which lies as much area as in each layer. */
const tailStart = 7.69711747013104972;
/** Area of each of the 256 layers: e⁻ʳ (r + 1) for r = `tailStart`. */
const layerArea = (tailStart + 1) * exactExp(-tailStart);

/** Right edge of each layer; layer 0 is as wide as if it had no tail. */
const edges = new Float64Array(layers + 1);
/** Density e⁻ˣ at each right edge. */
const heights = new Float64Array(layers + 1);

edges[0] = layerArea * exactExp(tailStart);
edges[1] = tailStart;
for (let i = 2; i < layers; i += 1) {
  const below = edges[i - 1] as number;
  edges[i] = -exactLog(exactExp(-below) + layerArea / below);
}
edges.forEach((edge, i) => (heights[i] = exactExp(-edge)));

/**
 * Draws from the exponential distribution with mean 1.
 *
 * @see Marsaglia and Tsang (2000), Journal of Statistical Software 5(8)
 */
export function drawExponential(source: BitSource): number {
  for (;;) {
    const word = source.bits();
    const layer = word & 255;
    // 24 bits that did not choose the layer, and 28 of the next word: never 0, never 1.
    const share = ((word >>> 8) * twoTo28 + (source.bits() >>> 4) + 0.5) * twoToMinus52;
    const x = share * (edges[layer] as number);
    if (x < (edges[layer + 1] as number)) return x;
    const drawn = drawAtEdge(source, layer, x);
    if (drawn > 0) return drawn;
  }
}

/** What about one draw in a hundred needs, apart, so that the others stay short; 0 to draw again. */
function drawAtEdge(source: BitSource, layer: number, x: number): number {
  if (layer === 0) return tailStart - exactLog(source.uniform());
  const low = heights[layer] as number;
  const high = heights[layer + 1] as number;
  return low + source.uniform() * (high - low) < exactExp(-x) ? x : 0;
}

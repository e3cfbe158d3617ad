/**
 * Random numbers that a seed decides: the same in Node and in every browser.
 *
 * A stream has a name, for what it is used for. Streams of one seed are independent of each other,
 * so two scenarios with the same seed share their arrivals, whatever else they draw.
 */

import { requireCount, requireItems, requireWhole } from "./check";
import { exactLog } from "./exact-math";
import { drawExponential } from "./ziggurat";

const twoTo26 = 2 ** 26;
const twoToMinus52 = 2 ** -52;

/** One stream of random numbers: xoshiro128** (Blackman and Vigna 2018). */
export class RandomStream {
  readonly #state: Int32Array;
  #spare: number | undefined;

  /** @param state - four words, not all zero */
  constructor(state: readonly [number, number, number, number]) {
    this.#state = Int32Array.from(state);
  }

  /** The next 32 bits, as a whole number of 0 … 2³² - 1. */
  bits(): number {
    const s = this.#state;
    const s0 = s[0] as number;
    const s1 = s[1] as number;
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const c = (s[2] as number) ^ s0;
    const d = (s[3] as number) ^ s1;
    s[1] = s1 ^ c;
    s[0] = s0 ^ d;
    s[2] = c ^ (s1 << 9);
    s[3] = (d << 11) | (d >>> 21);
    return result >>> 0;
  }

  /** Uniform over (0, 1): never 0, never 1; 53 bits. */
  uniform(): number {
    const head = this.bits() >>> 6;
    const tail = this.bits() >>> 6;
    return (head * twoTo26 + tail + 0.5) * twoToMinus52;
  }

  /** True with chance `chance`. */
  happens(chance: number): boolean {
    return this.uniform() < chance;
  }

  /**
   * A whole number of 0 … n - 1, each equally likely.
   *
   * @throws RangeError if `n` is not whole, or above 2³²
   */
  below(n: number): number {
    requireCount({ n });
    if (n > 2 ** 32) throw new RangeError(`n must be <= 4294967296, got ${n}`);
    const limit = 2 ** 32 - (2 ** 32 % n);
    let drawn = this.bits();
    while (drawn >= limit) drawn = this.bits();
    return drawn % n;
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return drawExponential(this);
  }

  /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method). */
  normal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1) continue;
      const factor = Math.sqrt((-2 * exactLog(square)) / square);
      this.#spare = y * factor;
      return x * factor;
    }
  }

  /** One item of a list. */
  pick<T>(items: readonly T[]): T {
    requireItems(1, { items });
    return items[this.below(items.length)] as T;
  }
}

/** Streams by name: `streams(1).arrivals`. */
export type RandomStreams = Readonly<Record<string, RandomStream>>;

/**
 * The random streams of a seed. A name always leads to the same stream, which goes on where it is.
 *
 * @param seed - whole number, 0 … 2³² - 1
 * @returns an object whose every property is a stream
 * @throws RangeError if `seed` is not whole or too large
 *
 * @example
 * ```ts
 * streams(1).arrivals.below(6) === streams(1).arrivals.below(6) // => true
 * ```
 */
export function streams(seed: number): RandomStreams {
  requireWhole({ seed });
  if (seed >= 2 ** 32) throw new RangeError(`seed must be < 4294967296, got ${seed}`);
  const made = new Map<string, RandomStream>();
  return new Proxy({} as Record<string, RandomStream>, {
    get: (_, name) => {
      const key = String(name);
      const stream = made.get(key) ?? new RandomStream(stateOf(seed, key));
      made.set(key, stream);
      return stream;
    },
  });
}

/** Four words from a seed and a name, each bit of which depends on all of both. */
function stateOf(seed: number, name: string): [number, number, number, number] {
  let hash = mix(seed ^ 0x9e3779b9);
  for (let i = 0; i < name.length; i += 1) hash = mix(hash ^ name.charCodeAt(i)) + i;
  const word = (k: number) => mix(hash + Math.imul(k, 0x9e3779b9));
  const state: [number, number, number, number] = [word(1), word(2), word(3), word(4)];
  return state.some((each) => each !== 0) ? state : [1, 2, 3, 4];
}

/** Spreads the bits of a word over all of it; each result comes from exactly one word. */
function mix(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** A Bloom filter that remembers messages: it never forgets one, and takes some new ones for copies. */

import { requireBetween, requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

/** Bits that names set: k places each, from two words (Dillinger and Manolios 2004). */
export class BloomFilter {
  readonly #bits: Uint8Array;
  readonly #size: number;
  readonly #hashes: number;

  /**
   * @param size - bits (count, 1 to 10⁸)
   * @param params - `hashes`: bits that each name sets (count, 1 to 100)
   * @throws RangeError if a parameter is outside its domain
   */
  constructor(size: number, { hashes }: { readonly hashes: number }) {
    requireCount({ size, hashes });
    requireBetween(1, 1e8, { size });
    requireBetween(1, 100, { hashes });
    this.#bits = new Uint8Array(Math.ceil(size / 8));
    this.#size = size;
    this.#hashes = hashes;
  }

  /** Remembers a name, given as two words of a good hash of it. */
  add(name: NameHash): void {
    for (const place of this.#places(name)) {
      this.#bits[place >>> 3] = (this.#bits[place >>> 3] as number) | (1 << (place & 7));
    }
  }

  /** Whether a name looks as if it had been added: always if it was, and sometimes if not. */
  has(name: NameHash): boolean {
    return this.#places(name).every(
      (place) => ((this.#bits[place >>> 3] as number) >>> (place & 7)) & 1,
    );
  }

  #places([first, second]: NameHash): number[] {
    let place = first % this.#size;
    let step = second % this.#size;
    return Array.from({ length: this.#hashes }, (_, i) => {
      const here = place;
      // A step that grows: two names with one place and one step are rarer so.
      place = (place + step) % this.#size;
      step = (step + i + 1) % this.#size;
      return here;
    });
  }
}

/** Two words of a hash of a name (whole, 0 … 2³² - 1). */
export type NameHash = readonly [number, number];

/**
 * Fills a filter with random names, and then asks it about new ones.
 *
 * @param params - `items`: names in the filter; `bitsPerItem`; `hashes`; `asked`: new names (counts)
 * @returns share of new names that look known, with the 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateBloomFilter(params: {
  readonly items: number;
  readonly bitsPerItem: number;
  readonly hashes: number;
  readonly asked: number;
  readonly seed: number;
}): Interval {
  const { items, bitsPerItem, hashes, asked, seed } = params;
  requireCount({ items, asked });
  requireBetween(1, 1e6, { items, asked });
  requireBetween(0.1, 100, { bitsPerItem });
  const { names } = streams(seed) as Record<"names", RandomStream>;
  const size = Math.max(1, Math.round(items * bitsPerItem));
  const filter = new BloomFilter(size, { hashes });
  const next = (): NameHash => [names.bits(), names.bits()];
  for (let i = 0; i < items; i += 1) filter.add(next());
  let taken = 0;
  for (let i = 0; i < asked; i += 1) if (filter.has(next())) taken += 1;
  return shareInterval(taken, { trials: asked, confidence: 0.95 });
}

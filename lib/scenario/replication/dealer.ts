/** Draws of several different ones out of many, every set of them being equally likely. */

import type { RandomStream } from "../../core/random";

/**
 * A pack of the numbers 0 … `count` - 1 that is shuffled as far as it is dealt.
 *
 * @param count - numbers in the pack (count)
 * @param random - decides
 * @returns a function that deals so many of them, each time out of the whole pack; the list is used again
 */
export function dealer(count: number, random: RandomStream): (dealt: number) => Int32Array {
  const pack = Int32Array.from({ length: count }, (_, i) => i);
  return (dealt) => {
    for (let i = 0; i < dealt; i += 1) {
      const j = i + random.below(count - i);
      const card = pack[j] as number;
      pack[j] = pack[i] as number;
      pack[i] = card;
    }
    return pack.subarray(0, dealt);
  };
}

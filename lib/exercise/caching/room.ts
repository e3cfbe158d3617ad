/** How much room a cache needs. */

import { type ReplacementPolicy, cheCapacity } from "../../model/caching/che";
import { zipfClasses, zipfIdealHitRatio } from "../../model/caching/zipf";
import { smallestWhole } from "../../core/search";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  shopItems: oneOf(2000, 5000, 10_000, 20_000),
  shopExponent: oneOf(0.7, 0.8, 0.9, 1),
  shopHits: oneOf(0.4, 0.5, 0.6),
};
type Shop = NumbersOf<typeof parameters>;

const roomFor = ({ shopItems, shopExponent, shopHits }: Shop, policy: ReplacementPolicy) =>
  cheCapacity(shopHits, {
    popularity: zipfClasses({ items: shopItems, exponent: shopExponent }),
    policy,
  });

/** The smallest LRU cache that answers a wanted share of requests. */
export const lruRoom = numberExercise({
  id: "lru-room",
  title: "How large a cache?",
  points: 3,
  unit: "count",
  parameters,
  answer: (numbers) => roomFor(numbers, "LRU"),
  tolerance: 0,
  mistakes: [
    {
      name: "all are alike",
      answer: ({ shopItems, shopHits }) => Math.ceil(shopItems * shopHits),
      hint: "This would do if each item were asked for as often as any other.",
    },
    {
      name: "the most popular",
      answer: ({ shopItems: items, shopExponent: exponent, shopHits }) =>
        smallestWhole((room) => zipfIdealHitRatio(room, { items, exponent }) >= shopHits, 1),
      hint: "A cache that always holds these would do. What else does LRU hold at any moment?",
      credit: 0.5,
    },
    {
      name: "FIFO",
      answer: (numbers) => roomFor(numbers, "FIFO"),
      hint: "This is for a cache where a hit changes nothing. What does LRU do with an item that hits?",
      credit: 0.5,
    },
  ],
  known: [
    { given: { shopItems: 10_000, shopExponent: 0.8, shopHits: 0.5 }, answer: 1425 },
    { given: { shopItems: 10_000, shopExponent: 1, shopHits: 0.5 }, answer: 249 },
  ],
  source: "Che, Tung and Wang (2002), IEEE Journal on Selected Areas in Communications 20(7)",
});

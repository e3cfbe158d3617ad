/** Times to live: how long for how many hits, how many of them are out of date, and which costs the least. */

import { findRoot } from "../../core/root";
import { minutes } from "../../core/units";
import { slidingTtlHitRatio, slidingTtlStaleShare } from "../../model/caching/sliding-ttl";
import { ttlForHitRatio, ttlHitRatio, ttlMissRatio, ttlStaleShare } from "../../model/caching/ttl";
import { type NumbersOf, figureExercise, numberExercise } from "../define";
import { oneOf } from "../question";

const source = "Jung, Berger and Balakrishnan (2003), Modeling TTL-based Internet caches, INFOCOM";

/** Which time to live, from the fetch on, gives a wanted hit ratio. */
export const lifeForHits = numberExercise({
  id: "life-for-hits",
  title: "How long to keep it",
  points: 2,
  unit: "s",
  parameters: {
    hitsWanted: oneOf(0.8, 0.9, 0.95, 0.98, 0.99),
    requestGap: oneOf(2, 3, 5, 10, 20, 30),
  },
  answer: ({ hitsWanted, requestGap }) =>
    ttlForHitRatio(hitsWanted, { requestRate: 1 / requestGap }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "each hit begins it anew",
      answer: ({ hitsWanted, requestGap }) => -requestGap * Math.log1p(-hitsWanted),
      hint: "This would do if every hit began the time anew. Here it runs from the fetch.",
      credit: 0.5,
    },
    {
      name: "hits for all requests",
      answer: ({ hitsWanted, requestGap }) => requestGap / (1 - hitsWanted),
      hint: "So many requests come for one fetch, the fetch itself among them: it is no hit.",
      credit: 0.75,
    },
    {
      name: "share of a gap",
      answer: ({ hitsWanted, requestGap }) => requestGap * hitsWanted,
      hint: "Shorter than the time between two requests: how often is the entry still there then?",
    },
  ],
  known: [{ given: { hitsWanted: 0.95, requestGap: 10 }, answer: 190 }],
  source,
});

const staleParameters = {
  nameLife: oneOf(minutes(1), minutes(2), minutes(5)),
  nameGap: oneOf(10, 20, 30, 60),
  nameChange: oneOf(minutes(10), minutes(20), minutes(30)),
};

/** Share of all requests that are answered with what is out of date. */
export const outOfDate = numberExercise({
  id: "out-of-date",
  title: "Old answers",
  points: 3,
  unit: "fraction",
  parameters: staleParameters,
  answer: ({ nameLife, nameGap, nameChange }) =>
    ttlHitRatio(nameLife, { requestRate: 1 / nameGap }) *
    ttlStaleShare(nameLife, { updateRate: 1 / nameChange }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "of hits only",
      answer: ({ nameLife, nameChange }) => ttlStaleShare(nameLife, { updateRate: 1 / nameChange }),
      hint: "This is the share of hits. A request that misses gets what is new.",
      credit: 0.75,
    },
    {
      name: "all are as old as can be",
      answer: ({ nameLife, nameGap, nameChange }) =>
        ttlHitRatio(nameLife, { requestRate: 1 / nameGap }) * -Math.expm1(-nameLife / nameChange),
      hint: "So likely is an update within a whole life: how old is an entry that is found, on average?",
      credit: 0.5,
    },
    {
      name: "each hit begins it anew",
      answer: ({ nameLife, nameGap, nameChange }) => {
        const rates = { requestRate: 1 / nameGap, updateRate: 1 / nameChange };
        return slidingTtlHitRatio(nameLife, rates) * slidingTtlStaleShare(nameLife, rates);
      },
      hint: "If hits began the time anew, an entry could be kept for ever. Here it runs from the fetch.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { nameLife: minutes(1), nameGap: 10, nameChange: minutes(10) },
      answer: 0.0414635831654,
    },
  ],
  source,
});

const prices = {
  pageRate: oneOf(1, 2, 5, 10),
  pageChange: oneOf(minutes(10), minutes(30), minutes(60)),
  fetchPrice: oneOf(1, 2),
  stalePrice: oneOf(1, 2, 5),
};
type Prices = NumbersOf<typeof prices>;

/** What a request costs on average: fetches, and answers that are out of date. */
function priceOf(life: number, { pageRate, pageChange, fetchPrice, stalePrice }: Prices): number {
  const rate = { requestRate: pageRate };
  const stale = ttlHitRatio(life, rate) * ttlStaleShare(life, { updateRate: 1 / pageChange });
  return fetchPrice * ttlMissRatio(life, rate) + stalePrice * stale;
}

/** For short lives the price is F / (λT) + S uT / 2, which is least here. */
const shortLife = ({ pageRate, pageChange, fetchPrice, stalePrice }: Prices) =>
  Math.sqrt((2 * fetchPrice * pageChange) / (stalePrice * pageRate));

/** Which time to live costs the least. */
export const lifeDesign = figureExercise({
  id: "life-design",
  title: "Fresh or cheap?",
  points: 4,
  parameters: prices,
  x: { quantity: "time to live", unit: "s" },
  y: { quantity: "mean price of a request", unit: "ct" },
  // The same for all students: ends that depend on the prices would give the cheapest life away.
  span: () => [2, 200],
  tolerance: 2e-3,
  curve: priceOf,
  // Where the slope is 0: S (1 - E + (1 + λT) (E - e^-x)) = F, with x = uT and E = (1 - e^-x) / x.
  mark: (numbers) => {
    const { pageRate, pageChange, fetchPrice, stalePrice } = numbers;
    const slope = (life: number) => {
      const stale = ttlStaleShare(life, { updateRate: 1 / pageChange });
      const growing = 1 - stale - Math.exp(-life / pageChange);
      return stale + (1 + pageRate * life) * growing - fetchPrice / stalePrice;
    };
    return findRoot(slope, { from: shortLife(numbers) / 10, to: 10 * shortLife(numbers) });
  },
  mistakes: [
    {
      name: "fetches only",
      curve: (life, numbers) => priceOf(life, { ...numbers, stalePrice: 0 }),
      hint: "With this curve an entry would best be kept for ever: what do old answers cost?",
      credit: 0.25,
    },
    {
      name: "old answers only",
      curve: (life, numbers) => priceOf(life, { ...numbers, fetchPrice: 0 }),
      hint: "With this curve nothing would best be kept at all: what do fetches cost?",
      credit: 0.25,
    },
    {
      name: "every hit counts as old as can be",
      curve: (life, numbers) => {
        const { pageRate, pageChange, fetchPrice, stalePrice } = numbers;
        const rate = { requestRate: pageRate };
        const stale = ttlHitRatio(life, rate) * -Math.expm1(-life / pageChange);
        return fetchPrice * ttlMissRatio(life, rate) + stalePrice * stale;
      },
      hint: "Hits come at any age between none and the whole life: what is their mean?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { pageRate: 1, pageChange: minutes(10), fetchPrice: 1, stalePrice: 1 },
      at: 60,
      answer: 0.0639746036324,
    },
  ],
  source,
});

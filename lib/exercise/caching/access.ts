/** Two caches in front of a database, and one of several cache servers that is lost. */

import { ms, us } from "../../core/units";
import { averageAccessTime } from "../../model/caching/access-time";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** Mean time of an access through a near and a far cache. */
export const twoCaches = numberExercise({
  id: "two-caches",
  title: "Near, far, and the database",
  points: 2,
  unit: "s",
  parameters: {
    nearMiss: oneOf(0.1, 0.2, 0.3),
    farMiss: oneOf(0.05, 0.1, 0.2),
    nearTime: oneOf(us(20), us(50)),
    farTime: oneOf(ms(0.5), ms(1), ms(2)),
    databaseTime: oneOf(ms(20), ms(40), ms(80)),
  },
  answer: ({ nearMiss, farMiss, nearTime, farTime, databaseTime }) =>
    averageAccessTime(
      [
        { time: nearTime, missRatio: nearMiss },
        { time: farTime, missRatio: farMiss },
      ],
      { sourceTime: databaseTime },
    ),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "local ratio taken for a global one",
      answer: ({ nearMiss, farMiss, nearTime, farTime, databaseTime }) =>
        nearTime + nearMiss * farTime + farMiss * databaseTime,
      hint: "The far cache misses that share of what reaches it. Of all requests, how many reach the database?",
      credit: 0.5,
    },
    {
      name: "misses do not pay for the look-up",
      answer: ({ nearMiss, farMiss, nearTime, farTime, databaseTime }) =>
        (1 - nearMiss) * nearTime + nearMiss * ((1 - farMiss) * farTime + farMiss * databaseTime),
      hint: "Before a cache knows that it has missed, it has looked: what does a miss cost there?",
      credit: 0.5,
    },
    {
      name: "every request asks the far cache",
      answer: ({ nearMiss, farMiss, nearTime, farTime, databaseTime }) =>
        nearTime + farTime + nearMiss * farMiss * databaseTime,
      hint: "What the near cache answers never comes to the far one.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: {
        nearMiss: 0.2,
        farMiss: 0.1,
        nearTime: us(50),
        farTime: ms(1),
        databaseTime: ms(40),
      },
      answer: 0.00105,
    },
  ],
  source: "Hennessy and Patterson (2017), Computer Architecture, appendix B",
});

/** How many times as many requests reach the database when one of several cache servers is gone. */
export const lostServer = numberExercise({
  id: "lost-server",
  title: "One cache server fewer",
  points: 2,
  unit: "1",
  parameters: {
    hitShare: oneOf(0.9, 0.95, 0.98, 0.99, 0.995),
    cacheServers: oneOf(4, 5, 8, 10, 20),
  },
  // What hit on the lost one misses now; the rest goes on as before.
  answer: ({ hitShare, cacheServers }) => (1 - hitShare + hitShare / cacheServers) / (1 - hitShare),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "one server's share more",
      answer: ({ cacheServers }) => cacheServers / (cacheServers - 1),
      hint: "The cache does so much more work. But the database had very little to do before: by how much does that grow?",
      credit: 0.25,
    },
    {
      name: "the whole cache is lost",
      answer: ({ hitShare }) => 1 / (1 - hitShare),
      hint: "This is what happens if all cache servers fail: how many are left?",
      credit: 0.5,
    },
    {
      name: "only the new misses",
      answer: ({ hitShare, cacheServers }) => hitShare / cacheServers / (1 - hitShare),
      hint: "These are the misses that come on top: what about those that there were before?",
      credit: 0.75,
    },
  ],
  known: [{ given: { hitShare: 0.99, cacheServers: 10 }, answer: 10.9 }],
  source: "Hennessy and Patterson (2017), Computer Architecture, appendix B",
});

/** A fixed number of users: what a faster server buys. */

import { ms } from "../../core/units";
import { exactMva } from "../../model/queueing/network/mva";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  siteUsers: oneOf(80, 100, 150),
  userPause: oneOf(1, 1.5, 2),
  webDemand: oneOf(ms(6), ms(7), ms(8)),
  databaseDemand: oneOf(ms(12), ms(15)),
};
type Site = NumbersOf<typeof parameters>;

function throughputOf({ siteUsers, userPause, webDemand, databaseDemand }: Site): number {
  const stations = [webDemand, databaseDemand].map((demand) => ({ demand, servers: 1 }));
  return exactMva(siteUsers, { stations, thinkTime: userPause }).throughput;
}
const upgraded = (numbers: Site): Site => ({
  ...numbers,
  databaseDemand: numbers.databaseDemand / 2,
});

/** What a site answers whose database becomes twice as fast. */
export const fasterDatabase = numberExercise({
  id: "faster-database",
  title: "A database twice as fast",
  points: 3,
  unit: "1/s",
  parameters,
  answer: (numbers) => throughputOf(upgraded(numbers)),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "before the change",
      answer: throughputOf,
      hint: "This is what the site answers as it is.",
      credit: 0.25,
    },
    {
      name: "twice as much",
      answer: (numbers) => 2 * throughputOf(numbers),
      hint: "Once the database is faster, something else holds the site back.",
    },
    {
      name: "nobody waits",
      answer: (numbers) => {
        const { siteUsers, userPause, webDemand, databaseDemand } = upgraded(numbers);
        return siteUsers / (userPause + webDemand + databaseDemand);
      },
      hint: "This is what users would get who never wait for each other.",
      credit: 0.25,
    },
    {
      name: "no pause",
      answer: (numbers) => throughputOf({ ...upgraded(numbers), userPause: 0 }),
      hint: "Between an answer and the next request each user takes some time.",
      credit: 0.25,
    },
    {
      name: "the wrong server",
      answer: (numbers) => throughputOf({ ...numbers, webDemand: numbers.webDemand / 2 }),
      hint: "This makes the web server faster, not the database.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { siteUsers: 100, userPause: 1, webDemand: ms(8), databaseDemand: ms(12) },
      answer: 95.7380702048,
    },
  ],
  source: "Reiser and Lavenberg (1980), Journal of the ACM 27(2)",
});

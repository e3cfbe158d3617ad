/** A shop of parts in series and in parallel: two web servers, three application servers, a database. */

import { kOfNUnavailability } from "../../model/availability/k-of-n";
import { copiesUnavailability, parallelUnavailability } from "../../model/availability/parallel";
import { seriesUnavailability } from "../../model/availability/series";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  webUnavailability: oneOf(0.01, 0.02, 0.05),
  applicationUnavailability: oneOf(0.01, 0.02, 0.05),
  databaseUnavailability: oneOf(5e-4, 1e-3, 2e-3),
};

/** What is down how often: the group of web servers, that of application servers, the database. */
function partsOf(numbers: NumbersOf<typeof parameters>): [number, number, number] {
  const { webUnavailability, applicationUnavailability, databaseUnavailability } = numbers;
  return [
    copiesUnavailability(2, { unavailability: webUnavailability }),
    kOfNUnavailability(applicationUnavailability, { needed: 2, parts: 3 }),
    databaseUnavailability,
  ];
}

/** How often a shop is closed of which some parts are redundant. */
export const shopUnavailability = numberExercise({
  id: "shop-unavailability",
  title: "A shop in parts",
  points: 3,
  unit: "fraction",
  parameters,
  answer: (numbers) => seriesUnavailability(partsOf(numbers)),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "every server needed",
      answer: ({ webUnavailability, applicationUnavailability, databaseUnavailability }) =>
        seriesUnavailability([
          ...[webUnavailability, webUnavailability],
          ...new Array<number>(3).fill(applicationUnavailability),
          databaseUnavailability,
        ]),
      hint: "This closes the shop whenever any server is down: some of them have others beside them.",
    },
    {
      name: "one application server is enough",
      answer: (numbers) => {
        const [web, , database] = partsOf(numbers);
        const unavailability = numbers.applicationUnavailability;
        return seriesUnavailability([web, copiesUnavailability(3, { unavailability }), database]);
      },
      hint: "Here one application server carries all: how many may be down if two must work?",
      credit: 0.5,
    },
    {
      name: "one pair of application servers",
      answer: (numbers) => {
        const [web, , database] = partsOf(numbers);
        const unavailability = numbers.applicationUnavailability;
        return seriesUnavailability([web, copiesUnavailability(2, { unavailability }), database]);
      },
      hint: "Of three application servers, how many different pairs can be down at once?",
      credit: 0.5,
    },
    {
      name: "added unavailabilities",
      answer: (numbers) => partsOf(numbers).reduce((sum, each) => sum + each, 0),
      hint: "Adding counts a moment twice in which two groups are down: multiply what is up.",
      credit: 0.75,
    },
    {
      name: "parallel for series",
      answer: (numbers) => parallelUnavailability(partsOf(numbers)),
      hint: "This closes the shop only when all three groups are down: does it do without a database?",
    },
  ],
  known: [
    {
      given: {
        webUnavailability: 0.02,
        applicationUnavailability: 0.01,
        databaseUnavailability: 0.001,
      },
      answer: 0.0016971829192,
    },
  ],
  source: "Barlow and Proschan (1975), Statistical Theory of Reliability; Trivedi (2002)",
});

/** A chain of services: a request needs every one of them. */

import { calendars } from "../../model/availability/calendar";
import { downtime } from "../../model/availability/nines";
import { chainUnavailability } from "../../model/availability/series";
import { type NumbersOf, numberExercise } from "../define";
import { yearOf365Days } from "../misconceptions";
import { oneOf, steps } from "../question";

const parameters = {
  chainServices: steps(10, 60, 5),
  serviceUnavailability: oneOf(5e-5, 1e-4, 2e-4, 5e-4, 1e-3),
};
type Chain = NumbersOf<typeof parameters>;

const period = calendars["Julian year"];
const chainDowntimeAnswer = ({ chainServices, serviceUnavailability: unavailability }: Chain) =>
  downtime(chainUnavailability(chainServices, { unavailability }), { period });

/** How long a chain of services is down in a year. */
export const chainDowntime = numberExercise({
  id: "chain-downtime",
  title: "A chain of services",
  points: 2,
  unit: "s",
  parameters,
  answer: chainDowntimeAnswer,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the weakest link",
      answer: ({ serviceUnavailability }) => period * serviceUnavailability,
      hint: "This is the downtime of one service: the chain is down whenever any of them is.",
    },
    {
      name: "parallel for series",
      answer: ({ chainServices, serviceUnavailability }) =>
        period * serviceUnavailability ** chainServices,
      hint: "This multiplies unavailabilities, as if one service that works were enough.",
    },
    {
      name: "added unavailabilities",
      answer: ({ chainServices, serviceUnavailability }) =>
        period * chainServices * serviceUnavailability,
      hint: "Adding unavailabilities counts a moment twice in which two services are down.",
      credit: 0.5,
    },
    yearOf365Days(chainDowntimeAnswer),
  ],
  known: [{ given: { chainServices: 30, serviceUnavailability: 1e-4 }, answer: 94535.65 }],
  source: "Trivedi (2002), chapters 1 and 3",
});

/** Promises: how long they allow to be down, and how long what is left of them lasts. */

import {
  budgetExhaustionTime,
  burnRate,
  errorBudgetTime,
} from "../../model/availability/error-budget";
import { calendars } from "../../model/availability/calendar";
import { downtime, unavailabilityOfNines } from "../../model/availability/nines";
import { days } from "../../core/units";
import { type NumbersOf, numberExercise } from "../define";
import { monthOfThirtyDays, yearOf365Days } from "../misconceptions";
import { oneOf } from "../question";

const promised = { promisedNines: oneOf(2.5, 3, 3.5, 4.5), agreementMonths: oneOf(3, 6, 12) };
type Promised = NumbersOf<typeof promised>;

const month = calendars["twelfth of a Julian year"];
const periodOf = ({ agreementMonths }: Promised) => agreementMonths * month;
const allowedDowntime = (numbers: Promised) =>
  downtime(unavailabilityOfNines(numbers.promisedNines), { period: periodOf(numbers) });

/** What an agreement allows that counts in nines, which need not be whole. */
export const promisedDowntime = numberExercise({
  id: "promised-downtime",
  title: "What the nines allow",
  points: 2,
  unit: "s",
  parameters: promised,
  answer: allowedDowntime,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "half a nine read as a five",
      answer: (numbers) => {
        const nines = Math.floor(numbers.promisedNines);
        const written = nines === numbers.promisedNines ? 1 : 0.5;
        return written * unavailabilityOfNines(nines) * periodOf(numbers);
      },
      hint: "99.95 % is not three and a half nines: nines are a logarithm.",
      credit: 0.25,
    },
    {
      name: "the time that it is up",
      answer: (numbers) => periodOf(numbers) - allowedDowntime(numbers),
      hint: "This is how long the service has to be up: the rest is what is asked for.",
    },
    monthOfThirtyDays(allowedDowntime),
    yearOf365Days(allowedDowntime),
  ],
  known: [
    { given: { promisedNines: 3, agreementMonths: 1 }, answer: 2629.8 },
    { given: { promisedNines: 3.5, agreementMonths: 3 }, answer: 2494.84733721 },
  ],
  source: "Arithmetic of nines; Beyer and others (2016), Site Reliability Engineering, appendix A",
});

const incident = {
  objectiveErrors: oneOf(5e-4, 1e-3, 2e-3),
  errorsNow: oneOf(0.01, 0.02, 0.05, 0.1),
  budgetLeft: oneOf(0.3, 0.5, 0.8),
  objectiveWindow: oneOf(days(28), days(30)),
};
type Incident = NumbersOf<typeof incident>;

const rateOf = ({ errorsNow, objectiveErrors }: Incident) =>
  burnRate(errorsNow, { budget: objectiveErrors });

/** How long an incident may go on before the objective is missed. */
export const budgetEnd = numberExercise({
  id: "budget-end",
  title: "How long may this go on?",
  points: 2,
  unit: "s",
  parameters: incident,
  answer: (numbers) =>
    budgetExhaustionTime(rateOf(numbers), {
      window: numbers.objectiveWindow,
      left: numbers.budgetLeft,
    }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "a full budget",
      answer: (numbers) =>
        budgetExhaustionTime(rateOf(numbers), { window: numbers.objectiveWindow, left: 1 }),
      hint: "This would take the whole budget: some of it is gone already.",
      credit: 0.5,
    },
    {
      name: "what is gone for what is left",
      answer: (numbers) =>
        budgetExhaustionTime(rateOf(numbers), {
          window: numbers.objectiveWindow,
          left: 1 - numbers.budgetLeft,
        }),
      hint: "This uses up the part of the budget that is gone already.",
      credit: 0.5,
    },
    {
      name: "every request fails",
      answer: ({ objectiveErrors, objectiveWindow, budgetLeft }) =>
        budgetLeft * errorBudgetTime(objectiveErrors, { window: objectiveWindow }),
      hint: "This is how long everything may fail: now only a share of the requests does.",
      credit: 0.25,
    },
    {
      name: "errors without an objective",
      answer: ({ objectiveWindow, budgetLeft, errorsNow }) =>
        budgetLeft * objectiveWindow * errorsNow,
      hint: "More errors must end the budget sooner: divide by how much faster than allowed they come.",
    },
  ],
  known: [
    {
      given: {
        objectiveErrors: 0.001,
        errorsNow: 0.02,
        budgetLeft: 0.5,
        objectiveWindow: days(30),
      },
      answer: 64_800,
    },
  ],
  source: "Beyer and others (2018), The Site Reliability Workbook, chapter 5",
});

/** Repair: how fast it has to be, and how many spare parts to keep for it. */

import { smallestWhole } from "../../core/search";
import { days } from "../../core/units";
import { calendars } from "../../model/availability/calendar";
import { fleetFailuresAtLeast } from "../../model/availability/fleet";
import { requiredRepairTime } from "../../model/availability/steady-state";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

/** How long a repair may take on average. */
export const repairTarget = numberExercise({
  id: "repair-target",
  title: "How fast to repair?",
  points: 1,
  unit: "s",
  parameters: {
    serviceMttf: oneOf(days(20), days(45), days(90)),
    allowedUnavailability: oneOf(0.002, 0.005, 0.01),
  },
  answer: ({ serviceMttf, allowedUnavailability }) =>
    requiredRepairTime(allowedUnavailability, { mttf: serviceMttf }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "MTTF for MTBF",
      answer: ({ serviceMttf, allowedUnavailability }) => serviceMttf * allowedUnavailability,
      hint: "A share of the time from failure to failure is meant, and the repair is a part of it.",
      credit: 0.5,
    },
    {
      name: "availability for unavailability",
      answer: ({ serviceMttf, allowedUnavailability }) =>
        serviceMttf * (1 / allowedUnavailability - 1),
      hint: "So long a repair? The service may be down for the small share of the time.",
    },
    {
      name: "MTTF over the share that is up",
      answer: ({ serviceMttf, allowedUnavailability }) => serviceMttf / (1 - allowedUnavailability),
      hint: "This is the time from one failure to the next: which part of it is the repair?",
      credit: 0.25,
    },
  ],
  known: [
    { given: { serviceMttf: days(90), allowedUnavailability: 0.01 }, answer: 78_545.4545455 },
  ],
  source: "Trivedi (2002), chapter 8",
});

const fleet = {
  fleetDisks: oneOf(500, 1000, 2000, 5000),
  diskYearlyFailures: oneOf(0.01, 0.02, 0.04),
  spareDelay: oneOf(days(7), days(14)),
  spareRisk: oneOf(0.01, 0.001),
};
type Fleet = NumbersOf<typeof fleet>;

const year = calendars["Julian year"];
const needsAtLeast = (disks: number, numbers: Fleet) =>
  fleetFailuresAtLeast(disks, {
    units: numbers.fleetDisks,
    mttf: year / numbers.diskYearlyFailures,
    period: numbers.spareDelay,
  });
const meanNeed = ({ fleetDisks, diskYearlyFailures, spareDelay }: Fleet) =>
  (fleetDisks * diskYearlyFailures * spareDelay) / year;

/** How many spare disks last until the next delivery. */
export const spareDisks = numberExercise({
  id: "spare-disks",
  title: "How many spares?",
  points: 3,
  unit: "count",
  parameters: fleet,
  answer: (numbers) =>
    smallestWhole((spares) => needsAtLeast(spares + 1, numbers) <= numbers.spareRisk, 0),
  tolerance: 0,
  mistakes: [
    {
      name: "the mean",
      answer: (numbers) => Math.ceil(meanNeed(numbers)),
      hint: "That many fail on average, so that more fail nearly half of the time.",
      credit: 0.25,
    },
    {
      name: "so many or more",
      answer: (numbers) =>
        smallestWhole((spares) => needsAtLeast(spares, numbers) <= numbers.spareRisk, 0),
      hint: "With just as many failures as spares, are there too few?",
      credit: 0.5,
    },
    {
      name: "spares for a year",
      answer: ({ fleetDisks, diskYearlyFailures }) => Math.ceil(fleetDisks * diskYearlyFailures),
      hint: "That many fail in a year: how many fail until the next delivery?",
    },
  ],
  known: [
    {
      given: {
        fleetDisks: 2000,
        diskYearlyFailures: 0.04,
        spareDelay: days(14),
        spareRisk: 0.001,
      },
      answer: 10,
    },
    {
      given: {
        fleetDisks: 1000,
        diskYearlyFailures: 0.02,
        spareDelay: days(7),
        spareRisk: 0.01,
      },
      answer: 2,
    },
  ],
  source: "Barroso, Hölzle and Ranganathan (2018), The Datacenter as a Computer, chapter 7",
});

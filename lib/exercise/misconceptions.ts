/**
 * Mistakes that many exercises share, made from the right answer: slips of units, and the classics
 * of each subject. Those of the answer's unit come by themselves; the others are named by exercises.
 */

import type { Mistake } from "./question";

type Answer<N> = (numbers: N) => number;

/** A mistake that multiplies the right answer. */
function times<N>(answer: Answer<N>, factor: number, rest: Omit<Mistake<N>, "answer">): Mistake<N> {
  return { ...rest, answer: (numbers) => answer(numbers) * factor };
}

/** A slip of the unit shows that the model was right. */
const slip = 0.5;

/** Gave the round trip where one way is asked. */
export const roundTripForOneWay = <N>(answer: Answer<N>): Mistake<N> =>
  times(answer, 2, {
    name: "round trip for one way",
    hint: "Twice what is asked: is this the time there and back, where only one way counts?",
  });

/** Gave one way where the round trip is asked. */
export const oneWayForRoundTrip = <N>(answer: Answer<N>): Mistake<N> =>
  times(answer, 1 / 2, {
    name: "one way for the round trip",
    hint: "Half of what is asked: did the answer have to come back, too?",
  });

/** Took bits for bytes: eight times too much, or too little. */
export const bitsForBytes = <N>(answer: Answer<N>): Mistake<N>[] => [
  times(answer, 8, {
    name: "bytes for bits",
    hint: "Eight times too large: which of your numbers are bytes, and which are bits?",
    credit: slip,
  }),
  times(answer, 1 / 8, {
    name: "bits for bytes",
    hint: "Eight times too small: which of your numbers are bits, and which are bytes?",
    credit: slip,
  }),
];

/** Took 1024 for a thousand, once. */
export const binaryForDecimal = <N>(answer: Answer<N>): Mistake<N>[] => [
  times(answer, 1.024, {
    name: "1024 for 1000",
    hint: "2.4 % too large: kilo, mega and giga of a link are powers of 1000.",
    credit: slip,
  }),
  times(answer, 1 / 1.024, {
    name: "1000 for 1024",
    hint: "2.4 % too small: is one of your sizes in KiB or MiB?",
    credit: slip,
  }),
];

/** Took a month of 30 days where a twelfth of a Julian year (30.4375 days) is meant. */
export const monthOfThirtyDays = <N>(answer: Answer<N>): Mistake<N> =>
  times(answer, 30 / 30.4375, {
    name: "month of 30 days",
    hint: "1.4 % too small: a month here is a twelfth of a year of 365.25 days.",
    credit: slip,
  });

/** Took a year of 365 days where a Julian year (365.25 days) is meant. */
export const yearOf365Days = <N>(answer: Answer<N>): Mistake<N> =>
  times(answer, 365 / 365.25, {
    name: "year of 365 days",
    hint: "0.07 % too small: a year here has 365.25 days.",
    credit: slip,
  });

/**
 * What slips of the unit make of an answer.
 *
 * @param unit - of the answer
 * @param answer - the right one
 */
export function unitSlips<N>(unit: string, answer: Answer<N>): Mistake<N>[] {
  const factor = (name: string, by: number, hint: string) =>
    times(answer, by, { name, hint, credit: slip });
  switch (unit) {
    case "fraction":
      return [
        factor("percent", 100, "A hundred times too large: a share is asked for, not percent."),
        {
          name: "complement",
          answer: (numbers) => 1 - answer(numbers),
          hint: "This is what is left to 1: is the good share asked for, or the bad one?",
        },
      ];
    case "s":
      return [
        factor("milliseconds", 1e3, "A thousand times too large: seconds are asked for."),
        factor("minutes", 1 / 60, "Sixty times too small: seconds are asked for, not minutes."),
        factor("hours", 1 / 3600, "3600 times too small: seconds are asked for, not hours."),
      ];
    case "byte":
      return [factor("bits", 8, "Eight times too large: bytes are asked for, not bits.")];
    case "bit":
      return [factor("bytes", 1 / 8, "Eight times too small: bits are asked for, not bytes.")];
    case "bit/s":
      return [
        factor("bytes per second", 1 / 8, "Eight times too small: bits per second are asked for."),
        factor("Mbit/s", 1e-6, "A million times too small: bit/s are asked for, not Mbit/s."),
      ];
    case "1/s":
      return [factor("per minute", 60, "Sixty times too large: a rate per second is asked for.")];
    case "count":
      return [
        {
          name: "one too many",
          answer: (numbers) => answer(numbers) + 1,
          hint: "One too many: check the smallest number that still does.",
        },
        {
          name: "one too few",
          answer: (numbers) => answer(numbers) - 1,
          hint: "One too few: does this number do what is asked, when you put it in?",
        },
      ];
    default:
      return [];
  }
}

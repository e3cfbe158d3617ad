/** Time-outs that adapt: to a bound that nobody knows, and to the round trips of a connection. */

import { ms } from "../../core/units";
import { nextRto, rfc6298 } from "../../model/timing/retransmission-timeout";
import { growingTimeout } from "../../model/timing/unknown-bound";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const search = {
  hiddenBound: oneOf(0.5, 1, 2, 5),
  firstTimeout: oneOf(ms(10), ms(20), ms(50)),
  growthFactor: oneOf(1.5, 2, 3),
};
type Search = NumbersOf<typeof search>;

const found = ({ hiddenBound, firstTimeout: start, growthFactor: factor }: Search) =>
  growingTimeout(hiddenBound, { start, factor });

/** The time that is lost with time-outs that turned out to be too short. */
export const boundSearch = numberExercise({
  id: "bound-search",
  title: "Looking for a bound",
  points: 2,
  unit: "s",
  parameters: search,
  answer: (numbers) => found(numbers).wasted,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the last time-out",
      answer: (numbers) => found(numbers).timeout,
      hint: "This time-out is long enough: which ones came before it, and how long are they together?",
      credit: 0.25,
    },
    {
      name: "the last one counted, too",
      answer: (numbers) => found(numbers).wasted + found(numbers).timeout,
      hint: "The last of these time-outs was long enough: it was no mistake.",
      credit: 0.5,
    },
    {
      name: "the number of mistakes",
      answer: (numbers) => found(numbers).mistakes,
      hint: "So many time-outs were too short: how long did they take together?",
      credit: 0.25,
    },
    {
      name: "steps of the first time-out",
      answer: ({ hiddenBound, firstTimeout }) => {
        const mistakes = Math.ceil(hiddenBound / firstTimeout - 1e-9) - 1;
        return (firstTimeout * mistakes * (mistakes + 1)) / 2;
      },
      hint: "Here the time-out grows by the same amount each time: it is to grow by a factor.",
    },
  ],
  known: [
    { given: { hiddenBound: 1, firstTimeout: ms(10), growthFactor: 2 }, answer: 1.27 },
    {
      given: { hiddenBound: 2, firstTimeout: ms(20), growthFactor: 1.5 },
      answer: 5.14985351562,
    },
  ],
  source: "Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2)",
});

const connection = {
  smoothedRoundTrip: oneOf(ms(50), ms(100), ms(200)),
  roundTripVariation: oneOf(ms(5), ms(10), ms(15)),
  newRoundTrip: oneOf(ms(80), ms(160), ms(320)),
};

/** The next time-out of TCP, with any floor left out. */
export const nextTimeout = numberExercise({
  id: "next-timeout",
  title: "One more round trip",
  points: 2,
  unit: "s",
  parameters: connection,
  answer: ({ smoothedRoundTrip: smoothed, roundTripVariation: variation, newRoundTrip }) =>
    nextRto(newRoundTrip, { ...rfc6298, minimum: 0, before: { smoothed, variation } }).timeout,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the round trip smoothed first",
      answer: ({ smoothedRoundTrip, roundTripVariation, newRoundTrip }) => {
        const smoothed = (7 * smoothedRoundTrip + newRoundTrip) / 8;
        return smoothed + 4 * ((3 * roundTripVariation + Math.abs(smoothed - newRoundTrip)) / 4);
      },
      hint: "The variation takes the smoothed round trip as it was before this sample.",
      credit: 0.5,
    },
    {
      name: "one variation above",
      answer: ({ smoothedRoundTrip, roundTripVariation, newRoundTrip }) =>
        (7 * smoothedRoundTrip + newRoundTrip) / 8 +
        (3 * roundTripVariation + Math.abs(smoothedRoundTrip - newRoundTrip)) / 4,
      hint: "How many variations above the smoothed round trip does the time-out lie?",
      credit: 0.5,
    },
    {
      name: "weights swapped",
      answer: ({ smoothedRoundTrip, roundTripVariation, newRoundTrip }) =>
        (3 * smoothedRoundTrip + newRoundTrip) / 4 +
        4 * ((7 * roundTripVariation + Math.abs(smoothedRoundTrip - newRoundTrip)) / 8),
      hint: "A new sample weighs an eighth in one of the two means, and a quarter in the other.",
      credit: 0.5,
    },
    {
      name: "the old time-out",
      answer: ({ smoothedRoundTrip, roundTripVariation }) =>
        smoothedRoundTrip + 4 * roundTripVariation,
      hint: "This is the time-out before the new sample.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: {
        smoothedRoundTrip: ms(100),
        roundTripVariation: ms(5),
        newRoundTrip: ms(160),
      },
      answer: 0.1825,
    },
  ],
  source: "RFC 6298, section 2",
});

/** Jobs of two kinds: short ones, and a few that are very long. */

import { ms } from "../../core/units";
import { mg1ResponseTime } from "../../model/queueing/mg1";
import { mm1ResponseTime } from "../../model/queueing/mm1";
import { mixedService } from "../../model/queueing/variability";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const mix = {
  mixRate: oneOf(40, 60, 80),
  shortWork: oneOf(ms(2), ms(4), ms(5)),
  reportShare: oneOf(0.01, 0.02),
  reportWork: oneOf(ms(150), ms(200), ms(250)),
};
type Mix = NumbersOf<typeof mix>;

/** Jobs that are short or long, each of a fixed length. */
const workOf = ({ shortWork, reportShare, reportWork }: Mix) =>
  mixedService([
    { share: 1 - reportShare, serviceTime: shortWork, serviceScv: 0 },
    { share: reportShare, serviceTime: reportWork, serviceScv: 0 },
  ]);

/** How long a request takes among which a few are very long. */
export const mixedResponse = numberExercise({
  id: "mixed-response",
  title: "A few long jobs",
  points: 3,
  unit: "s",
  parameters: mix,
  answer: (numbers) => mg1ResponseTime(numbers.mixRate, workOf(numbers)),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "the mean for the mixture",
      answer: (numbers) => mm1ResponseTime(numbers.mixRate, workOf(numbers)),
      hint: "This knows the mean of the work only: with a few long jobs the queue is longer.",
      credit: 0.25,
    },
    {
      name: "all jobs alike",
      answer: (numbers) => mg1ResponseTime(numbers.mixRate, { ...workOf(numbers), serviceScv: 0 }),
      hint: "This is for jobs that all take the mean time: yours are of two kinds.",
      credit: 0.25,
    },
    {
      name: "deviation for its square",
      answer: (numbers) => {
        const work = workOf(numbers);
        return mg1ResponseTime(numbers.mixRate, {
          ...work,
          serviceScv: Math.sqrt(work.serviceScv),
        });
      },
      hint: "The square of the coefficient of variation belongs into the formula.",
      credit: 0.5,
    },
    {
      name: "the wait alone",
      answer: (numbers) =>
        mg1ResponseTime(numbers.mixRate, workOf(numbers)) - workOf(numbers).serviceTime,
      hint: "This is the wait: after it the request itself has to be served.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { mixRate: 60, shortWork: ms(4), reportShare: 0.02, reportWork: ms(250) },
      answer: 0.0906119104991,
    },
  ],
  source: "Kleinrock (1975), Queueing Systems, volume 1, chapter 5",
});

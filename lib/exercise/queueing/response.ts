/** One server: how long its requests take, on average and at worst. */

import { ms } from "../../core/units";
import { mm1InSystem, mm1ResponseTime, mm1WaitingTime } from "../../model/queueing/mm1";
import { mm1ResponseTimeQuantile, mm1WaitingTimeQuantile } from "../../model/queueing/mm1-tails";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const server = { serviceTime: oneOf(ms(5), ms(10), ms(20)), busyShare: oneOf(0.6, 0.8, 0.9, 0.95) };
type Server = NumbersOf<typeof server>;

const rateOf = ({ serviceTime, busyShare }: Server) => busyShare / serviceTime;

/** How long a request takes at a busy server. */
export const meanResponse = numberExercise({
  id: "mean-response",
  title: "A busy server",
  points: 1,
  unit: "s",
  parameters: server,
  answer: (numbers) => mm1ResponseTime(rateOf(numbers), numbers),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the work alone",
      answer: ({ serviceTime }) => serviceTime,
      hint: "This is the time of the work: most requests find others in front of them.",
    },
    {
      name: "the wait alone",
      answer: (numbers) => mm1WaitingTime(rateOf(numbers), numbers),
      hint: "This is the wait: after it the request itself has to be served.",
      credit: 0.5,
    },
    {
      name: "how many for how long",
      answer: (numbers) => mm1InSystem(rateOf(numbers), numbers),
      hint: "So many requests are at the server: how long does each of them stay?",
      credit: 0.25,
    },
    {
      name: "work spread over the busy share",
      answer: ({ serviceTime, busyShare }) => serviceTime / busyShare,
      hint: "It is the share of the time that is free that shortens the queue.",
    },
  ],
  known: [{ given: { serviceTime: ms(10), busyShare: 0.8 }, answer: 0.05 }],
  source: "Kleinrock (1975), Queueing Systems, volume 1, chapter 3",
});

const promise = {
  promiseWork: oneOf(ms(5), ms(10), ms(20)),
  promiseLoad: oneOf(0.7, 0.85, 0.9),
  promiseShare: oneOf(0.95, 0.99, 0.999),
};
type Promised = NumbersOf<typeof promise>;

const queueOf = ({ promiseWork, promiseLoad }: Promised) => ({
  arrivalRate: promiseLoad / promiseWork,
  serviceTime: promiseWork,
});
const meanOf = (numbers: Promised) => {
  const { arrivalRate, serviceTime } = queueOf(numbers);
  return mm1ResponseTime(arrivalRate, { serviceTime });
};

/** The time that all but a few requests keep. */
export const slowRequests = numberExercise({
  id: "slow-requests",
  title: "What can be promised?",
  points: 2,
  unit: "s",
  parameters: promise,
  answer: (numbers) => mm1ResponseTimeQuantile(numbers.promiseShare, queueOf(numbers)),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the mean for a percentile",
      answer: meanOf,
      hint: "This is the mean, which more than a third of the requests exceed.",
    },
    {
      name: "the wait for the response",
      answer: (numbers) => mm1WaitingTimeQuantile(numbers.promiseShare, queueOf(numbers)),
      hint: "This is the percentile of the wait: who asked also waits for the work.",
      credit: 0.5,
    },
    {
      name: "decimal logarithm",
      answer: (numbers) => -meanOf(numbers) * Math.log10(1 - numbers.promiseShare),
      hint: "Response times fall off like a power of e, not of 10.",
      credit: 0.75,
    },
    {
      name: "the share of the fast ones",
      answer: (numbers) => -meanOf(numbers) * Math.log(numbers.promiseShare),
      hint: "Nearly all requests exceed this: which share may?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { promiseWork: ms(10), promiseLoad: 0.9, promiseShare: 0.99 },
      answer: 0.460517018599,
    },
  ],
  source: "Kleinrock (1975), Queueing Systems, volume 1; Jain (1991), chapter 31",
});

/** Variable work: the response time as a function of the arrivals. */

import { ms } from "../../core/units";
import { mg1ResponseTime, mg1WaitingTime } from "../../model/queueing/mg1";
import { type NumbersOf, functionExercise } from "../define";
import { oneOf } from "../question";

const parameters = { jobTime: oneOf(ms(5), ms(10), ms(20)), jobScv: oneOf(0.25, 0.5, 2, 4) };
type Jobs = NumbersOf<typeof parameters>;

const workOf = ({ jobTime, jobScv }: Jobs) => ({ serviceTime: jobTime, serviceScv: jobScv });

/** Response time of jobs of any variability, by the rate at which they arrive. */
export const responseFunction = functionExercise({
  id: "response-function",
  title: "Work that varies",
  points: 3,
  parameters,
  x: { quantity: "arrivals", unit: "1/s" },
  y: { quantity: "mean response time", unit: "s" },
  span: ({ jobTime }) => [0.05 / jobTime, 0.95 / jobTime],
  tolerance: 1e-6,
  curve: (arrivalRate, numbers) => mg1ResponseTime(arrivalRate, workOf(numbers)),
  mistakes: [
    {
      name: "exponential work",
      curve: (arrivalRate, numbers) =>
        mg1ResponseTime(arrivalRate, { ...workOf(numbers), serviceScv: 1 }),
      hint: "This takes the work for exponential: where does its variability come in?",
      credit: 0.25,
    },
    {
      name: "the wait alone",
      curve: (arrivalRate, numbers) => mg1WaitingTime(arrivalRate, workOf(numbers)),
      hint: "This is the wait: after it the job itself has to be done.",
      credit: 0.5,
    },
    {
      name: "the square squared",
      curve: (arrivalRate, numbers) =>
        mg1ResponseTime(arrivalRate, { ...workOf(numbers), serviceScv: numbers.jobScv ** 2 }),
      hint: "The parameter is a square already: variance over squared mean.",
      credit: 0.5,
    },
    {
      name: "twice the wait",
      curve: (arrivalRate, numbers) =>
        numbers.jobTime + 2 * mg1WaitingTime(arrivalRate, workOf(numbers)),
      hint: "Whoever arrives finds a job half done on average: is there a 2 in your denominator?",
      credit: 0.5,
    },
  ],
  known: [{ given: { jobTime: ms(10), jobScv: 4 }, at: 60, answer: 0.0475 }],
  source: "Kleinrock (1975), Queueing Systems, volume 1, chapter 5",
});

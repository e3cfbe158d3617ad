/** A cluster of which something is nearly always down, and a network that is sometimes late. */

import { ms } from "../../core/units";
import { exceedanceFor } from "../../model/failure/assumption";
import { partialFailure } from "../../model/failure/partial-failure";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** How often some of a cluster is down, and some is up. */
export const partlyDown = numberExercise({
  id: "partly-down",
  title: "Something is always broken",
  points: 1,
  unit: "fraction",
  parameters: {
    clusterMachines: oneOf(100, 200, 500, 1000),
    machineDown: oneOf(5e-4, 1e-3, 2e-3),
  },
  answer: ({ clusterMachines, machineDown: unavailability }) =>
    partialFailure(clusterMachines, { unavailability }).partial,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the mean number that is down",
      answer: ({ clusterMachines, machineDown }) => clusterMachines * machineDown,
      hint: "So many machines are down on average: a moment in which two are down counts twice there.",
      credit: 0.25,
    },
    {
      name: "one machine for all",
      answer: ({ machineDown }) => machineDown,
      hint: "This is how often a certain machine is down, not how often any is.",
    },
    {
      name: "all of them down",
      answer: ({ clusterMachines, machineDown }) => machineDown ** clusterMachines,
      hint: "Some down and some up is asked for: when is it neither all nor none?",
    },
  ],
  known: [{ given: { clusterMachines: 500, machineDown: 0.002 }, answer: 0.632488745143 }],
  source: "Barroso, Hölzle and Ranganathan (2018), The Datacenter as a Computer, chapter 7",
});

/** Which bound on delays a synchronous protocol may rely on for a day. */
export const delayBound = numberExercise({
  id: "delay-bound",
  title: "A bound to rely on",
  points: 3,
  unit: "s",
  parameters: {
    dailyMessages: oneOf(1e5, 1e6, 1e7),
    dailyRisk: oneOf(0.01, 0.001),
    meanDelay: oneOf(ms(5), ms(10), ms(20)),
  },
  answer: ({ dailyMessages, dailyRisk, meanDelay }) =>
    -meanDelay * Math.log(exceedanceFor(1 - dailyRisk, { messages: dailyMessages })),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "the risk of one message",
      answer: ({ dailyRisk, meanDelay }) => -meanDelay * Math.log(dailyRisk),
      hint: "This holds for one message: how many of them have to be in time on that day?",
      credit: 0.25,
    },
    {
      name: "decimal logarithm",
      answer: ({ dailyMessages, dailyRisk, meanDelay }) =>
        -meanDelay * Math.log10(exceedanceFor(1 - dailyRisk, { messages: dailyMessages })),
      hint: "The tail of these delays is a power of e, not of 10.",
      credit: 0.75,
    },
    {
      name: "a multiple of the mean",
      answer: ({ dailyMessages, meanDelay }) => meanDelay * Math.log(dailyMessages),
      hint: "The longest of a day is that long in the usual case: how often may it be longer?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { dailyMessages: 1e6, dailyRisk: 0.001, meanDelay: ms(10) },
      answer: 0.20722765629,
    },
  ],
  source: "Powell (1992), Failure mode assumptions and assumption coverage, FTCS",
});

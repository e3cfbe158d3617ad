/** Silence: how long to wait for an answer, and how soon a crash is noticed. */

import { ms } from "../../core/units";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { monitorDetection, timeoutFor } from "../../model/timing/fixed-timeout";
import { paretoDelay } from "../../model/timing/pareto-delay";
import { phiDetectionTime } from "../../model/timing/phi-accrual";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** The time-out that a heavy tail asks for. */
export const heavyTimeout = numberExercise({
  id: "heavy-timeout",
  title: "A heavy tail",
  points: 2,
  unit: "s",
  parameters: {
    shortestDelay: oneOf(ms(5), ms(10), ms(20)),
    tailShape: oneOf(1.5, 2, 3),
    accusedShare: oneOf(1e-3, 1e-4, 1e-5),
  },
  answer: ({ shortestDelay: minimum, tailShape: shape, accusedShare }) =>
    timeoutFor(accusedShare, { delay: paretoDelay({ minimum, shape }), lossProbability: 0 }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "an exponential tail",
      answer: ({ shortestDelay: minimum, tailShape: shape, accusedShare }) =>
        exponentialDelay({ mean: paretoDelay({ minimum, shape }).mean }).exceededBy(accusedShare),
      hint: "The mean is right, the tail is not: these delays do not fall off like a power of e.",
      credit: 0.25,
    },
    {
      name: "the shape not turned round",
      answer: ({ shortestDelay, tailShape, accusedShare }) =>
        shortestDelay * accusedShare ** -tailShape,
      hint: "Put your time-out into the tail: does that share of the delays exceed it?",
      credit: 0.25,
    },
    {
      name: "from the mean on",
      answer: ({ shortestDelay: minimum, tailShape: shape, accusedShare }) =>
        paretoDelay({ minimum, shape }).mean * accusedShare ** (-1 / shape),
      hint: "The tail begins at the shortest delay, not at the mean.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { shortestDelay: ms(5), tailShape: 1.5, accusedShare: 1e-4 },
      answer: 2.32079441681,
    },
  ],
  source: "Chandra and Toueg (1996), Journal of the ACM 43(2); the Pareto distribution",
});

/** How soon a monitor notices, on average, that a process has crashed. */
export const crashNotice = numberExercise({
  id: "crash-notice",
  title: "When is a crash noticed?",
  points: 2,
  unit: "s",
  parameters: {
    beatInterval: oneOf(ms(50), ms(100), ms(200)),
    beatDelay: oneOf(ms(5), ms(10), ms(20)),
    monitorTimeout: oneOf(ms(300), ms(500), 1),
  },
  answer: ({ beatInterval: interval, beatDelay: mean, monitorTimeout }) =>
    monitorDetection(monitorTimeout, { interval, delay: exponentialDelay({ mean }) }).mean,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the time-out alone",
      answer: ({ monitorTimeout }) => monitorTimeout,
      hint: "When does the time-out begin to run, and how long before the crash was that?",
      credit: 0.25,
    },
    {
      name: "a crash just after a heartbeat",
      answer: ({ beatDelay, monitorTimeout }) => beatDelay + monitorTimeout,
      hint: "This is for a crash right after a heartbeat: it can come at any time before the next.",
      credit: 0.5,
    },
    {
      name: "half an interval later",
      answer: ({ beatInterval, beatDelay, monitorTimeout }) =>
        beatDelay + monitorTimeout + beatInterval / 2,
      hint: "The last heartbeat was sent before the crash: part of the time-out is over by then.",
      credit: 0.5,
    },
    {
      name: "the delay left out",
      answer: ({ beatInterval, monitorTimeout }) => monitorTimeout - beatInterval / 2,
      hint: "The time-out starts when the last heartbeat arrives, not when it is sent.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { beatInterval: ms(100), beatDelay: ms(10), monitorTimeout: ms(500) }, answer: 0.46 },
  ],
  source: "Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), section 1",
});

/** How long a silence has to be for an accrual detector to speak up. */
export const phiSilence = numberExercise({
  id: "phi-silence",
  title: "A level of suspicion",
  points: 2,
  unit: "s",
  parameters: {
    gapMean: oneOf(0.5, 1, 2),
    gapDeviation: oneOf(0.05, 0.1, 0.2),
    phiThreshold: oneOf(3, 5, 8),
  },
  answer: ({ gapMean: mean, gapDeviation: standardDeviation, phiThreshold }) =>
    phiDetectionTime(phiThreshold, { mean, standardDeviation }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "the threshold as deviations",
      answer: ({ gapMean, gapDeviation, phiThreshold }) => gapMean + phiThreshold * gapDeviation,
      hint: "The threshold counts nines, not standard deviations: which gap is exceeded so rarely?",
      credit: 0.25,
    },
    {
      name: "exponential gaps",
      answer: ({ gapMean, phiThreshold }) => phiThreshold * Math.LN10 * gapMean,
      hint: "This is the silence for gaps without memory: these are normal, and more regular.",
      credit: 0.25,
    },
    {
      name: "counted from the mean",
      answer: ({ gapMean: mean, gapDeviation: standardDeviation, phiThreshold }) =>
        phiDetectionTime(phiThreshold, { mean, standardDeviation }) - mean,
      hint: "This is how much longer than usual the silence is: count from the last heartbeat.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { gapMean: 1, gapDeviation: 0.1, phiThreshold: 8 }, answer: 1.56120012442 },
    { given: { gapMean: 0.5, gapDeviation: 0.05, phiThreshold: 3 }, answer: 0.654511615308 },
  ],
  source: "Hayashibara, Défago, Yared and Katayama (2004), The φ accrual failure detector, SRDS",
});

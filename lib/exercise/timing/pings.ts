/** Pings: how often a living process is suspected, and which time-out costs the least. */

import { days, ms } from "../../core/units";
import { shiftedDelay } from "../../model/timing/delay-tail";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { falseSuspicion } from "../../model/timing/fixed-timeout";
import { type NumbersOf, figureExercise, functionExercise } from "../define";
import { oneOf } from "../question";

const timeoutAxis = { quantity: "time-out", unit: "s" };

const pings = {
  pingLoss: oneOf(0.01, 0.02, 0.05),
  pingLeast: oneOf(ms(10), ms(20), ms(40)),
  pingExtra: oneOf(ms(10), ms(20)),
  pingTries: oneOf(2, 3),
};
type Pings = NumbersOf<typeof pings>;

const delayOf = (least: number, extra: number) =>
  shiftedDelay(exponentialDelay({ mean: extra }), { offset: least });
const unanswered = (timeout: number, { pingLoss, pingLeast, pingExtra }: Pings) =>
  falseSuspicion(timeout, {
    delay: delayOf(pingLeast, pingExtra),
    lossProbability: pingLoss,
  });

/** How likely it is that all pings to a living process stay unanswered for too long. */
export const suspicionFunction = functionExercise({
  id: "suspicion-function",
  title: "Suspected, and alive",
  points: 3,
  parameters: pings,
  x: timeoutAxis,
  y: { quantity: "chance to be suspected", unit: "fraction" },
  span: ({ pingLeast, pingExtra }) => [pingLeast + pingExtra / 2, pingLeast + 10 * pingExtra],
  tolerance: 1e-6,
  curve: (timeout, numbers) => unanswered(timeout, numbers) ** numbers.pingTries,
  mistakes: [
    {
      name: "a single ping",
      curve: unanswered,
      hint: "This is for one ping: who is suspected has not answered any of them.",
      credit: 0.5,
    },
    {
      name: "nothing is lost",
      curve: (timeout, numbers) =>
        unanswered(timeout, { ...numbers, pingLoss: 0 }) ** numbers.pingTries,
      hint: "However long one waits, some answers never come.",
      credit: 0.5,
    },
    {
      name: "late or lost, added",
      curve: (timeout, numbers) =>
        (numbers.pingLoss + unanswered(timeout, { ...numbers, pingLoss: 0 })) ** numbers.pingTries,
      hint: "A ping that was lost cannot be late as well.",
      credit: 0.5,
    },
    {
      name: "no shortest delay",
      curve: (timeout, numbers) =>
        unanswered(timeout, { ...numbers, pingLeast: 0 }) ** numbers.pingTries,
      hint: "Even the fastest answer takes a while: from when on does the tail fall?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { pingLoss: 0.02, pingLeast: ms(20), pingExtra: ms(10), pingTries: 2 },
      at: 0.1,
      answer: 4.13258213796e-4,
    },
  ],
  source: "Chandra and Toueg (1996), Journal of the ACM 43(2)",
});

const decision = {
  serverMttf: oneOf(days(10), days(30), days(90)),
  probeInterval: oneOf(1, 2, 5),
  probeLeast: oneOf(ms(10), ms(20)),
  probeExtra: oneOf(ms(20), ms(50), ms(100)),
  failoverTime: oneOf(10, 30, 60),
};
type Decision = NumbersOf<typeof decision>;

const probeDelay = ({ probeLeast, probeExtra }: Decision) => delayOf(probeLeast, probeExtra);

/** Share of time lost to crashes: until they are noticed, and until another server serves. */
const byCrashes = (timeout: number, { serverMttf, failoverTime }: Decision) =>
  (timeout + failoverTime) / serverMttf;

/** Share of time lost to failovers for no reason: one for each probe that is answered too late. */
const byMistake = (timeout: number, numbers: Decision) =>
  (probeDelay(numbers).survival(timeout) * numbers.failoverTime) / numbers.probeInterval;

/** The time-out with the least downtime. */
export const timeoutDesign = figureExercise({
  id: "timeout-design",
  title: "Which time-out?",
  points: 4,
  parameters: decision,
  x: timeoutAxis,
  y: { quantity: "downtime", unit: "fraction" },
  span: ({ probeLeast, probeExtra }) => [probeLeast + 8 * probeExtra, probeLeast + 40 * probeExtra],
  tolerance: 5e-3,
  curve: (timeout, numbers) => byCrashes(timeout, numbers) + byMistake(timeout, numbers),
  // Where the slopes cancel: 1 / MTTF = S(t) failover / (interval mean).
  mark: (numbers) => {
    const { serverMttf, probeInterval, probeExtra, failoverTime } = numbers;
    const share = (probeInterval * probeExtra) / (failoverTime * serverMttf);
    return probeDelay(numbers).exceededBy(share);
  },
  mistakes: [
    {
      name: "crashes only",
      curve: byCrashes,
      hint: "With this curve the shortest time-out would be the best: what do false alarms cost?",
      credit: 0.25,
    },
    {
      name: "false alarms only",
      curve: byMistake,
      hint: "With this curve no time-out would be long enough: what does waiting cost after a crash?",
      credit: 0.25,
    },
    {
      name: "a failover costs nothing",
      curve: (timeout, numbers) => timeout / numbers.serverMttf + byMistake(timeout, numbers),
      hint: "After a crash is noticed another server has to take over, which takes time as well.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: {
        serverMttf: days(30),
        probeInterval: 1,
        probeLeast: ms(10),
        probeExtra: ms(50),
        failoverTime: 30,
      },
      at: 0.8,
      answer: 1.60062392331e-5,
    },
  ],
  source: "Chandra and Toueg (1996), Journal of the ACM 43(2); exponential delays",
});

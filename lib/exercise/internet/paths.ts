/** Paths: who sends again, what stays unseen, how many fit, and what a session needs to live. */

import { hours } from "../../core/units";
import { endToEndTransmissions } from "../../model/internet/end-to-end";
import { sessionSurvival } from "../../model/internet/fate-sharing";
import { overflowProbability, usersFor } from "../../model/internet/multiplexing";
import { residualError } from "../../model/internet/residual";
import { functionExercise, numberExercise } from "../define";
import { oneOf, steps } from "../question";

/** How often links carry a packet that the ends repeat. */
export const carriedOften = numberExercise({
  id: "carried-often",
  title: "Carried until it arrives",
  points: 2,
  unit: "1",
  parameters: { pathLinks: steps(3, 12, 1), linkLoss: oneOf(0.02, 0.05, 0.1, 0.2) },
  answer: ({ pathLinks, linkLoss }) => endToEndTransmissions(pathLinks, { loss: linkLoss }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "every attempt goes all the way",
      answer: ({ pathLinks, linkLoss }) => pathLinks / (1 - linkLoss) ** pathLinks,
      hint: "A packet that is lost on the second link is not carried over the third.",
      credit: 0.5,
    },
    {
      name: "links repeat",
      answer: ({ pathLinks, linkLoss }) => pathLinks / (1 - linkLoss),
      hint: "So it is if each link repeats what it lost. Here the sender begins anew.",
      credit: 0.25,
    },
    {
      name: "attempts",
      answer: ({ pathLinks, linkLoss }) => 1 / (1 - linkLoss) ** pathLinks,
      hint: "This counts attempts of the sender: over how many links does each go?",
      credit: 0.5,
    },
  ],
  known: [
    { given: { pathLinks: 5, linkLoss: 0.1 }, answer: 6.9350878084303 },
    { given: { pathLinks: 3, linkLoss: 0.2 }, answer: 4.765625 },
  ],
  source: "Saltzer, Reed and Clark (1984), ACM Transactions on Computer Systems 2(4)",
});

/** How many files are wrong although every link checked them. */
export const wrongFiles = numberExercise({
  id: "wrong-files",
  title: "Checked by every link",
  points: 1,
  unit: "1",
  parameters: {
    fileRouters: steps(8, 20, 2),
    routerError: oneOf(1e-6, 1e-5, 1e-4),
    filesSent: oneOf(1e6, 1e7),
  },
  answer: ({ fileRouters, routerError, filesSent }) =>
    filesSent * residualError(fileRouters, { errorPerHop: routerError }),
  tolerance: 5e-3,
  mistakes: [
    {
      name: "one router",
      answer: ({ routerError, filesSent }) => filesSent * routerError,
      hint: "Each router on the path may damage a file.",
    },
    {
      name: "all routers",
      answer: ({ fileRouters, routerError, filesSent }) => filesSent * routerError ** fileRouters,
      hint: "One of them is enough: do all have to fail?",
    },
    {
      name: "right ones",
      answer: ({ fileRouters, routerError, filesSent }) =>
        filesSent * (1 - routerError) ** fileRouters,
      hint: "These arrive as they were sent. Which are the others?",
      credit: 0.25,
    },
  ],
  known: [{ given: { fileRouters: 15, routerError: 1e-6, filesSent: 1e6 }, answer: 14.999895 }],
  source: "Saltzer, Reed and Clark (1984), ACM Transactions on Computer Systems 2(4)",
});

/** How many users share a link. */
export const usersThatFit = numberExercise({
  id: "users-that-fit",
  title: "More users than places",
  points: 3,
  unit: "count",
  parameters: {
    linkPlaces: oneOf(5, 8, 10, 15),
    userActivity: oneOf(0.1, 0.15, 0.2),
    tooSmall: oneOf(0.01, 0.001, 1e-4),
  },
  answer: ({ linkPlaces, userActivity, tooSmall }) =>
    usersFor(tooSmall, { activity: userActivity, capacity: linkPlaces }),
  tolerance: 0,
  mistakes: [
    {
      name: "on average",
      answer: ({ linkPlaces, userActivity }) => Math.floor(linkPlaces / userActivity),
      hint: "So many are right on average: then there are too many for nearly half of the time.",
    },
    {
      name: "a place of its own for each",
      answer: ({ linkPlaces }) => linkPlaces,
      hint: "So many have circuits. How often are all of them active?",
    },
    {
      name: "one too many",
      answer: ({ linkPlaces, userActivity, tooSmall }) =>
        usersFor(tooSmall, { activity: userActivity, capacity: linkPlaces }) + 1,
      hint: "For the last one it is exceeded: is that still allowed?",
      credit: 0.75,
    },
    {
      name: "full is too small",
      answer: ({ linkPlaces, userActivity, tooSmall }) =>
        usersFor(tooSmall, { activity: userActivity, capacity: linkPlaces - 1 }),
      hint: "When every place is taken, is there one user too many?",
      credit: 0.5,
    },
  ],
  known: [{ given: { linkPlaces: 10, userActivity: 0.1, tooSmall: 0.001 }, answer: 38 }],
  source: "Kurose and Ross, Computer Networking, section 1.3",
});

/** How often a link is too small, by its users. */
export const overflowFunction = functionExercise({
  id: "overflow-function",
  title: "How often is it too small?",
  points: 3,
  parameters: { sharedPlaces: steps(3, 8, 1), sharedActivity: oneOf(0.1, 0.2, 0.3) },
  x: { quantity: "users", unit: "count" },
  y: { quantity: "time in which too many are active", unit: "fraction" },
  span: ({ sharedPlaces }) => [sharedPlaces + 2, 5 * sharedPlaces],
  tolerance: 1e-3,
  curve: (users, { sharedPlaces, sharedActivity }) =>
    overflowProbability(users, { activity: sharedActivity, capacity: sharedPlaces }),
  mistakes: [
    {
      name: "full is too small",
      curve: (users, { sharedPlaces, sharedActivity }) =>
        overflowProbability(users, { activity: sharedActivity, capacity: sharedPlaces - 1 }),
      hint: "When every place is taken, is there one user too many?",
      credit: 0.5,
    },
    {
      name: "all are active",
      curve: (users, { sharedActivity }) => sharedActivity ** users,
      hint: "It is too small long before all of them are active.",
    },
    {
      name: "certain users",
      curve: (_, { sharedPlaces, sharedActivity }) => sharedActivity ** (sharedPlaces + 1),
      hint: "Any so many of the users may be active at once, not certain ones.",
      credit: 0.25,
    },
  ],
  known: [
    { given: { sharedPlaces: 3, sharedActivity: 0.1 }, at: 5, answer: 0.00046 },
    { given: { sharedPlaces: 4, sharedActivity: 0.2 }, at: 6, answer: 0.0016 },
  ],
  source: "Kurose and Ross, Computer Networking, section 1.3",
});

/** How likely a session outlives the boxes on its way. */
export const throughBoxes = numberExercise({
  id: "through-boxes",
  title: "Boxes that remember",
  points: 2,
  unit: "fraction",
  parameters: {
    boxes: steps(1, 6, 1),
    boxLife: oneOf(hours(500), hours(1000), hours(2000)),
    sessionTime: oneOf(hours(10), hours(24), hours(48)),
  },
  answer: ({ boxes, boxLife, sessionTime }) =>
    sessionSurvival(sessionTime, { stateful: boxes, mttf: boxLife }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "without the ends",
      answer: ({ boxes, boxLife, sessionTime }) => Math.exp((-boxes * sessionTime) / boxLife),
      hint: "Both ends keep state, too, and may fail.",
      credit: 0.5,
    },
    {
      name: "only the ends",
      answer: ({ boxLife, sessionTime }) => Math.exp((-2 * sessionTime) / boxLife),
      hint: "So it would be if the boxes kept no state: is there a way around one that does?",
      credit: 0.25,
    },
    {
      name: "a session that fails",
      answer: ({ boxes, boxLife, sessionTime }) =>
        -Math.expm1((-(boxes + 2) * sessionTime) / boxLife),
      hint: "With this chance it is cut off.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { boxes: 1, boxLife: hours(1000), sessionTime: hours(1) },
      answer: 0.9970044955033728,
    },
  ],
  source: "Clark (1988), The Design Philosophy of the DARPA Internet Protocols, SIGCOMM",
});

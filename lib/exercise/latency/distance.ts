/** Distance: the round trip that no network can beat. */

import { km } from "../../core/units";
import { fibreSpeed, roundTripFloor, speedOfLight } from "../../model/latency/geography";
import { type NumbersOf, numberExercise } from "../define";
import { oneWayForRoundTrip } from "../misconceptions";
import { oneOf } from "../question";

const parameters = {
  cableDistance: oneOf(km(1500), km(4000), km(6000), km(9000)),
  detourFactor: oneOf(1.2, 1.4, 1.5),
  glassIndex: oneOf(1.45, 1.468, 1.5),
};
type Cable = NumbersOf<typeof parameters>;

const floorOf = ({
  cableDistance,
  detourFactor: routeFactor,
  glassIndex: refractiveIndex,
}: Cable) => roundTripFloor(cableDistance, { routeFactor, speed: fibreSpeed({ refractiveIndex }) });

/** The shortest round trip over a cable. */
export const fibreFloor = numberExercise({
  id: "fibre-floor",
  title: "The floor is distance",
  points: 1,
  unit: "s",
  parameters,
  answer: floorOf,
  tolerance: 1e-3,
  mistakes: [
    oneWayForRoundTrip(floorOf),
    {
      name: "light in a vacuum",
      answer: ({ cableDistance, detourFactor }) =>
        roundTripFloor(cableDistance, { routeFactor: detourFactor, speed: speedOfLight }),
      hint: "So fast is light in a vacuum: in glass it is slower by the refractive index.",
      credit: 0.5,
    },
    {
      name: "as the crow flies",
      answer: (numbers) => floorOf({ ...numbers, detourFactor: 1 }),
      hint: "The cable does not follow the shortest way.",
      credit: 0.5,
    },
    {
      name: "faster in glass",
      answer: (numbers) => floorOf(numbers) / numbers.glassIndex ** 2,
      hint: "Light is slower in glass than in a vacuum: on which side does the index belong?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { cableDistance: km(6000), detourFactor: 1.5, glassIndex: 1.468 },
      answer: 0.0881409765152,
    },
  ],
  source: "Grigorik (2013), High Performance Browser Networking, chapter 1",
});

/** What a declaration of exercises uses: `import { numberExercise, oneOf } from "#exercise"`. */

export {
  type Axis,
  type CurveExercise,
  type CurveMistake,
  type Declared,
  type Draws,
  type Exercise,
  type Known,
  type NumberExercise,
  type Numbers,
  type NumbersOf,
  figureExercise,
  functionExercise,
  numberExercise,
} from "./define";
export {
  binaryForDecimal,
  bitsForBytes,
  monthOfThirtyDays,
  oneWayForRoundTrip,
  roundTripForOneWay,
  unitSlips,
  yearOf365Days,
} from "./misconceptions";
export { type Draw, type Mistake, oneOf, steps } from "./question";

/** Into how many parts to cut a request: as a figure that shows why. */

import { ms } from "../../core/units";
import { exponentialFanOutMean } from "../../model/architecture/fan-out";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  searchWork: oneOf(ms(100), ms(200), ms(400)),
  mergeTime: oneOf(ms(1), ms(2), ms(4)),
};
type Search = NumbersOf<typeof parameters>;

/** Mean time of a search: the slowest part, then one merge for each part. */
const searchTime = (parts: number, { searchWork, mergeTime }: Search) =>
  exponentialFanOutMean(parts, { mean: searchWork / parts }) + parts * mergeTime;

/** Once another part costs more than it saves, the next one does all the more. */
function bestParts(numbers: Search): number {
  let parts = 1;
  while (searchTime(parts + 1, numbers) < searchTime(parts, numbers)) parts += 1;
  return parts;
}

/** Parts that make a search the fastest. */
export const partsDesign = figureExercise({
  id: "parts-design",
  title: "Into how many parts?",
  points: 4,
  parameters,
  x: { quantity: "parts of a search", unit: "count" },
  y: { quantity: "mean time of a search", unit: "s" },
  span: () => [1, 60],
  tolerance: 1e-3,
  curve: searchTime,
  mark: bestParts,
  mistakes: [
    {
      name: "the mean part",
      curve: (parts, { searchWork, mergeTime }) => searchWork / parts + parts * mergeTime,
      hint: "So long takes a part on average. The search has to wait for the slowest of them.",
      credit: 0.5,
    },
    {
      name: "nothing to merge",
      curve: (parts, { searchWork, mergeTime }) =>
        searchTime(parts, { searchWork, mergeTime }) - parts * mergeTime,
      hint: "With this curve more parts are always better: who puts their answers together?",
      credit: 0.25,
    },
    {
      name: "merged at once",
      curve: (parts, { searchWork, mergeTime }) =>
        searchTime(parts, { searchWork, mergeTime }) - (parts - 1) * mergeTime,
      hint: "One answer after the other is merged: how many are there?",
      credit: 0.5,
    },
    {
      name: "parts as long as the whole",
      curve: (parts, { searchWork, mergeTime }) =>
        exponentialFanOutMean(parts, { mean: searchWork }) + parts * mergeTime,
      hint: "Each of the leaves has only its part of the work to do.",
      credit: 0.25,
    },
  ],
  known: [
    { given: { searchWork: 1, mergeTime: 0.1 }, at: 2, answer: 0.95 },
    { given: { searchWork: 0.6, mergeTime: 0.01 }, at: 3, answer: 0.396666666667 },
  ],
  source: "David and Nagaraja (2003), Order Statistics, section 2.5",
});

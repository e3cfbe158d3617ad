/** Words that were nearly right. */

import { closest, distance } from "fastest-levenshtein";

/** What was meant, if something known comes near it: "; did you mean amdahl?". */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = known.length > 0 ? closest(word, [...known]) : "";
  const isNear = nearest !== "" && distance(word, nearest) <= Math.max(2, word.length / 3);
  return isNear ? `; did you mean ${nearest}?` : "";
}

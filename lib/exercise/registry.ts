/** Every declared exercise, by subject: what tests look at. */

import * as availability from "./availability";
import type { Exercise } from "./define";

/** Exercises by subject, as the subjects' indexes have them. */
export const exercises: Readonly<Record<string, readonly Exercise[]>> = {
  availability: Object.values(availability),
};

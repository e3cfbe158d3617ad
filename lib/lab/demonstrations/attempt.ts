/** What a demonstration shows: attempts, one a row. */

/** One attempt, with or without a measure against it. */
export interface Attempt {
  /** What stands in the way. */
  readonly measure: string;
  /** What is tried, and by whom. */
  readonly attempt: string;
  /** What came of it. */
  readonly outcome: string;
  /** True if it went through: bad for an attack, good for an honest user. */
  readonly succeeds: boolean;
}

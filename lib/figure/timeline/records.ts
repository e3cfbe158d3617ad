/** What a space-time diagram is made of. */

import type { Seconds } from "../../core/units";

/** One thing that happened at one place, as a trace of `simulate` has it. */
export interface TimelineRecord {
  readonly time: Seconds;
  readonly lane: string;
  readonly event: "send" | "receive" | "lose" | "note";
  readonly label: string;
  /** The other end of a message; empty for a note. */
  readonly peer: string;
  /** Number of the message; 0 for a note. */
  readonly message: number;
}

/** A time in which a process was in some state: suspected, in office, down. */
export interface TimelineSpan {
  readonly lane: string;
  readonly from: Seconds;
  readonly to: Seconds;
  /** The state: spans of one label have one colour, and stand in the legend. */
  readonly label: string;
}

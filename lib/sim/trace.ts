/** What happened, one flat record after another. */

/** One thing that happened at one place. */
export interface TraceRecord {
  /** When (s). */
  readonly time: number;
  /** Where: a process, a machine. */
  readonly lane: string;
  readonly event: "send" | "receive" | "lose" | "note";
  /** What was sent, or what is noted. */
  readonly label: string;
  /** The other end of a message; empty for a note. */
  readonly peer: string;
  /** Number of the message, the same where it is sent and received; 0 for a note. */
  readonly message: number;
}

/** A trace takes so many records at most. */
const mostRecords = 1_000_000;

/** Writes to a list that the caller gave, or nowhere. */
export class Trace {
  readonly #records: TraceRecord[] | undefined;
  #messages = 0;

  constructor(records: TraceRecord[] | undefined) {
    this.#records = records;
  }

  /** Whether anybody reads it. */
  get isWanted(): boolean {
    return this.#records !== undefined;
  }

  /** A number for a message that is sent. */
  nextMessage(): number {
    this.#messages += 1;
    return this.#messages;
  }

  /**
   * Adds a record, if a trace is wanted.
   *
   * @throws Error if there are a million
   */
  add(record: TraceRecord): void {
    if (this.#records === undefined) return;
    if (this.#records.length === mostRecords) {
      throw new Error(`a trace holds ${mostRecords} records at most: trace a shorter run`);
    }
    this.#records.push(record);
  }
}

/** The inputs of a session, for a client that asks for them. */

import type { Content } from "./message";

type Entry = readonly [session: number, line: number, input: string];

/** Keeps inputs in memory: a kernel has one session and forgets it when it ends. */
export class History {
  readonly #entries: Entry[] = [];

  add(count: number, input: string): void {
    this.#entries.push([1, count, input]);
  }

  /** Answers a `history_request`: a tail, a range, or a search with `*` and `?`. */
  answer(request: Content): Content {
    return { status: "ok", history: this.#select(request) };
  }

  #select(request: Content): readonly Entry[] {
    const { hist_access_type: type, n, start, stop, pattern, unique } = request;
    if (type === "range") {
      const from = Number(start ?? 0);
      const to = Number(stop ?? Infinity);
      return this.#entries.filter(([, line]) => line >= from && line < to);
    }
    let found: readonly Entry[] = this.#entries;
    if (type === "search") {
      const matches = globPattern(String(pattern ?? "*"));
      found = found.filter(([, , input]) => matches.test(input));
      if (unique) found = [...new Map(found.map((entry) => [entry[2], entry])).values()];
    }
    return typeof n === "number" ? found.slice(Math.max(0, found.length - n)) : found;
  }
}

function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
}

/** The inputs of a session, for a client that asks for them. */

import type { Content } from "./message";

interface Entry {
  readonly count: number;
  readonly input: string;
  output: string | null;
}

/** One kernel is one session. */
const session = 1;

/** Keeps inputs in memory: a kernel has one session and forgets it when it ends. */
export class History {
  readonly #entries: Entry[] = [];

  add(count: number, input: string): void {
    this.#entries.push({ count, input, output: null });
  }

  /** The text of the value of the input that was added last. */
  setOutput(output: string): void {
    const last = this.#entries.at(-1);
    if (last) last.output = output;
  }

  /** Answers a `history_request`: a tail, a range, or a search with `*` and `?`. */
  answer(request: Content): Content {
    const history = this.#select(request).map(({ count, input, output }) => [
      session,
      count,
      request["output"] === true ? [input, output] : input,
    ]);
    return { status: "ok", history };
  }

  #select(request: Content): readonly Entry[] {
    const { hist_access_type: type, n, start, stop, pattern, unique } = request;
    if (type === "range") {
      const from = Number(start ?? 0);
      const to = Number(stop ?? Infinity);
      return this.#entries.filter(({ count }) => count >= from && count < to);
    }
    let found: readonly Entry[] = this.#entries;
    if (type === "search") {
      const matches = globPattern(String(pattern ?? "*"));
      found = found.filter(({ input }) => matches.test(input));
      if (unique) found = [...new Map(found.map((entry) => [entry.input, entry])).values()];
    }
    return typeof n === "number" ? found.slice(Math.max(0, found.length - n)) : found;
  }
}

function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
}

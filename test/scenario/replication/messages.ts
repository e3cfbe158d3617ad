/** All orders of the messages of a write and a read whose delays forget how long they have lasted. */

interface Rates {
  readonly write: number;
  readonly acknowledgement: number;
  readonly request: number;
  readonly response: number;
}

/**
 * Chance that a read which begins at the confirmation misses the write: what may happen next is followed to
 * its end, in every order, with the chance that it is the first to happen.
 */
export function chanceOfStaleRead(
  quorums: { readonly replicas: number; readonly read: number; readonly write: number },
  rates: Rates,
): number {
  const { replicas, read, write } = quorums;
  const known = new Map<string, number>();

  /** By replica: w the write is on its way, a its acknowledgement, d both are done. */
  function writing(states: string): number {
    if ([...states].filter((each) => each === "d").length === write) {
      return reading([...states].map((each) => (each === "w" ? "oq" : "nq")).join(" "), read);
    }
    return next(states, (each) => {
      if (each === "w") return [[rates.write, "a"]];
      return each === "a" ? [[rates.acknowledgement, "d"]] : [];
    });
  }

  function next(states: string, moves: (state: string) => [number, string][]): number {
    const cached = known.get(states);
    if (cached !== undefined) return cached;
    const all = [...states].flatMap((each, i) =>
      moves(each).map(([rate, to]) => ({
        rate,
        states: states.slice(0, i) + to + states.slice(i + 1),
      })),
    );
    const total = all.reduce((sum, { rate }) => sum + rate, 0);
    const chance = all.reduce((sum, each) => sum + (each.rate / total) * writing(each.states), 0);
    known.set(states, chance);
    return chance;
  }

  /** By replica: has it the (o)ld or (n)ew value; q asked, o or n answering with that, d answered. */
  function reading(states: string, left: number): number {
    if (left === 0) return 1;
    const key = `${states} ${left}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const parts = states.split(" ");
    const moves = parts.flatMap((part, i) => {
      const [value = "", phase = ""] = part;
      const to = (state: string) => parts.map((other, j) => (i === j ? state : other)).join(" ");
      const found: { rate: number; then: () => number }[] = [];
      if (value === "o") {
        found.push({ rate: rates.write, then: () => reading(to(`n${phase}`), left) });
      }
      if (phase === "q") {
        found.push({ rate: rates.request, then: () => reading(to(`${value}${value}`), left) });
      } else if (phase !== "d") {
        // An answer with the new value ends it: the read is not stale.
        const then = () => (phase === "n" ? 0 : reading(to(`${value}d`), left - 1));
        found.push({ rate: rates.response, then });
      }
      return found;
    });
    const total = moves.reduce((sum, { rate }) => sum + rate, 0);
    const chance = moves.reduce((sum, { rate, then }) => sum + (rate / total) * then(), 0);
    known.set(key, chance);
    return chance;
  }

  return writing("w".repeat(replicas));
}

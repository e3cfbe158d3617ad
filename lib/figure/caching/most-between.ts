/** A number that changes in steps, at evenly spaced times. */

/** Most that there were from each time to the next: a peak between two of them is not lost. */
export function mostBetween(
  running: readonly { readonly time: number; readonly count: number }[],
  times: readonly number[],
): number[] {
  let [next, now] = [0, 0];
  return times.map((_, i) => {
    const end = times[i + 1] ?? Infinity;
    let most = now;
    for (let step = running[next]; step && step.time < end; step = running[next]) {
      now = step.count;
      most = Math.max(most, now);
      next += 1;
    }
    return most;
  });
}

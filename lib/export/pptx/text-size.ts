/**
 * How much room text takes, roughly: to choose a size before any program has laid it out.
 *
 * Widths are those of Arial by class of character; a few per cent off is enough to decide.
 */

const classes: readonly (readonly [RegExp, number])[] = [
  [/[\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f]/, 0],
  [/[ijl.,:;'|!I ]/, 0.27],
  [/[frt()[\]{}\-/\\"`*]/, 0.35],
  [/[mwMW%@—]/, 0.87],
  [/[A-Z&+=<>×√∞≤≥±−~#]/, 0.67],
  [/[\u1100-\u11ff\u2e80-\uffff]|[\u{10000}-\u{10ffff}]/u, 1],
];

/** Width of text in ems. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += classes.find(([members]) => members.test(character))?.[1] ?? 0.55;
  }
  return width;
}

/** Lines that text takes when it is broken between words, and within those longer than a line. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const long = widthOf(word);
    if (used > 0 && used + 0.27 + long > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 0.27 : 0) + long;
    const whole = Math.max(0, Math.ceil(used / width) - 1);
    lines += whole;
    used -= whole * width;
  }
  return lines;
}

/** The first of the sizes at which it fits, or the last. */
export function firstFitting(sizes: readonly number[], fits: (size: number) => boolean): number {
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}

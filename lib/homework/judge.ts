/** Judges an answer by a sheet: right, which mistake, or wrong, and what it earns. */

import type { AnswerData, Point } from "./answer-data";
import { type FigureData, type TraceData, heightAt } from "./figure-data";
import { opens } from "./lock";
import type { SheetExercise, Sample } from "./sheet";

/** What is said of an answer. */
export interface Verdict {
  readonly kind: "right" | "mistake" | "near" | "part" | "wrong" | "missing" | "unusable";
  /** Share of the points, 0 … 1. */
  readonly credit: number;
  /** What helps: hints, reasons; none for a right answer. */
  readonly hints: readonly string[];
  /** Name of the mistake, if it is a known one. */
  readonly mistake?: string;
}

/** Judges what a student gave. */
export function judge(exercise: SheetExercise, data: AnswerData): Verdict {
  if (data.kind === "missing") return { kind: "missing", credit: 0, hints: ["No answer yet."] };
  if (data.kind === "unusable") return { kind: "unusable", credit: 0, hints: [data.why] };
  if (data.kind !== exercise.asks) {
    const why = `A ${exercise.asks} is asked for, got a ${data.kind}.`;
    return { kind: "unusable", credit: 0, hints: [why] };
  }
  if (data.kind === "number") return judgeValues(exercise, [data.value]);
  if (data.kind === "function") return judgeFunction(exercise, data.points);
  return judgeFigure(exercise, data.figure);
}

const nearHint = "Nearly: are there numbers that you rounded on the way?";

/** Judges one value for each sample. */
function judgeValues(exercise: SheetExercise, values: readonly number[]): Verdict {
  const { samples, salt, mistakes } = exercise;
  const all = (lockOf: (sample: Sample) => Sample["right"] | undefined) =>
    samples.every((sample, i) => {
      const lock = lockOf(sample);
      return lock !== undefined && opens(lock, values[i] ?? NaN, salt);
    });
  if (all(({ right }) => right)) return { kind: "right", credit: 1, hints: [] };
  const index = mistakes.findIndex((_, k) => all((sample) => sample.mistakes[k]));
  const mistake = mistakes[index];
  if (mistake) {
    const { name, hint, credit } = mistake;
    return { kind: "mistake", mistake: name, credit, hints: [hint] };
  }
  if (all(({ near }) => near)) return { kind: "near", credit: 0, hints: [nearHint] };
  return { kind: "wrong", credit: 0, hints: [] };
}

function judgeFunction(exercise: SheetExercise, points: readonly Point[]): Verdict {
  const at = (place: number | undefined) => points.find((point) => point.at === place);
  const thrown = exercise.samples.map((sample) => at(sample.at)).find((point) => point?.error);
  if (thrown) {
    const why = `At ${thrown.at} the function fails: ${thrown.error ?? ""}`;
    return { kind: "unusable", credit: 0, hints: [why] };
  }
  const values = exercise.samples.map((sample) => at(sample.at)?.value ?? NaN);
  if (values.every(Number.isNaN)) return { kind: "missing", credit: 0, hints: ["No answer yet."] };
  const verdict = judgeValues(exercise, values);
  if (verdict.kind !== "wrong") return verdict;
  const isRight = exercise.samples.map(({ right }, i) =>
    opens(right, values[i] ?? NaN, exercise.salt),
  );
  const wrongAt = exercise.samples.filter((_, i) => !isRight[i]).map((sample) => sample.at);
  const some = wrongAt.length < values.length;
  return {
    ...verdict,
    hints: some ? [`It is right at some places, but not at ${wrongAt[0]}.`] : [],
  };
}

/** Shares of a figure's points. */
const shares = { curve: 0.5, mark: 0.3, axes: 0.2 };

function judgeFigure(exercise: SheetExercise, figure: FigureData): Verdict {
  const { isWhole = false, samples } = exercise;
  const look = { isWhole, isLogX: figure.isLogX, isLogY: figure.isLogY };
  const lines = figure.traces.filter(({ x }) => x.length >= 2);
  const judged = lines.map((trace) => {
    const values = samples.map(({ at = NaN }) => heightAt(trace, at, look));
    return { trace, verdict: judgeValues(exercise, values), missing: values.some(Number.isNaN) };
  });
  const best =
    judged.find(({ verdict }) => verdict.kind === "right") ??
    judged.find(({ verdict }) => verdict.kind === "mistake") ??
    longest(judged.filter(({ missing }) => !missing)) ??
    longest(judged);
  const hints: string[] = [];
  let credit = 0;
  const markShare = exercise.mark ? shares.mark : 0;
  const curveShare = shares.curve + shares.mark - markShare;
  if (best?.verdict.kind === "right") credit += curveShare;
  else if (best?.verdict.kind === "mistake") {
    credit += curveShare * best.verdict.credit;
    hints.push(...best.verdict.hints);
  } else hints.push(curveHint(exercise, best?.missing ?? true));
  if (exercise.mark) {
    const hint = markHint(exercise, figure, best?.trace);
    if (hint === undefined) credit += markShare;
    else hints.push(hint);
  }
  if (hasUnit(figure.xTitle) && hasUnit(figure.yTitle)) credit += shares.axes;
  else hints.push("Both axes need a title with the unit in parentheses: `Servers (count)`.");
  const mistake = best?.verdict.mistake;
  const kind = hints.length === 0 ? "right" : mistake ? "mistake" : credit > 0 ? "part" : "wrong";
  // Sums of shares: 0.5 + 0.3 + 0.2 is 1.
  const rounded = Math.round(credit * 1000) / 1000;
  return { kind, credit: rounded, hints, ...(mistake === undefined ? {} : { mistake }) };
}

function curveHint({ samples, isWhole = false }: SheetExercise, isShort: boolean): string {
  const places = samples.map(({ at = NaN }) => at);
  const span = `${Math.min(...places)} to ${Math.max(...places)}`;
  const each = isWhole ? "each whole number of" : "enough points to be smooth over";
  return isShort
    ? `One trace must have ${each} ${span}.`
    : `No trace follows the curve that is asked for; it must have ${each} ${span}.`;
}

/** What is wrong with the mark of a figure, if anything is. */
function markHint(
  exercise: SheetExercise,
  figure: FigureData,
  curve?: TraceData,
): string | undefined {
  const { mark, salt } = exercise;
  const isRight = marksOf(exercise, figure, curve).map(
    (at) => mark !== undefined && opens(mark, at, `${salt}\0mark`),
  );
  if (!isRight.includes(true)) {
    return "The decision is not marked: a trace of its own with one point, on the curve.";
  }
  // Whoever marks all places has not decided.
  if (isRight.includes(false)) return "More than one place is marked: which one is the decision?";
  return undefined;
}

/** Where traces that stay at one place meet the curve, or are, if there is none: others compare. */
function marksOf(exercise: SheetExercise, figure: FigureData, curve?: TraceData): number[] {
  const { isWhole = false } = exercise;
  const look = { isWhole, isLogX: figure.isLogX, isLogY: figure.isLogY };
  const upright = figure.traces.filter(
    (trace) => trace !== curve && trace.x.every((at) => at === trace.x[0]),
  );
  return upright.flatMap(({ x, y }) =>
    x.filter((at, i) => {
      if (!curve) return true;
      const height = heightAt(curve, at, look);
      return Math.abs((y[i] ?? NaN) - height) <= 0.02 * Math.abs(height);
    }),
  );
}

/** The trace with the most points: the others are lines to compare with. */
function longest<T extends { readonly trace: TraceData }>(all: readonly T[]): T | undefined {
  const [first, ...rest] = all;
  if (!first) return undefined;
  return rest.reduce(
    (most, each) => (each.trace.x.length > most.trace.x.length ? each : most),
    first,
  );
}

function hasUnit(title: string): boolean {
  return /\([^()]+\)\s*$/.test(title);
}

/** A space-time diagram: processes as lanes, time to the right, messages as arrows between lanes. */

import { requireItems } from "../../core/check";
import { counted, readable } from "../../core/format";
import { type Figure, figure } from "../figure";
import type { TimelineRecord, TimelineSpan } from "./records";
import {
  type Arrow,
  arrowTrace,
  labelTrace,
  laneLine,
  lostTrace,
  noteTraces,
  spanTraces,
} from "./traces";

export interface TimelineOptions {
  /** What the diagram shows, instead of a count of its messages. */
  readonly title?: string;
  /** Drawn along their lanes. */
  readonly spans?: readonly TimelineSpan[];
  /** Lanes from top to bottom; in the order of their first event by default. */
  readonly lanes?: readonly string[];
  /** What a lane is; "process" by default. */
  readonly laneTitle?: string;
}

/** More arrows than this cannot be told apart. */
const mostMessages = 200;
/** Up to so many messages the label stands beside each. */
const fewMessages = 24;

interface Unit {
  readonly name: string;
  readonly seconds: number;
}

const units: readonly Unit[] = [
  { name: "s", seconds: 1 },
  { name: "ms", seconds: 1e-3 },
  { name: "µs", seconds: 1e-6 },
  { name: "ns", seconds: 1e-9 },
];

/**
 * Draws what a trace recorded: lanes, arrows of messages, crosses for lost ones, notes, and states.
 *
 * @param records - a trace, in any order
 * @param options - title, order of the lanes, `spans` of states (s)
 * @returns a figure
 * @throws RangeError if there is neither record nor span, more than 200 messages, or a lane is missing
 *   in `lanes`
 *
 * @example
 * ```ts
 * const trace: TraceRecord[] = [];
 * simulate((sim) => sim.network(["a", "b"], { delay: ms(5) }).send("a", "b", 1, "ping"), { seed: 1, trace });
 * show(timelineFigure(trace));
 * ```
 */
export function timelineFigure(
  records: readonly TimelineRecord[],
  options: TimelineOptions = {},
): Figure {
  const spans = options.spans ?? [];
  if (spans.length === 0) requireItems(1, { records });
  const lanes = options.lanes ?? lanesOf(records, spans);
  const { arrows, lost } = messagesOf(records);
  const messages = arrows.length + lost.length;
  if (messages > mostMessages) {
    throw new RangeError(
      `records must hold ${mostMessages} messages or fewer, got ${messages}: ` +
        "filter them by time or label",
    );
  }
  const times = [
    ...records.map(({ time }) => time),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ];
  const start = times.reduce((least, time) => Math.min(least, time), Infinity);
  const end = times.reduce((most, time) => Math.max(most, time), 0);
  const unit = units.find(({ seconds }) => end >= seconds) ?? (units[0] as Unit);
  const at = {
    x: (time: number) => time / unit.seconds,
    y: (lane: string) => placeOf(lane, lanes),
  };
  const notes = records.filter(({ event }) => event === "note");
  return figure({
    title: options.title ?? countOf(arrows.length, lost.length, lanes.length),
    xaxis: { title: { text: `time (${unit.name})` } },
    yaxis: {
      title: { text: `${options.laneTitle ?? "process"} (name)` },
      type: "linear",
      tickvals: lanes.map((_, i) => i),
      ticktext: [...lanes],
      range: [lanes.length - 0.5, -0.5],
      showgrid: false,
    },
    layout: { showlegend: lost.length + notes.length + spans.length > 0, hovermode: "closest" },
    data: [
      ...lanes.map((lane) => laneLine(lane, at.y(lane), [at.x(start), at.x(end)])),
      ...spanTraces(spans, at),
      ...(arrows.length > 0 ? [arrowTrace(arrows, at)] : []),
      ...(lost.length > 0 ? [lostTrace(lost, at)] : []),
      ...noteTraces(notes, at),
      ...(messages > 0 && messages <= fewMessages ? [labelTrace([...arrows, ...lost], at)] : []),
    ],
  });
}

function lanesOf(records: readonly TimelineRecord[], spans: readonly TimelineSpan[]): string[] {
  const named = records.flatMap(({ lane, peer }) => (peer === "" ? [lane] : [lane, peer]));
  return [...new Set([...named, ...spans.map(({ lane }) => lane)])];
}

function placeOf(lane: string, lanes: readonly string[]): number {
  const place = lanes.indexOf(lane);
  if (place < 0)
    throw new RangeError(`lanes must hold every lane of the records, got none for ${lane}`);
  return place;
}

/** Pairs of sending and receiving; what was lost goes part of the way. */
function messagesOf(records: readonly TimelineRecord[]): { arrows: Arrow[]; lost: Arrow[] } {
  const sent = new Map(
    records.filter(({ event }) => event === "send").map((each) => [each.message, each]),
  );
  const arrows = records.flatMap((to) => {
    const from = sent.get(to.message);
    return to.event === "receive" && from ? [{ label: from.label, from, to }] : [];
  });
  const usual = medianOf(arrows.map(({ from, to }) => to.time - from.time));
  const lost = records.flatMap(({ event, message }) => {
    const from = sent.get(message);
    if (event !== "lose" || !from) return [];
    return [{ label: from.label, from, to: { time: from.time + usual, lane: from.peer } }];
  });
  return { arrows, lost };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function countOf(arrived: number, lost: number, lanes: number): string {
  const all = arrived + lost;
  const messages = `${counted(all, "message")} between ${readable(lanes)} processes`;
  return lost > 0 ? `${messages}, ${readable(lost)} lost` : messages;
}

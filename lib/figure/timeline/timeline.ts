/** A space-time diagram: processes as lanes, time to the right, messages as arrows between lanes. */

import type { Data } from "plotly.js";
import { requireItems } from "../../core/check";
import { readable } from "../../core/format";
import type { Seconds } from "../../core/units";
import { type Figure, colorway, figure, quiet } from "../figure";

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

export interface TimelineOptions {
  /** What the diagram shows, instead of a count of its messages. */
  readonly title?: string;
  /** Lanes from top to bottom; in the order of their first event by default. */
  readonly lanes?: readonly string[];
}

/** More arrows than this cannot be told apart. */
const mostMessages = 200;
/** Up to so many messages the label stands beside each. */
const fewMessages = 24;
/** How far a lost message gets on its way to the other lane. */
const lostShare = 0.45;
/** How far along an arrow its label stands. */
const labelShare = 0.3;

/** A message's way, in seconds and lanes. */
interface Arrow {
  readonly label: string;
  readonly from: { readonly time: number; readonly lane: string };
  readonly to: { readonly time: number; readonly lane: string };
}

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
 * Draws what a trace recorded: lanes, arrows of messages, crosses for lost ones, notes.
 *
 * @param records - a trace, in any order
 * @param options - title, order of the lanes
 * @returns a figure
 * @throws RangeError if there is no record, more than 200 messages, or a lane is missing in `lanes`
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
  requireItems(1, { records });
  const lanes = options.lanes ?? lanesOf(records);
  const { arrows, lost } = messagesOf(records);
  if (arrows.length + lost.length > mostMessages) {
    throw new RangeError(
      `records must hold ${mostMessages} messages or fewer, got ${arrows.length + lost.length}: ` +
        "filter them by time or label",
    );
  }
  const times = records.map(({ time }) => time);
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
      title: { text: "process" },
      type: "linear",
      tickvals: lanes.map((_, i) => i),
      ticktext: [...lanes],
      range: [lanes.length - 0.5, -0.5],
      showgrid: false,
    },
    layout: { showlegend: lost.length > 0 || notes.length > 0, hovermode: "closest" },
    data: [
      ...lanes.map((lane) => laneLine(lane, at.y(lane), [at.x(start), at.x(end)])),
      ...(arrows.length > 0 ? [arrowTrace(arrows, at)] : []),
      ...(lost.length > 0 ? [lostTrace(lost, at)] : []),
      ...(notes.length > 0 ? [noteTrace(notes, at)] : []),
      ...(arrows.length + lost.length <= fewMessages ? [labelTrace([...arrows, ...lost], at)] : []),
    ],
  });
}

interface Places {
  readonly x: (time: number) => number;
  readonly y: (lane: string) => number;
}

function lanesOf(records: readonly TimelineRecord[]): string[] {
  const named = records.flatMap(({ lane, peer }) => (peer === "" ? [lane] : [lane, peer]));
  return [...new Set(named)];
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
  const messages = `${readable(all)} message${all === 1 ? "" : "s"} between ${readable(lanes)} processes`;
  return lost > 0 ? `${messages}, ${readable(lost)} lost` : messages;
}

function laneLine(name: string, y: number, x: readonly [number, number]): Data {
  const line = { color: quiet, width: 1.5, dash: "solid" as const };
  return { name, mode: "lines", x: [...x], y: [y, y], line, hoverinfo: "skip", showlegend: false };
}

function arrowTrace(arrows: readonly Arrow[], at: Places): Data {
  return {
    name: "message",
    mode: "lines+markers",
    x: arrows.flatMap(({ from, to }) => [at.x(from.time), at.x(to.time), null]),
    y: arrows.flatMap(({ from, to }) => [at.y(from.lane), at.y(to.lane), null]),
    text: arrows.flatMap(({ label }) => [label, label, ""]),
    hovertemplate: "%{text}: %{x}<extra></extra>",
    line: { color: colorway[0], width: 1.5, dash: "solid" },
    marker: {
      symbol: "arrow",
      angleref: "previous",
      size: arrows.flatMap(() => [0, 15, 0]),
      color: colorway[0],
      opacity: 1,
      line: { width: 0 },
    },
  } as Data;
}

function lostTrace(lost: readonly Arrow[], at: Places): Data {
  const endX = ({ from, to }: Arrow) => at.x(from.time + lostShare * (to.time - from.time));
  const endY = ({ from, to }: Arrow) =>
    at.y(from.lane) + lostShare * (at.y(to.lane) - at.y(from.lane));
  return {
    name: "lost",
    mode: "lines+markers",
    x: lost.flatMap((each) => [at.x(each.from.time), endX(each), null]),
    y: lost.flatMap((each) => [at.y(each.from.lane), endY(each), null]),
    text: lost.flatMap(({ label }) => [label, label, ""]),
    hovertemplate: "%{text}, lost: %{x}<extra></extra>",
    line: { color: colorway[1], width: 1.5, dash: "dot" },
    marker: {
      symbol: "x",
      size: lost.flatMap(() => [0, 10, 0]),
      color: colorway[1],
      opacity: 1,
      line: { width: 0 },
    },
  } as Data;
}

function noteTrace(notes: readonly TimelineRecord[], at: Places): Data {
  return {
    name: "note",
    mode: "markers+text" as "markers",
    x: notes.map(({ time }) => at.x(time)),
    y: notes.map(({ lane }) => at.y(lane)),
    text: notes.map(({ label }) => label),
    textposition: "bottom center",
    marker: { symbol: "diamond", size: 10, color: colorway[2] },
    hovertemplate: "%{text}: %{x}<extra></extra>",
  } as Data;
}

/** Labels beside the arrows, nearer to who sent them: an answer's stands at its other end. */
function labelTrace(messages: readonly Arrow[], at: Places): Data {
  const between = (from: number, to: number) => from + labelShare * (to - from);
  return {
    name: "label",
    mode: "text",
    x: messages.map(({ from, to }) => between(at.x(from.time), at.x(to.time))),
    y: messages.map(({ from, to }) => between(at.y(from.lane), at.y(to.lane))),
    text: messages.map(({ label }) => label),
    textposition: "middle right",
    hoverinfo: "skip",
    showlegend: false,
  } as Data;
}

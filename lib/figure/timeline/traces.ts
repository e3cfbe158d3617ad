/** The parts of a space-time diagram as plotly draws them. */

import type { Data } from "plotly.js";
import { colorway, quiet } from "../figure";
import type { TimelineRecord, TimelineSpan } from "./records";

/** How far a lost message gets on its way to the other lane. */
const lostShare = 0.45;
/** How far along an arrow its label stands. */
const labelShare = 0.3;

/** Colours of states, none of which is that of a message or a note. */
const spanColors = [colorway[4], colorway[5], colorway[3]] as const;

const noteSymbols = ["diamond", "circle", "square", "triangle-up"] as const;

/** A message's way, in seconds and lanes. */
export interface Arrow {
  readonly label: string;
  readonly from: { readonly time: number; readonly lane: string };
  readonly to: { readonly time: number; readonly lane: string };
}

/** Where seconds and lanes lie on the axes. */
export interface Places {
  readonly x: (time: number) => number;
  readonly y: (lane: string) => number;
}

export function laneLine(name: string, y: number, x: readonly [number, number]): Data {
  const line = { color: quiet, width: 1.5, dash: "solid" as const };
  return { name, mode: "lines", x: [...x], y: [y, y], line, hoverinfo: "skip", showlegend: false };
}

/** A broad line for each time that a state lasted, one trace for each state. */
export function spanTraces(spans: readonly TimelineSpan[], at: Places): Data[] {
  const labels = [...new Set(spans.map(({ label }) => label))];
  return labels.map((label, i): Data => {
    const same = spans.filter((each) => each.label === label);
    const color = spanColors[i % spanColors.length];
    return {
      name: label,
      mode: "lines",
      x: same.flatMap(({ from, to }) => [at.x(from), at.x(to), null]),
      y: same.flatMap(({ lane }) => [at.y(lane), at.y(lane), null]),
      text: same.flatMap(() => [label, label, ""]),
      hovertemplate: "%{text}: %{x}<extra></extra>",
      line: { color, width: 12, dash: "solid" },
      opacity: 0.6,
    };
  });
}

export function arrowTrace(arrows: readonly Arrow[], at: Places): Data {
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

export function lostTrace(lost: readonly Arrow[], at: Places): Data {
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

/** Notes with their words beside them; of those that come again and again, the words in the legend. */
export function noteTraces(notes: readonly TimelineRecord[], at: Places): Data[] {
  const isRepeated = (label: string) => notes.filter((note) => note.label === label).length > 3;
  const repeated = [...new Set(notes.map(({ label }) => label))].filter(isRepeated);
  const rest = notes.filter(({ label }) => !repeated.includes(label));
  const groups = repeated.map((label) => notes.filter((note) => note.label === label));
  return [...(rest.length > 0 ? [rest] : []), ...groups].map((group, i): Data => {
    const [{ label: first }] = group as [TimelineRecord];
    return {
      name: group === rest ? "note" : first,
      mode: (group === rest ? "markers+text" : "markers") as "markers",
      x: group.map(({ time }) => at.x(time)),
      y: group.map(({ lane }) => at.y(lane)),
      text: group.map(({ label }) => label),
      textposition: "bottom center",
      marker: { symbol: noteSymbols[i % noteSymbols.length], size: 10, color: colorway[2] },
      hovertemplate: "%{text}: %{x}<extra></extra>",
    } as Data;
  });
}

/** Labels beside the arrows, nearer to who sent them: an answer's stands at its other end. */
export function labelTrace(messages: readonly Arrow[], at: Places): Data {
  const between = (from: number, to: number) => from + labelShare * (to - from);
  return {
    name: "label",
    mode: "text",
    x: messages.map(({ from, to }) => between(at.x(from.time), at.x(to.time))),
    y: messages.map(({ from, to }) => between(at.y(from.lane), at.y(to.lane))),
    text: messages.map(({ label }) => label),
    // Beside the line, on the side from which it comes.
    textposition: messages.map(({ from, to }) =>
      at.y(to.lane) > at.y(from.lane) ? "top right" : "bottom right",
    ),
    hoverinfo: "skip",
    showlegend: false,
  } as Data;
}

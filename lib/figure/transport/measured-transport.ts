/** Figures of sockets of one machine, over a way that delays and loses, beside the models. */

import { counted, percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { choice, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  type MeasuredTransport,
  measuredTransport,
} from "../../dataset/generated/measured-transport";
import { acknowledgedDelay } from "../../model/messaging/attempts";
import { type HandshakeStack, handshakeRoundTrips } from "../../model/security/handshake";
import { blockedDelay } from "../../model/transport/head-of-line";
import { simulateHeldPieces } from "../../scenario/transport/held-pieces";
import { simulatedDots } from "../error-bars";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const protocols = ["UDP", "TCP", "TLS"] as const;
type Protocol = (typeof protocols)[number];
const colors: Readonly<Record<Protocol, string>> = {
  ...{ UDP: colorway[0], TCP: colorway[1], TLS: colorway[2] },
};

/** Rows of an experiment, without those that are made late. */
const rowsOf = (experiment: MeasuredTransport["experiment"], protocol: Protocol) =>
  measuredTransport.filter(
    (row) =>
      row.experiment === experiment &&
      row.protocol === protocol.toLowerCase() &&
      row.reordered === 0,
  );

/** The row of a loss or a delay. */
function rowAt<K extends "loss" | "delay">(
  rows: readonly MeasuredTransport[],
  key: K,
  value: number,
): MeasuredTransport {
  const row = rows.find((each) => each[key] === value);
  if (row === undefined) throw new RangeError(`rows must have ${key} ${value}, got none`);
  return row;
}

/** Mean times as dots, and the slowest hundredth as the end of a bar. */
const dotsOf = (rows: readonly MeasuredTransport[]) => ({
  y: rows.map(({ mean }) => 1000 * mean),
  error_y: {
    type: "data" as const,
    symmetric: false,
    array: rows.map(({ mean, p99 }) => 1000 * (p99 - mean)),
    arrayminus: rows.map(() => 0),
  },
});

/** From one message to the next, of the measurement. */
const gap = ms(4);
const shownLosses = { "2%": 0.02, "10%": 0.1 } as const;

/** Losses that are simulated. */
const simulatedLosses = [0.005, 0.02, 0.05, 0.1];

/**
 * Mean time of messages against loss: UDP, TCP and TLS measured, and what the models say. The model of TCP takes
 * each message for a packet; the proxy holds pieces, in which what was held goes together, and so is simulated.
 */
export const measuredTransportFigure = defineFigure({
  id: "measured-transport",
  subject: "transport",
  formula:
    "\\mathrm{RTT} + \\frac{L P}{1 - P} \\; (P = 1 - (1 - p)^2), \\quad \\mathrm{RTT} + 2 \\sum_{a=0}^{m-1} p (1 - p)^a (L - a g)",
  sources: [
    "measured for this project, data/measured_transport.csv",
    "RFC 9293, section 3.4; RFC 768",
  ],
  options: {
    loss: choice(["2%", "10%"], { default: "10%", label: "loss that the title tells of" }),
    start: choice(["as measured without loss", "as injected"], {
      default: "as measured without loss",
      label: "round trip of the models",
    }),
    seed: seed(),
  },
  build({ loss, start, seed: chosenSeed }) {
    const chosen = shownLosses[loss];
    const rows = (protocol: Protocol) => rowsOf("steady_messages", protocol);
    const roundTrip = (protocol: Protocol) => {
      const { mean, delay } = rowAt(rows(protocol), "loss", 0);
      return start === "as injected" ? 2 * delay : mean;
    };
    const { recovery } = rowAt(rows("TCP"), "loss", chosen);
    const again = { timeout: recovery, backoff: 1 };
    const models = {
      UDP: (p: number) =>
        acknowledgedDelay({
          ...{ loss: p, acknowledgementLoss: p, roundTrip: roundTrip("UDP"), ...again },
        }),
      TCP: (p: number) => roundTrip("TCP") + 2 * blockedDelay(p, { streams: 1, gap, recovery }),
    };
    const pieces = simulatedLosses.map((p) => {
      const { back } = simulateHeldPieces({
        ...{ gap, delay: ms(10), recovery, loss: p, gathers: true, messages: 20_000 },
        seed: chosenSeed,
      });
      const later = (value: number) => 1000 * (value - ms(20) + roundTrip("TCP"));
      const [estimate, low, high] = [later(back.estimate), later(back.low), later(back.high)];
      return { x: p, drawn: { estimate, low, high } };
    });
    const found = protocols.map((protocol) =>
      showQuantity(rowAt(rows(protocol), "loss", chosen).mean, "s"),
    );
    const said = [models.UDP, models.TCP].map((model) => showQuantity(model(chosen), "s"));
    const x = evenlySpaced({ from: 0, to: 0.12, points: 25 });
    return figure({
      title: `At ${percent(chosen)} loss UDP takes ${found[0]} (model: ${said[0]}), TCP ${found[1]} and TLS ${found[2]} (model: ${said[1]})`,
      xaxis: { title: { text: "lost each way, or held back (fraction)" } },
      yaxis: { title: { text: "time there and back (ms)" }, rangemode: "tozero" },
      data: [
        ...(["UDP", "TCP"] as const).map((protocol) => ({
          name: protocol === "UDP" ? "UDP, model" : "TCP and TLS, model",
          mode: "lines" as const,
          x,
          y: x.map((p) => 1000 * models[protocol](p)),
          line: { color: colors[protocol] },
        })),
        ...simulatedDots("TCP, pieces that gather, simulated", pieces, { color: colorway[6] }),
        ...protocols.map((protocol, i) => ({
          name: `${protocol}, measured: mean, and up to 99%`,
          mode: "markers" as const,
          // Side by side, as bars would lie over each other.
          x: rows(protocol).map((row) => row.loss + (i - 1) * 0.001),
          ...dotsOf(rows(protocol)),
          marker: { color: colors[protocol], size: 8 },
        })),
      ],
    });
  },
});

/** Who answers first, and by which stack; UDP is asked at once. */
const stacks: Readonly<Record<Exclude<Protocol, "UDP">, HandshakeStack>> = {
  ...{ TCP: "TCP", TLS: "TCP + TLS 1.3" },
};
/** TCP's own handshake: what a program behind the socket never sees. */
const unseen = (protocol: Protocol) => (protocol === "UDP" ? 0 : 1);
const tripsOf = (protocol: Protocol) =>
  protocol === "UDP" ? 1 : handshakeRoundTrips(stacks[protocol], { resumed: false });

/** Time of a first answer on a new connection: measured, and in round trips. */
export const measuredSetUpFigure = defineFigure({
  id: "measured-set-up",
  subject: "transport",
  formula: "(n - 1) \\cdot \\mathrm{RTT} + w",
  sources: [
    "measured for this project, data/measured_transport.csv",
    "RFC 9293, section 3.5; RFC 8446, section 2",
  ],
  options: {
    protocol: choice(protocols, { default: "TLS", label: "protocol that the title tells of" }),
  },
  build({ protocol }) {
    const near = protocols.map((each) => rowAt(rowsOf("new_exchange", each), "delay", 0));
    const far = protocols.map((each) => rowAt(rowsOf("new_exchange", each), "delay", ms(10)));
    const roundTrip = 2 * ms(10);
    const seen = protocols.map((each) => tripsOf(each) - unseen(each));
    const i = protocols.indexOf(protocol);
    const [trips = NaN, work = NaN] = [seen[i], near[i]?.mean];
    const time = (value: number) => showQuantity(value, "s");
    return figure({
      title: `First answer by ${protocol}: ${time(far[i]?.mean ?? NaN)} measured; ${counted(trips, "round trip")} of ${time(roundTrip)} and ${time(work)} of work are ${time(trips * roundTrip + work)}`,
      xaxis: { title: { text: "protocol" }, type: "category" },
      yaxis: { title: { text: "time until the answer (ms)" }, rangemode: "tozero" },
      layout: { barmode: "stack" },
      data: [
        {
          type: "bar",
          name: "work, measured without delay",
          x: [...protocols],
          y: near.map(({ mean }) => 1000 * mean),
          marker: { color: colorway[4] },
        },
        {
          type: "bar",
          name: "round trips that the proxy delays",
          x: [...protocols],
          y: seen.map((each) => 1000 * each * roundTrip),
          marker: { color: colorway[0] },
        },
        {
          type: "bar",
          name: "TCP's own handshake, which the proxy cannot delay",
          x: [...protocols],
          y: protocols.map((each) => 1000 * unseen(each) * roundTrip),
          marker: { color: quiet },
        },
        {
          name: "measured: mean, and up to 99%",
          mode: "markers",
          x: [...protocols],
          ...dotsOf(far),
          marker: { color: colorway[1], size: 9 },
        },
      ],
    });
  },
});

/** Figures of segmentation. */

import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { Mbps, bitsOf } from "../../core/units";
import { bestPacketCount, segmentedDelay } from "../../model/latency/packet-size";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Delay of a message against the payload of its packets: too small and too large are both slow. */
export const packetSizeFigure = defineFigure({
  id: "packet-size",
  subject: "latency",
  formula: "d = (N + P - 1) \\frac{F / P + h}{R}, \\quad S^* = \\sqrt{\\frac{h F}{N - 1}}",
  sources: ["Kurose and Ross, Computer Networking, chapter 1: segmentation and its best size"],
  options: {
    links: list(
      count({ default: 3, min: 1, max: 30, label: "store-and-forward links in a row" }),
      [2, 3, 6, 12],
    ),
    message: number({
      default: 1e6,
      unit: "byte",
      min: 1e3,
      max: 1e9,
      scale: "log",
      label: "size of the message",
    }),
    header: number({
      default: 40,
      unit: "byte",
      min: 1,
      max: 500,
      label: "headers of a packet",
    }),
    rate: number({
      default: Mbps(2),
      unit: "bit/s",
      min: 1e4,
      max: 1e11,
      scale: "log",
      label: "rate of each link",
    }),
  },
  build({ links, message, header, rate }) {
    const params = (each: number) => ({
      ...{ messageSize: bitsOf(message), headerSize: bitsOf(header), links: each, rate },
      propagationDelay: 0,
    });
    const delay = (packets: number, each: number) =>
      segmentedDelay(bitsOf(message) / packets, params(each));
    const most = Math.max(...links);
    const best = bestPacketCount(params(most));
    const show = (time: number) => showQuantity(time, "s");
    const smallest = Math.min(message / 10, header / 4);
    const counts = logSpaced({ from: 1, to: Math.ceil(message / smallest), points: 61 });
    const packets = [...new Set(counts.map(Math.round))];
    const over = most === 1 ? "Over one link" : `Over ${most} links`;
    const bests = links.map((each) => ({ each, packets: bestPacketCount(params(each)) }));
    return figure({
      title:
        best === 1
          ? `${over} the whole message in one packet is the fastest: ${show(delay(1, most))}`
          : `${over} ${best} packets of ${showQuantity(message / best, "byte")} are the fastest: ${show(delay(best, most))}, where a single one takes ${show(delay(1, most))}`,
      xaxis: { title: { text: "message in each packet (bytes)" }, type: "log" },
      yaxis: { title: { text: "delay of the message (s)" }, type: "log" },
      data: [
        ...links.map((each, i) => ({
          name: counted(each, "link"),
          mode: "lines" as const,
          x: packets.map((n) => message / n),
          y: packets.map((n) => delay(n, each)),
          line: { color: colorway[i % colorway.length] },
        })),
        {
          name: `the best: ${bests.map((at) => readable(message / at.packets)).join(", ")} bytes`,
          mode: "markers",
          x: bests.map((at) => message / at.packets),
          y: bests.map((at) => delay(at.packets, at.each)),
          marker: { color: "#000000", size: 9, symbol: "diamond" },
        },
      ],
    });
  },
});

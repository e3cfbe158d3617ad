/** Figures of two ways to make up for loss. */

import { percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { codedLoss } from "../../model/internet/repair";
import { attemptsAllLost, independentBurst } from "../../model/messaging/bursts";
import { simulateCodedBlocks } from "../../scenario/internet/coded-blocks";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const blocks = 5000;

/** Packets lost for good against what is sent in addition: codes and repetition, losses alone and in bursts. */
export const fecOrArqFigure = defineFigure({
  id: "fec-or-arq",
  subject: "internet",
  formula: "p^{r + 1}, \\quad \\sum_{i > m} \\frac{i}{k + m} P(i)",
  sources: ["RFC 6363", "Gilbert (1960), Bell System Technical Journal 39(5)"],
  options: {
    loss: number({
      default: 0.05,
      unit: "fraction",
      min: 0.005,
      max: 0.3,
      scale: "log",
      label: "packets that are lost",
    }),
    burstLength: number({ default: 4, min: 1.5, max: 20, label: "mean run of losses in bursts" }),
    dataPackets: count({ default: 10, min: 1, max: 40, label: "packets of data in a block" }),
    repairPackets: count({ default: 3, min: 0, max: 8, label: "packets that the code adds" }),
    spacing: count({ default: 20, min: 1, max: 100, label: "packets sent within a round trip" }),
    seed: seed(),
  },
  build({ loss, burstLength, dataPackets, repairPackets, spacing, seed: chosen }) {
    const channels = [
      { name: "losses alone", burst: independentBurst(loss) },
      { name: "in bursts", burst: burstLength },
    ];
    const added = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const coded = (repair: number, burst: number) =>
      codedLoss(repair, { dataPackets, loss, burstLength: burst });
    // r retries, of which each is needed if all before it were lost.
    const lost = (attempts: number, burst: number) =>
      attemptsAllLost(attempts, { loss, burstLength: burst, spacing });
    const retries = (burst: number) => {
      let sent = 0;
      return [1, 2, 3, 4].map((attempts) => {
        sent += lost(attempts - 1, burst);
        return { x: sent - 1, y: lost(attempts, burst) };
      });
    };
    const now = channels.map(({ burst }) => coded(repairPackets, burst));
    return figure({
      title: `A code of ${dataPackets} + ${repairPackets} packets leaves ${percent(now[0] ?? NaN)} lost, or ${percent(now[1] ?? NaN)} in bursts; one retry leaves ${percent(lost(2, burstLength))}`,
      xaxis: { title: { text: "packets sent in addition, for each of data (ratio)" } },
      yaxis: {
        title: { text: "packets lost for good (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...channels.map(({ name, burst }, i) => ({
          name: `code, ${name}`,
          mode: "lines+markers" as const,
          x: added.map((repair) => repair / dataPackets),
          y: added.map((repair) => coded(repair, burst)),
          line: { color: colorway[i], width: 2 },
          marker: { size: 5 },
        })),
        ...channels.map(({ name, burst }, i) => ({
          name: `retries, ${name}`,
          mode: "lines+markers" as const,
          x: retries(burst).map((each) => each.x),
          y: retries(burst).map((each) => each.y),
          line: { color: colorway[[2, 4][i] ?? 2], width: 2 },
          marker: { size: 9, symbol: "diamond" as const },
        })),
        ...channels.flatMap(({ name, burst }, i) =>
          simulatedDots(
            `code, ${name}, simulated`,
            [0, 1, 2, 3].map((repair) => ({
              x: repair / dataPackets,
              drawn: simulateCodedBlocks({
                ...{ dataPackets, repairPackets: repair, loss, burstLength: burst },
                ...{ blocks, seed: chosen },
              }).packetLoss,
            })),
            { color: colorway[i] as string, isLog: true },
          ),
        ),
      ],
    });
  },
});

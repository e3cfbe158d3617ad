/** Transfers: how long one takes, and the window that it needs. */

import { GB, Gbps, Mbps, kB, ms } from "../../core/units";
import { bandwidthDelayProduct, windowThroughput } from "../../model/latency/bandwidth-delay";
import { type NumbersOf, numberExercise } from "../define";
import { bitsForBytes, oneWayForRoundTrip } from "../misconceptions";
import { oneOf } from "../question";

const backup = {
  backupSize: oneOf(GB(1), GB(2), GB(5)),
  backupWindow: oneOf(kB(64), kB(128), kB(256)),
  backupRoundTrip: oneOf(ms(40), ms(80), ms(120)),
  backupLink: oneOf(Gbps(1), Gbps(10)),
};
type Backup = NumbersOf<typeof backup>;

const backupAnswer = ({ backupSize, backupWindow, backupRoundTrip, backupLink }: Backup) =>
  (8 * backupSize) / windowThroughput(backupRoundTrip, { window: backupWindow, rate: backupLink });

/** How long a backup takes over a long way. */
export const backupTime = numberExercise({
  id: "backup-time",
  title: "A backup across an ocean",
  points: 2,
  unit: "s",
  parameters: backup,
  answer: backupAnswer,
  tolerance: 1e-3,
  mistakes: [
    {
      name: "the rate of the link",
      answer: ({ backupSize, backupLink }) => (8 * backupSize) / backupLink,
      hint: "The link could do this. How much may be on the way before an acknowledgement comes?",
      credit: 0.25,
    },
    oneWayForRoundTrip(backupAnswer),
    ...bitsForBytes(backupAnswer),
  ],
  known: [
    {
      given: {
        backupSize: GB(1),
        backupWindow: kB(64),
        backupRoundTrip: 0.091,
        backupLink: Gbps(1),
      },
      answer: 1421.875,
    },
  ],
  source: "RFC 7323; Kurose and Ross, Computer Networking, chapter 3",
});

const pipe = {
  pipeRate: oneOf(Mbps(100), Mbps(500), Gbps(1), Gbps(10)),
  pipeOneWay: oneOf(ms(10), ms(25), ms(40)),
};
type Pipe = NumbersOf<typeof pipe>;

const windowAnswer = ({ pipeRate, pipeOneWay }: Pipe) =>
  bandwidthDelayProduct(pipeRate, { delay: 2 * pipeOneWay });

/** The window that keeps a sender busy. */
export const fullWindow = numberExercise({
  id: "full-window",
  title: "How large a window?",
  points: 1,
  unit: "byte",
  parameters: pipe,
  answer: windowAnswer,
  tolerance: 1e-3,
  mistakes: [oneWayForRoundTrip(windowAnswer)],
  known: [{ given: { pipeRate: Gbps(1), pipeOneWay: ms(40) }, answer: 1e7 }],
  source: "RFC 7323; Kurose and Ross, Computer Networking, chapter 3",
});

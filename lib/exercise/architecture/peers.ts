/** A file for many peers: as a function of their number. */

import { clientServerTime, peerToPeerTime } from "../../model/architecture/file-distribution";
import { type NumbersOf, functionExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  fileBits: oneOf(8e9, 15e9, 24e9),
  serverUpload: oneOf(30e6, 60e6),
  peerDownload: oneOf(2e6, 4e6),
  peerUpload: oneOf(0.3e6, 0.5e6, 0.7e6),
};
type Peers = NumbersOf<typeof parameters>;

const fileOf = ({ fileBits, serverUpload, peerDownload, peerUpload }: Peers) => ({
  ...{
    size: fileBits,
    serverRate: serverUpload,
    downloadRate: peerDownload,
    uploadRate: peerUpload,
  },
});

/** Time until all peers have the file, with the help of all. */
export const peersFunction = functionExercise({
  id: "peers-function",
  title: "A file for many peers",
  points: 3,
  parameters,
  x: { quantity: "peers", unit: "count" },
  y: { quantity: "time until all have the file", unit: "s" },
  span: () => [1, 200],
  tolerance: 1e-6,
  curve: (peers, numbers) => peerToPeerTime(peers, fileOf(numbers)),
  mistakes: [
    {
      name: "the server alone",
      curve: (peers, numbers) => clientServerTime(peers, fileOf(numbers)),
      hint: "Here only the server sends. What do the peers add to its rate?",
      credit: 0.25,
    },
    {
      name: "the slowest download forgotten",
      curve: (peers, { fileBits, serverUpload, peerUpload }) =>
        Math.max(fileBits / serverUpload, fileBits / (serverUpload / peers + peerUpload)),
      hint: "With few peers the server is fast enough. What else takes its time then?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { fileBits: 15e9, serverUpload: 30e6, peerDownload: 2e6, peerUpload: 0.3e6 },
      at: 100,
      answer: 25_000,
    },
  ],
  source: "Kurose and Ross (2021), Computer Networking, 8th edition, section 2.5",
});

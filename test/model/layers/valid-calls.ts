/** One valid call of every exported function of lib/model/layers, as arguments. */

import type { ValidCalls } from "../../abuse";
import { dnsQuery, ethernetFrame, ipv4Packet, ipv6Packet } from "../../../lib/model/layers";
import { tcpSegment, udpDatagram } from "../../../lib/model/layers";
import { commonHeaders, ethernetLink } from "../../../lib/model/layers";
import { ethernet, ipv4, ipv6, tcp, ends } from "./packets";

const stack = { headers: [commonHeaders.ipv4, commonHeaders.udp], link: ethernetLink };
const cut = { mtu: 700, headerSize: 20 };
const table = { datagramRate: 2500, incompleteShare: 0.01, idBits: 16 };
const payload = Uint8Array.of(1, 2, 3);
const options = { maximumSegmentSize: 1460, timestamps: { value: 1, echo: 2 } };
const ports = { sourcePort: 5000, destinationPort: 53 };
const udpPacket = ipv4Packet(ipv4, {
  payload: udpDatagram(ports, { payload: dnsQuery({ id: 1, name: "a.b", type: 1 }), ...ends }),
});
const query = { id: 1, name: "a.b", type: 1 };

export const layersCalls: ValidCalls = {
  addressBytes: ["ipv4", { source: "192.0.2.1" }],
  addressText: ["ipv4", Uint8Array.of(192, 0, 2, 1)],
  alohaThroughput: [0.5],
  bestErrorPayload: [{ headerSize: 320, bitErrorRate: 1e-5 }],
  burstMissed: [17],
  crc32: [payload],
  csmaCdEfficiency: [0.1, { stations: 5 }],
  csmaCdRuleOfThumb: [0.1],
  datagramLoss: [6, { fragmentLoss: 0.01 }],
  dissection: [ethernetFrame(ethernet, { payload: udpPacket })],
  dnsQuery: [query],
  doubleFlipMissed: [10],
  encapsulationEfficiency: [160, stack],
  ethernetFrame: [ethernet, { payload }],
  fragmentCount: [2400, cut],
  fragmentHoles: [[ipv4Packet(ipv4, { payload })]],
  fragmentTable: [2400, cut],
  fragmentationOverhead: [2400, cut],
  identificationRate: [120, { datagramSize: 1500, idBits: 16 }],
  internetChecksum: [payload],
  ipv4Fragments: [ipv4Packet(ipv4, { payload }), { mtu: 700 }],
  ipv4Packet: [ipv4, { payload }],
  ipv6Packet: [ipv6, { payload }],
  largestPayload: [1500, stack],
  onesComplementSum: [payload],
  orderedIdCollision: [30, table],
  packetErrorChance: [12_000, { bitErrorRate: 1e-6, burstLength: 8 }],
  parsedDnsQuery: [dnsQuery(query)],
  parsedEthernet: [ethernetFrame(ethernet, { payload })],
  parsedIpv4: [ipv4Packet(ipv4, { payload })],
  parsedIpv6: [ipv6Packet(ipv6, { payload })],
  parsedTcp: [tcpSegment(tcp, { payload, options: {}, ...ends }), ends],
  parsedUdp: [udpDatagram(ports, { payload, ...ends }), ends],
  pathMtu: [[1500, 1280]],
  quicHeader: [{ connectionId: 8, packetNumber: 2, stream: 0, offset: 1e6, length: 0 }],
  quicNumberSize: [15_293],
  randomBytesMissed: [10],
  randomIdCollision: [30, table],
  reassembledIpv4: [[ipv4Packet(ipv4, { payload })]],
  slottedAlohaOfStations: [1, { stations: 5 }],
  slottedAlohaThroughput: [1],
  soundPayloadShare: [5500, { headerSize: 320, bitErrorRate: 1e-5 }],
  tcpSegment: [tcp, { payload, options, ...ends }],
  udpDatagram: [ports, { payload, ...ends }],
  updatedChecksum: [0xdd2f, { before: 0x5555, after: 0x3285 }],
  wireGoodput: [160, { ...stack, linkRate: 1e9 }],
  wirePacketRate: [160, { ...stack, linkRate: 1e9 }],
  wireParts: [160, stack],
  wireSize: [160, stack],
};

/** What the checksums of UDP and TCP cover besides the segment: the addresses, so that it reaches whom it is for. */

import { joined } from "../../../core/bytes";
import { internetChecksum } from "../../../core/checksum";
import { addressBytes } from "./address";

/** Addresses of a packet, both of IPv4 or both of IPv6. */
export interface Endpoints {
  /** As in "192.0.2.1" or "2001:db8::1". */
  readonly source: string;
  readonly destination: string;
}

/**
 * Checksum over a segment and the header that is only thought of: both addresses, the protocol and the
 * length.
 *
 * @param segment - transport header, its checksum 0, and data
 * @param params - addresses; `protocol` (17 is UDP, 6 TCP)
 * @throws RangeError if an address is none
 * @see RFC 768; RFC 9293 section 3.1; RFC 8200 section 8.1 (IPv6)
 */
export function segmentChecksum(
  segment: Uint8Array,
  { source, destination, protocol }: Endpoints & { readonly protocol: number },
): number {
  const kind = String(source).includes(":") ? "ipv6" : "ipv4";
  const addresses = joined(addressBytes(kind, { source }), addressBytes(kind, { destination }));
  const { length } = segment;
  const lengths = Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length);
  const rest =
    kind === "ipv6"
      ? joined(lengths, Uint8Array.of(0, 0, 0, protocol))
      : joined(Uint8Array.of(0, protocol), lengths.slice(2));
  return internetChecksum(joined(addresses, rest, segment));
}

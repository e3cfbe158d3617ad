/** Addresses as bytes, and as people write them. */

import { requireBytes } from "../../../core/bytes";

export type AddressKind = "mac" | "ipv4" | "ipv6";

const sizes = { mac: 6, ipv4: 4, ipv6: 16 } as const;
const rules = {
  mac: "six bytes as in 02:00:5e:10:00:01",
  ipv4: "four bytes as in 192.0.2.1",
  ipv6: "an address as in 2001:db8::1",
} as const;

/**
 * An address from its text.
 *
 * @param kind - "mac", "ipv4" or "ipv6"
 * @param values - one address by its name, for the message
 * @returns 6, 4 or 16 bytes
 * @throws RangeError if the text is no such address
 * @see RFC 4291 section 2.2 (IPv6)
 *
 * @example
 * ```ts
 * addressBytes("ipv4", { source: "192.0.2.1" }) // => Uint8Array.of(192, 0, 2, 1)
 * ```
 */
export function addressBytes(
  kind: AddressKind,
  values: Readonly<Record<string, string>>,
): Uint8Array {
  const [[name, text] = ["address", ""]] = Object.entries(values);
  const found = typeof text === "string" ? read[kind]?.(text) : undefined;
  if (found) return Uint8Array.from(found);
  throw new RangeError(`${name} must be ${rules[kind]}, got ${String(text)}`);
}

/**
 * The text of an address.
 *
 * @param kind - "mac", "ipv4" or "ipv6"
 * @param bytes - 6, 4 or 16 of them
 * @returns text; of IPv6 the longest run of two zero groups or more is left out
 * @throws RangeError if there are not so many bytes
 * @see RFC 5952 section 4 (IPv6)
 *
 * @example
 * ```ts
 * addressText("mac", Uint8Array.of(2, 0, 94, 16, 0, 1)) // => "02:00:5e:10:00:01"
 * ```
 */
export function addressText(kind: AddressKind, bytes: Uint8Array): string {
  requireBytes({ bytes });
  if (bytes.length !== sizes[kind]) {
    throw new RangeError(`bytes must be ${sizes[kind]} in number, got ${bytes.length}`);
  }
  if (kind === "ipv4") return bytes.join(".");
  if (kind === "mac") {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(":");
  }
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((bytes[2 * i] as number) * 256 + (bytes[2 * i + 1] as number)).toString(16),
  );
  let [start, longest] = [0, 1];
  for (let i = 0; i < 8; i += 1) {
    let length = 0;
    while (groups[i + length] === "0") length += 1;
    if (length > longest) [start, longest] = [i, length];
  }
  if (longest < 2) return groups.join(":");
  return `${groups.slice(0, start).join(":")}::${groups.slice(start + longest).join(":")}`;
}

/** Bytes that a text means, or nothing. */
const read: Readonly<Record<AddressKind, (text: string) => number[] | undefined>> = {
  mac: (text) =>
    /^[\da-f]{2}(:[\da-f]{2}){5}$/i.test(text)
      ? text.split(":").map((byte) => Number.parseInt(byte, 16))
      : undefined,
  ipv4: (text) => {
    const parts = text.split(".");
    const isByte = (part: string) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256;
    return parts.length === 4 && parts.every(isByte) ? parts.map(Number) : undefined;
  },
  ipv6: (text) => {
    const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
    const [head = [], tail = []] = halves;
    const missing = 8 - head.length - tail.length;
    const isRight = halves.length === 1 ? missing === 0 : halves.length === 2 && missing > 0;
    const zeros = new Array<string>(Math.max(0, missing)).fill("0");
    const groups = [...head, ...zeros, ...tail];
    if (!isRight || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
    return groups.flatMap((group) => {
      const value = Number.parseInt(group, 16);
      return [value >> 8, value & 255];
    });
  },
};

/** Runs of bytes. */

/**
 * Throws a RangeError unless every value is a run of bytes: a Uint8Array, of any realm, as cells have their own.
 *
 * @returns nothing
 */
export function requireBytes(values: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (ArrayBuffer.isView(value) && value.BYTES_PER_ELEMENT === 1) continue;
    throw new RangeError(`${name} must be a Uint8Array, got ${String(value)}`);
  }
}

/** Throws a RangeError unless every list holds runs of bytes only. */
export function requireAllBytes(lists: Readonly<Record<string, readonly Uint8Array[]>>): void {
  for (const [name, list] of Object.entries(lists)) {
    list.forEach((each, i) => requireBytes({ [`${name}[${i}]`]: each }));
  }
}

/** Several runs of bytes as one. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** True if two runs of bytes are the same. Not for secrets: it takes longer the more bytes agree. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

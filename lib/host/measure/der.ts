/** ASN.1 in its distinguished encoding (DER): as much of it as a small certificate needs. */

/** A value with its tag in front: tag, length, content. */
function value(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  const head = length < 128 ? [length] : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer =>
  value(0x30, Buffer.concat(parts));

export const setOf = (...parts: readonly Uint8Array[]): Buffer => value(0x31, Buffer.concat(parts));

/** A whole number, zero or more, from its bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const digits = Buffer.from(bytes).subarray(
    Math.max(
      0,
      bytes.findIndex((each) => each !== 0),
    ),
  );
  const first = digits[0] ?? 0;
  return value(0x02, first < 0x80 ? digits : Buffer.concat([Buffer.from([0]), digits]));
}

/** An object's name: 2.5.4.3 is a common name. */
export function objectName(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [40 * first + second, ...rest].flatMap((part) => {
    const digits = [part % 128];
    for (let left = part >> 7; left > 0; left >>= 7) digits.unshift(128 + (left % 128));
    return digits;
  });
  return value(0x06, Buffer.from(bytes));
}

export const nothing = (): Buffer => value(0x05, Buffer.alloc(0));

export const bitString = (bytes: Uint8Array): Buffer =>
  value(0x03, Buffer.concat([Buffer.from([0]), bytes]));

export const octetString = (bytes: Uint8Array): Buffer => value(0x04, bytes);

export const utf8String = (text: string): Buffer => value(0x0c, Buffer.from(text, "utf8"));

/** A moment up to 2049, to the second: yymmddhhmmssZ. */
export function moment(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+/, "").replace(/[-T:]/g, "");
  return value(0x17, Buffer.from(digits.slice(2), "ascii"));
}

/** What the context numbers: [0], [1], …; `explicit` has a value inside, else bytes. */
export function tagged(number: number, content: Uint8Array, explicit: boolean): Buffer {
  return value((explicit ? 0xa0 : 0x80) + number, content);
}

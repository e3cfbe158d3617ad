/**
 * Jupyter's messages on the wire: frames, signatures, headers.
 *
 * @see "Messaging in Jupyter", jupyter-client documentation, protocol 5.3
 */

import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

export type Content = Readonly<Record<string, unknown>>;

/** A message that came in. */
export interface Message {
  /** Routing frames: to whom a reply goes. */
  readonly identities: readonly Buffer[];
  readonly header: Header;
  readonly content: Content;
}

export const protocolVersion = "5.3";
const delimiter = Buffer.from("<IDS|MSG>");

/** Signs and reads the messages of one kernel. */
export class Wire {
  readonly #key: string;
  readonly #session = randomUUID();

  /** @param key - shared secret of the connection file; empty for no signatures */
  constructor(key: string) {
    this.#key = key;
  }

  /**
   * Reads a message.
   *
   * @throws Error if the frames are no message, or the signature is wrong
   */
  read(frames: readonly Buffer[]): Message {
    const at = frames.findIndex((frame) => frame.equals(delimiter));
    const [signature, header, parent, metadata, content] = frames.slice(at + 1);
    if (at < 0 || !signature || !header || !parent || !metadata || !content) {
      throw new Error("not a Jupyter message");
    }
    const expected = Buffer.from(this.#sign([header, parent, metadata, content]));
    if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) {
      throw new Error("a message with a wrong signature");
    }
    return {
      identities: frames.slice(0, at),
      header: JSON.parse(header.toString()) as Header,
      content: JSON.parse(content.toString()) as Content,
    };
  }

  /** Frames of a message in answer to `parent`. */
  write(
    type: string,
    content: Content,
    parent: Header | undefined,
    identities: readonly Buffer[] = [],
  ): Buffer[] {
    const header: Header = {
      msg_id: randomUUID(),
      msg_type: type,
      session: this.#session,
      username: parent?.username ?? "kernel",
      date: new Date().toISOString(),
      version: protocolVersion,
    };
    const parts = [header, parent ?? {}, {}, content].map((part) =>
      Buffer.from(JSON.stringify(part)),
    );
    return [...identities, delimiter, Buffer.from(this.#sign(parts)), ...parts];
  }

  #sign(parts: readonly Buffer[]): string {
    if (!this.#key) return "";
    const hash = createHmac("sha256", this.#key);
    for (const part of parts) hash.update(part);
    return hash.digest("hex");
  }
}

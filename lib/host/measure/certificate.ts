/**
 * A certificate for this machine alone, made anew when it is needed and never written to disk: there is
 * no key that could leak.
 */

import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import {
  bitString,
  integer,
  moment,
  nothing,
  objectName,
  octetString,
  sequence,
  setOf,
  tagged,
  utf8String,
} from "./der";

/** What a TLS server needs, and what its clients must trust. */
export interface Certificate {
  /** Private key (PEM). */
  readonly key: string;
  /** Certificate that it signs itself (PEM). */
  readonly cert: string;
}

const day = 86_400_000;

/**
 * A self-signed X.509 certificate for `localhost` with an RSA key of 2048 bits, good for a day on
 * either side of now.
 *
 * @see RFC 5280, section 4.1
 */
export function localCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signedHow = sequence(objectName("1.2.840.113549.1.1.11"), nothing());
  const name = sequence(setOf(sequence(objectName("2.5.4.3"), utf8String("localhost"))));
  const now = Date.now();
  const alternatives = sequence(tagged(2, Buffer.from("localhost", "ascii"), false));
  const extensions = sequence(sequence(objectName("2.5.29.17"), octetString(alternatives)));
  const content = sequence(
    tagged(0, integer(Buffer.from([2])), true),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    signedHow,
    name,
    sequence(moment(new Date(now - day)), moment(new Date(now + day))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(3, extensions, true),
  );
  const signature = sign("sha256", content, privateKey);
  const certificate = sequence(content, signedHow, bitString(signature));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}

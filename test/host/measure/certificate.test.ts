import { X509Certificate, createPrivateKey } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:tls";
import { describe, expect, it } from "vitest";
import { localCertificate } from "../../../lib/host/measure/certificate";
import { integer, objectName, octetString } from "../../../lib/host/measure/der";

describe("localCertificate", () => {
  const { key, cert } = localCertificate();

  it("is signed by its own key, for localhost, and good now", () => {
    const certificate = new X509Certificate(cert);
    expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.subject).toBe("CN=localhost");
    expect(certificate.issuer).toBe("CN=localhost");
    expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
  });

  it("has a key and a number of its own each time", () => {
    const other = localCertificate();
    expect(other.key).not.toBe(key);
    const [one, two] = [cert, other.cert].map((each) => new X509Certificate(each).serialNumber);
    expect(one).not.toBe(two);
  });

  it("is trusted by a client that is told to, and by no other", async () => {
    const server = createServer({ key, cert }, (socket) => socket.end("hello"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const where = { host: "127.0.0.1", port, servername: "localhost" };
    try {
      const trusting = connect({ ...where, ca: cert });
      await once(trusting, "secureConnect");
      expect(trusting.authorized).toBe(true);
      trusting.destroy();
      const [error] = (await once(connect(where), "error").catch((each: unknown) => [each])) as [
        Error,
      ];
      expect(error.message).toMatch(/self[- ]signed certificate/);
    } finally {
      server.close();
    }
  });
});

describe("DER", () => {
  it.each([
    { bytes: [0], hex: "020100" },
    { bytes: [0, 0, 127], hex: "02017f" },
    { bytes: [128], hex: "02020080" },
    { bytes: [1, 0], hex: "02020100" },
  ])("writes the number $bytes as $hex", ({ bytes, hex }) => {
    expect(integer(Buffer.from(bytes)).toString("hex")).toBe(hex);
  });

  it.each([
    { length: 127, head: "047f" },
    { length: 128, head: "048180" },
    { length: 300, head: "0482012c" },
  ])("says a length of $length as $head", ({ length, head }) => {
    const value = octetString(Buffer.alloc(length)).toString("hex");
    expect(value.slice(0, head.length)).toBe(head);
    expect(value).toHaveLength(head.length + 2 * length);
  });

  it.each([
    { name: "2.5.4.3", hex: "0603550403" },
    // RSA with SHA-256, as RFC 4055 has it.
    { name: "1.2.840.113549.1.1.11", hex: "06092a864886f70d01010b" },
  ])("writes the name $name as $hex", ({ name, hex }) => {
    expect(objectName(name).toString("hex")).toBe(hex);
  });
});

import { describe, expect, it } from "vitest";
import { Wire } from "../../lib/kernel/jupyter/message";

describe("Wire", () => {
  const wire = new Wire("key");
  const frames = wire.write("stream", { text: "x" }, undefined, [Buffer.from("client")]);

  it("reads what it wrote", () => {
    const { identities, header, content } = wire.read(frames);
    expect(identities.map(String)).toEqual(["client"]);
    expect(header.msg_type).toBe("stream");
    expect(content).toEqual({ text: "x" });
  });

  it("refuses another key, and changed content", () => {
    expect(() => new Wire("other").read(frames)).toThrow("wrong signature");
    const changed = [...frames.slice(0, -1), Buffer.from('{"text":"y"}')];
    expect(() => wire.read(changed)).toThrow("wrong signature");
  });

  it("refuses what is no message", () => {
    expect(() => wire.read([Buffer.from("a")])).toThrow("not a Jupyter message");
  });

  it("signs nothing without a key", () => {
    const open = new Wire("");
    expect(open.read(open.write("status", {}, undefined)).header.msg_type).toBe("status");
  });
});

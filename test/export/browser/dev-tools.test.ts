import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { DevTools } from "../../../lib/export/browser/dev-tools";

function conversation() {
  const output = new PassThrough();
  const input = new PassThrough();
  const devTools = new DevTools(output, input);
  const sent = () => String(output.read() ?? "");
  const hear = async (bytes: string | Uint8Array) => {
    input.write(bytes);
    await new Promise(setImmediate);
  };
  return { devTools, sent, hear };
}

describe("DevTools", () => {
  it("ends each command with a zero byte, and numbers them", () => {
    const { devTools, sent } = conversation();
    void devTools.send("Browser.getVersion");
    void devTools.send("Page.enable", { a: 1 }, "s");
    expect(sent().split("\0")).toEqual([
      '{"id":1,"method":"Browser.getVersion","params":{}}',
      '{"id":2,"method":"Page.enable","params":{"a":1},"sessionId":"s"}',
      "",
    ]);
  });

  it("reads answers that come in pieces, several at once, in any order", async () => {
    const { devTools, hear } = conversation();
    const [first, second] = [devTools.send("a"), devTools.send("b")];
    const bytes = Buffer.from('{"id":2,"result":"½ → 𝜆"}\0{"id":1,"result":"one"}\0');
    for (const byte of bytes.subarray(0, 30)) await hear(Uint8Array.of(byte));
    await hear(bytes.subarray(30));
    expect(await second).toBe("½ → 𝜆");
    expect(await first).toBe("one");
  });

  it("tells events", async () => {
    const { devTools, hear } = conversation();
    const heard: unknown[] = [];
    devTools.listen((event, details) => heard.push([event, details]));
    await hear('{"method":"Page.loaded","params":{"at":1}}\0{"method":"Page.left"}\0');
    expect(heard).toEqual([
      ["Page.loaded", { at: 1 }],
      ["Page.left", {}],
    ]);
  });

  it("fails with the browser's words, and goes on", async () => {
    const { devTools, hear } = conversation();
    const refused = expect(devTools.send("Page.fly")).rejects.toThrow("Page.fly: cannot");
    await hear('{"id":1,"error":{"message":"cannot"}}\0{"id":7,"result":{}}\0');
    await refused;
    const next = devTools.send("Page.walk");
    await hear('{"id":2,"result":{"far":true}}\0');
    expect(await next).toEqual({ far: true });
  });

  it("fails all that waits and all that follows, with the first reason", async () => {
    const { devTools, hear } = conversation();
    const reason = "Chromium said what is no JSON: {oops";
    const waiting = expect(devTools.send("a")).rejects.toThrow(reason);
    await hear("{oops\0");
    devTools.fail(new Error("later"));
    await waiting;
    await expect(devTools.send("b")).rejects.toThrow(reason);
    expect(devTools.failure?.message).toContain("{oops");
  });
});

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { tcpProxy, udpProxy } from "../../../lib/host/measure/transport-proxy";

const calm = { delay: 0, loss: 0, hold: 0, reordered: 0, late: 0 };
const host = "127.0.0.1";

/** Sends numbered bytes by UDP to an echo behind a proxy. */
async function byUdp(count: number, impairment: typeof calm): Promise<number[]> {
  const echo = createSocket("udp4");
  echo.on("message", (message, { port }) => echo.send(message, port, host));
  echo.bind({ address: host, port: 0 });
  await once(echo, "listening");
  const proxy = await udpProxy(echo.address().port, impairment);
  const client = createSocket("udp4");
  const back: number[] = [];
  client.on("message", (message) => back.push(message[0] ?? -1));
  for (let i = 0; i < count; i += 1) {
    client.send(Buffer.from([i]), proxy.port, host);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await new Promise((resolve) => setTimeout(resolve, 150));
  proxy.close();
  client.close();
  echo.close();
  return back;
}

describe("udpProxy", () => {
  it("passes everything, or loses a share", async () => {
    expect((await byUdp(50, { ...calm, delay: 5 })).length).toBe(50);
    expect(await byUdp(10, { ...calm, loss: 1 })).toEqual([]);
    // The same chance each time: of 200 each way with 30 % loss, 98 are expected, ± 4 × 7.
    const some = (await byUdp(200, { ...calm, loss: 0.3 })).length;
    expect(some).toBeGreaterThan(70);
    expect(some).toBeLessThan(126);
  });

  it("lets some be overtaken", async () => {
    const order = await byUdp(60, { ...calm, reordered: 0.3, late: 30 });
    expect(order.length).toBe(60);
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
  });
});

describe("tcpProxy", () => {
  it("delays a stream and holds pieces back, and keeps its order", async () => {
    const server = createServer((socket) => void socket.pipe(socket));
    server.listen({ host, port: 0 });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const proxy = await tcpProxy(port, { ...calm, delay: 10, loss: 0.2, hold: 25 });
    const socket = connect({ host, port: proxy.port, noDelay: true });
    await once(socket, "connect");
    const sent = Buffer.from(Array.from({ length: 100 }, (_, i) => i));
    const started = performance.now();
    let back = Buffer.alloc(0);
    const whole = new Promise<void>((resolve) => {
      socket.on("data", (piece: Buffer) => {
        back = Buffer.concat([back, piece]);
        if (back.length === sent.length) resolve();
      });
    });
    for (const byte of sent) {
      socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await whole;
    expect(back).toEqual(sent);
    expect(performance.now() - started).toBeGreaterThan(40);
    proxy.close();
    socket.destroy();
    server.close();
  });
});

/** UDP, TCP and TLS over a way that delays, loses and reorders: the rows of measured_transport. */

import { tcpEcho, tlsEcho, udpEcho } from "./echo";
import type { Peer } from "./peer";
import { type Limits, spreadOf } from "./times";
import { type TransportProtocol, messageSize, messages, recovery } from "./transport-messages";
import { type Impairment, tcpProxy, udpProxy } from "./transport-proxy";

/** One row that is to be measured. */
export interface TransportTask {
  /** A new connection and one exchange, or messages at equal distances and how long each takes. */
  readonly experiment: "new_exchange" | "steady_messages";
  readonly protocol: TransportProtocol;
  readonly impairment: Impairment;
}

const calm: Impairment = { delay: 0, loss: 0, hold: 0, reordered: 0, late: 0 };
const far: Impairment = { ...calm, delay: 10 };

const task = (
  experiment: TransportTask["experiment"],
  protocol: TransportProtocol,
  impairment: Impairment,
): TransportTask => ({ experiment, protocol, impairment });

export const transportTasks: readonly TransportTask[] = [
  ...(["udp", "tcp", "tls"] as const).flatMap((protocol) => [
    task("new_exchange", protocol, calm),
    task("new_exchange", protocol, far),
  ]),
  ...[0, 0.02, 0.1].flatMap((loss) =>
    (["udp", "tcp", "tls"] as const).map((protocol) =>
      task("steady_messages", protocol, { ...far, loss, hold: recovery }),
    ),
  ),
  task("steady_messages", "udp", { ...far, hold: recovery, reordered: 0.1, late: 10 }),
];

export const transportName = ({ experiment, protocol, impairment }: TransportTask): string =>
  `${experiment}, ${protocol}, ${impairment.delay} ms, loss ${impairment.loss}, reordered ${impairment.reordered}`;

/** Measures one row. */
export async function measureTransport(
  given: TransportTask,
  peer: Peer,
  limits: Omit<Limits, "count">,
): Promise<Record<string, string | number>> {
  const { experiment, protocol, impairment } = given;
  const proxy = await (protocol === "udp" ? udpProxy : tcpProxy)(peer[protocol], impairment);
  const behind = { ...peer, [protocol]: proxy.port };
  try {
    const { times, overtaken } =
      experiment === "new_exchange"
        ? { times: await exchanges(protocol, behind, limits), overtaken: 0 }
        : await messages(protocol, behind, limits);
    const { n, p50, p99, mean } = spreadOf(times);
    return {
      experiment,
      protocol,
      delay_ms: impairment.delay,
      loss_pct: 100 * impairment.loss,
      recovery_ms: impairment.hold,
      reordered_pct: 100 * impairment.reordered,
      n,
      p50_us: p50,
      p99_us: p99,
      mean_us: mean,
      overtaken_pct: (100 * overtaken) / n,
    };
  } finally {
    proxy.close();
  }
}

/** Times from opening to the answer, each on a connection of its own (µs); at least one. */
async function exchanges(
  protocol: TransportProtocol,
  peer: Peer,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<number[]> {
  const open = { udp: udpEcho, tcp: tcpEcho, tls: tlsEcho }[protocol];
  const end = performance.now() + 1000 * seconds;
  const times: number[] = [];
  do {
    if (signal.aborted) throw new Error("stopped");
    const started = performance.now();
    const echo = await open(messageSize, peer);
    try {
      await new Promise<void>((resolve, reject) => {
        echo.onError(reject);
        echo.send(resolve);
      });
      times.push(1000 * (performance.now() - started));
    } finally {
      echo.close();
    }
  } while (performance.now() < end && times.length < 2000);
  return times;
}

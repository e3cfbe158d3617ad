/**
 * Exchanges with a time server over links with delays of their own, by UDP or by a transport that
 * repeats what is lost without telling.
 */

import { requireBetween, requireCount, requireFinite, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import type { Process } from "../../sim/process";
import { simulate } from "../../sim/simulate";
import type { TraceRecord } from "../../sim/trace";

export interface NtpExchangesParams {
  /** Server's clock minus client's (s). */
  readonly trueOffset: Seconds;
  /** Delays of requests, and of replies (s). */
  readonly forward: Distribution;
  readonly back: Distribution;
  /** Time that the server takes (s; 0 by default). */
  readonly serverTime?: Seconds;
  /** Chance that a message is lost (fraction, 0 to 0.9; 0 by default). */
  readonly loss?: number;
  /** How long to wait before a lost message is repeated (s; 1 by default). */
  readonly retransmissionTimeout?: Seconds;
  /** Whether the transport repeats a message with its old timestamp; else the client asks anew. */
  readonly hiddenRetries?: boolean;
  /** Exchanges (count), and the time between two of them (s; 16 by default). */
  readonly exchanges: number;
  readonly interval?: Seconds;
  readonly seed?: number;
  readonly trace?: TraceRecord[];
}

/** Timestamps of an exchange, each by the clock of who saw it, and the delays that no one sees. */
export interface NtpExchange {
  readonly clientSent: Seconds;
  readonly serverReceived: Seconds;
  readonly serverSent: Seconds;
  readonly clientReceived: Seconds;
  /** From the timestamp until the server has it, repetitions and all (s). */
  readonly forwardDelay: Seconds;
  readonly backDelay: Seconds;
}

/**
 * Runs exchanges, one after the other.
 *
 * @returns timestamps and true delays of each
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateNtpExchanges(params: NtpExchangesParams): NtpExchange[] {
  const { trueOffset, forward, back, serverTime = 0, loss = 0, exchanges } = params;
  const { retransmissionTimeout = 1, hiddenRetries = false, interval = 16, seed = 1 } = params;
  requireFinite({ trueOffset });
  requireBetween(0, 0.9, { loss });
  requirePositive({ retransmissionTimeout, interval });
  requireCount({ exchanges });
  return simulate(
    (sim) => {
      const done: NtpExchange[] = [];
      const requests = sim.mailbox<Seconds>();
      const replies = sim.mailbox<Omit<NtpExchange, "clientReceived" | "backDelay">>();
      const isLost = sim.chance(loss, { stream: "loss" });
      const there = sim.link<Seconds>({
        ...{ to: requests, lanes: ["client", "server"] },
        delay: sim.draw(forward, { stream: "forward" }),
      });
      const home = sim.link<Omit<NtpExchange, "clientReceived" | "backDelay">>({
        ...{ to: replies, lanes: ["server", "client"] },
        delay: sim.draw(back, { stream: "back" }),
      });
      /** Time until a message gets through, if the transport repeats it; whether it does at all. */
      const tries = () => {
        let wait = 0;
        while (isLost()) {
          if (!hiddenRetries) return Infinity;
          wait += retransmissionTimeout;
        }
        return wait;
      };
      function* server(): Process {
        for (;;) {
          const sent: Seconds = yield requests;
          const received = sim.now;
          if (serverTime > 0) yield serverTime;
          const [answered, wait] = [sim.now, tries()];
          if (wait === Infinity) continue;
          const reply = {
            clientSent: sent,
            serverReceived: received + trueOffset,
            serverSent: answered + trueOffset,
            forwardDelay: received - sent,
          };
          sim.after(wait, () => home.send(reply, "reply"));
        }
      }
      function* client(): Process {
        for (let exchange = 0; exchange < exchanges; exchange += 1) {
          let reply: Omit<NtpExchange, "clientReceived" | "backDelay"> | undefined;
          const started = sim.now;
          // An answer to an earlier exchange, which came too late, is dropped.
          while (reply === undefined || reply.clientSent < started) {
            const [sent, wait] = [sim.now, tries()];
            if (wait < Infinity) sim.after(wait, () => there.send(sent, "request"));
            reply = yield hiddenRetries ? replies : replies.within(retransmissionTimeout);
          }
          const clientReceived = sim.now;
          const backDelay = clientReceived + trueOffset - reply.serverSent;
          done.push({ ...reply, clientReceived, backDelay });
          yield interval;
        }
        sim.stop();
      }
      sim.spawn(server);
      sim.spawn(client);
      return done;
    },
    { seed, ...(params.trace && { trace: params.trace }) },
  );
}

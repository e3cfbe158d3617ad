/** Two decisions at queues: how many servers, and how fast a server. */

import { ms } from "../../core/units";
import { mm1InSystem, mm1WaitingTime } from "../../model/queueing/mm1";
import { mmcWaitingTime } from "../../model/queueing/mmc";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const pool = {
  poolRate: oneOf(250, 330, 410, 490),
  poolWork: oneOf(ms(10), ms(20)),
  poolWait: oneOf(ms(0.5), ms(1), ms(2)),
};
type Pool = NumbersOf<typeof pool>;

const waitOf = (servers: number, { poolRate, poolWork }: Pool) =>
  mmcWaitingTime(poolRate, { serviceTime: poolWork, servers });
const fewestStable = ({ poolRate, poolWork }: Pool) => Math.floor(poolRate * poolWork) + 1;

function fewestServers(numbers: Pool): number {
  let servers = fewestStable(numbers);
  while (waitOf(servers, numbers) > numbers.poolWait) servers += 1;
  return servers;
}

/** How many servers behind one queue keep the wait short. */
export const serversDesign = figureExercise({
  id: "servers-design",
  title: "How many servers?",
  points: 4,
  parameters: pool,
  x: { quantity: "servers", unit: "count" },
  y: { quantity: "mean wait", unit: "s" },
  span: (numbers) => [fewestStable(numbers), fewestStable(numbers) + 8],
  tolerance: 1e-3,
  curve: waitOf,
  mark: fewestServers,
  mistakes: [
    {
      name: "a queue for each server",
      curve: (servers, { poolRate, poolWork }) =>
        mm1WaitingTime(poolRate / servers, { serviceTime: poolWork }),
      hint: "Here requests wait at a busy server while another is idle: there is one queue for all.",
      credit: 0.25,
    },
    {
      name: "one server as fast as all",
      curve: (servers, { poolRate, poolWork }) =>
        mm1WaitingTime(poolRate, { serviceTime: poolWork / servers }),
      hint: "This is one fast server: several slow ones may be idle while a request is served.",
      credit: 0.25,
    },
    {
      name: "response for wait",
      curve: (servers, numbers) => numbers.poolWork + waitOf(servers, numbers),
      hint: "This contains the work itself: only the wait is asked for.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { poolRate: 400, poolWork: ms(10), poolWait: ms(1) },
      at: 6,
      answer: 0.00142380422692,
    },
  ],
  source: "Erlang (1917); Kleinrock (1975), Queueing Systems, volume 1, chapter 3",
});

const purchase = {
  orderRate: oneOf(50, 100, 200),
  speedPrice: oneOf(0.005, 0.01, 0.02),
  waitingPrice: oneOf(0.2, 0.5, 1),
};
type Purchase = NumbersOf<typeof purchase>;

/** Cost of an hour: the server by its speed, and everyone who is at it by the time. */
const costOf = (speed: number, { orderRate, speedPrice, waitingPrice }: Purchase) =>
  speedPrice * speed + waitingPrice * mm1InSystem(orderRate, { serviceTime: 1 / speed });

/** How fast a server is worth its price. */
export const speedDesign = figureExercise({
  id: "speed-design",
  title: "How fast a server?",
  points: 4,
  parameters: purchase,
  x: { quantity: "requests that the server can do", unit: "1/s" },
  y: { quantity: "mean cost", unit: "EUR/h" },
  span: ({ orderRate }) => [1.1 * orderRate, 4 * orderRate],
  tolerance: 5e-3,
  curve: costOf,
  // Where the slopes cancel: price = waiting price · λ / (μ - λ)².
  mark: ({ orderRate, speedPrice, waitingPrice }) =>
    orderRate + Math.sqrt((waitingPrice * orderRate) / speedPrice),
  mistakes: [
    {
      name: "only the server",
      curve: (speed, { speedPrice }) => speedPrice * speed,
      hint: "With this curve the slowest server is the best: what do those cost who wait?",
    },
    {
      name: "only those who wait",
      curve: (speed, numbers) => costOf(speed, { ...numbers, speedPrice: 0 }),
      hint: "With this curve no server is fast enough: what does it cost?",
      credit: 0.25,
    },
    {
      name: "the busy share for those who wait",
      curve: (speed, { orderRate, speedPrice, waitingPrice }) =>
        speedPrice * speed + (waitingPrice * orderRate) / speed,
      hint: "This counts the one in service: who stands behind it costs as much.",
      credit: 0.5,
    },
  ],
  known: [{ given: { orderRate: 100, speedPrice: 0.01, waitingPrice: 0.5 }, at: 150, answer: 2.5 }],
  source: "Kleinrock (1976), Queueing Systems, volume 2, chapter 5",
});

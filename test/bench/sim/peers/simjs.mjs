/** The queue in simjs. usage: node simjs.mjs FOLDER COUNT, where FOLDER has simjs installed */

import { createRequire } from "node:module";
import { join } from "node:path";
import { answer, measure } from "../answer.mjs";

const [folder = "", size] = process.argv.slice(2);

// What is published is a script for pages.
/** @type {any} */
const page = {};
Object.assign(globalThis, { window: page });
createRequire(join(folder, "package.json"))("simjs");
const { Sim, Entity, Facility, Random, DataSeries } = page.Sim;

/** @param {number} count @param {number} seed */
function queue(count, seed) {
  const sim = new Sim();
  const server = new Facility("server");
  const random = new Random(seed);
  const wait = new DataSeries("wait");
  let left = count;

  class Arrivals extends Entity {
    start() {
      this.setTimer(random.exponential(0.8)).done(this.arrive);
    }

    arrive() {
      const arrived = this.time();
      const service = random.exponential(1);
      const leave = () => wait.record(this.time() - arrived - service);
      this.useFacility(server, service).done(leave);
      left -= 1;
      if (left > 0) this.start();
    }
  }
  sim.addEntity(Arrivals);
  sim.simulate(Infinity, Infinity);
  return { count: wait.count(), mean: wait.average() };
}

await answer((seed) => measure(() => queue(Number(size), seed)));

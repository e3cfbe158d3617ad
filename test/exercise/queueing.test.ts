import { describe, expect, it } from "vitest";
import * as queueing from "../../lib/exercise/queueing";
import { answerOf, argumentsOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { bufferPlaces, fasterDatabase, mixedResponse, serversDesign } = queueing;
const { speedDesign, supportDesk } = queueing;

/** Shares of time with 0, 1, … customers, of a queue that is empty again and again. */
function sharesOf(most: number, { load, servers }: { load: number; servers: number }): number[] {
  const weights = [1];
  for (let n = 1; n <= most; n += 1) {
    weights.push((weights[n - 1] ?? 0) * (load / Math.min(n, servers)));
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / total);
}
const sumFrom = (first: number, shares: readonly number[]) =>
  shares.slice(first).reduce((sum, each) => sum + each, 0);

describe("support-desk", () => {
  it.each(drawsOf(supportDesk))("is the first number with which few wait: %o", (numbers) => {
    const { callGap = 1, callTime = 0, waitingCallers = 0 } = numbers;
    const load = callTime / callGap;
    const waits = (servers: number) => sumFrom(servers, sharesOf(20_000, { load, servers }));
    const people = answerOf(supportDesk, numbers);
    expect(waits(people)).toBeLessThanOrEqual(waitingCallers);
    if (people - 1 > load) expect(waits(people - 1)).toBeGreaterThan(waitingCallers);
  });
});

describe("buffer-places", () => {
  it.each(drawsOf(bufferPlaces))("is the first number that loses few: %o", (numbers) => {
    const { bufferLoad: load = 0, allowedLoss = 0 } = numbers;
    const lost = (places: number) => sharesOf(places, { load, servers: 1 })[places] ?? 0;
    const places = answerOf(bufferPlaces, numbers);
    expect(lost(places)).toBeLessThanOrEqual(allowedLoss);
    expect(lost(places - 1)).toBeGreaterThan(allowedLoss);
  });
});

describe("mixed-response", () => {
  it.each(drawsOf(mixedResponse))("adds up what is found on arrival: %o", (numbers) => {
    const { mixRate = 0, shortWork = 0, reportShare = 0, reportWork = 0 } = numbers;
    const work = (1 - reportShare) * shortWork + reportShare * reportWork;
    // Who is served now is half done, on average; who waits needs a whole job each.
    const underway =
      (mixRate * (1 - reportShare) * shortWork * shortWork) / 2 +
      (mixRate * reportShare * reportWork * reportWork) / 2;
    const response = work + underway / (1 - mixRate * work);
    expect(answerOf(mixedResponse, numbers) / response).toBeCloseTo(1, 9);
    expect(mixRate * work).toBeLessThan(0.9);
  });
});

describe("faster-database", () => {
  it("is the throughput of all states that the users can be in", () => {
    for (const numbers of someOf(drawsOf(fasterDatabase), 9)) {
      const { siteUsers: users = 0, userPause = 0, webDemand = 0, databaseDemand = 0 } = numbers;
      const demands = [webDemand, databaseDemand / 2] as const;
      // A state is as likely as its demands, to the power of how many are where, make it; those who
      // pause do not queue. Ratios to a second keep the numbers small.
      const normal = (total: number) => {
        let sum = 0;
        for (let web = 0; web <= total; web += 1) {
          for (let database = 0; web + database <= total; database += 1) {
            let pausing = 1;
            for (let k = 1; k <= total - web - database; k += 1) pausing *= userPause / k;
            sum += demands[0] ** web * demands[1] ** database * pausing;
          }
        }
        return sum;
      };
      const throughput = normal(users - 1) / normal(users);
      expect(answerOf(fasterDatabase, numbers) / throughput).toBeCloseTo(1, 8);
    }
  });
});

describe("servers-design", () => {
  it("waits as long as those in line are many, and marks the first that is short enough", () => {
    for (const numbers of drawsOf(serversDesign)) {
      const { poolRate = 0, poolWork = 0, poolWait = 0 } = numbers;
      const waits = argumentsOf(serversDesign, numbers).map((servers) => {
        const shares = sharesOf(5000, { load: poolRate * poolWork, servers });
        const inLine = shares.reduce((sum, share, n) => sum + share * Math.max(0, n - servers), 0);
        return { servers, wait: inLine / poolRate };
      });
      for (const { servers, wait } of waits) {
        expect(curveOf(serversDesign)(servers, numbers) / wait).toBeCloseTo(1, 6);
      }
      const first = waits.find(({ wait }) => wait <= poolWait);
      expect(markOf(serversDesign, numbers)).toBe(first?.servers);
      expect(first).not.toBe(waits[0]);
    }
  });
});

describe("speed-design", () => {
  it("marks the speed that costs the least, inside of the span", () => {
    for (const numbers of drawsOf(speedDesign)) {
      const mark = markOf(speedDesign, numbers);
      const found = bestByLooking(speedDesign, numbers, "lowest");
      expect(Math.abs(found / mark - 1)).toBeLessThan(2e-3);
      const places = argumentsOf(speedDesign, numbers);
      expect(mark).toBeGreaterThan(places[20] ?? Infinity);
      expect(mark).toBeLessThan(places.at(-20) ?? 0);
    }
  });
});

/** Stations on one channel, frame by frame and slot by slot. The time of a frame is the unit of time. */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";

/** Parts of a run, from whose means the interval comes. */
const parts = 40;

function intervalOf(values: readonly number[]): Interval {
  const means = new BatchMeans();
  means.addAll(values);
  return means.interval({ confidence: 0.95 });
}

/**
 * Pure ALOHA: frames begin at random times, and are lost if any part of them meets another.
 *
 * @param params - `offeredLoad`: frames begun in the time of one (ratio, > 0); `frames` of each of 40 parts
 *   (count, >= 2)
 * @returns sound frames in the time of one, with its 95 % interval
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateAloha(params: {
  readonly offeredLoad: number;
  readonly frames: number;
  readonly seed: number;
}): Interval {
  const { offeredLoad, frames, seed } = params;
  requirePositive({ offeredLoad });
  requireCount({ frames });
  requireBetween(2, 1e7, { frames });
  const { arrivals } = streams(seed) as Record<"arrivals", RandomStream>;
  const gap = () => arrivals.exponential() / offeredLoad;
  let before = gap();
  const rates = Array.from({ length: parts }, () => {
    const length = frames / offeredLoad;
    let [now, sound] = [gap(), 0];
    while (now < length) {
      const after = gap();
      if (before >= 1 && after >= 1) sound += 1;
      before = after;
      now += after;
    }
    return sound / length;
  });
  return intervalOf(rates);
}

/**
 * Slotted ALOHA: in each slot each of the stations sends with the same chance; one alone is heard.
 *
 * @param params - `offeredLoad`: frames in a slot (ratio, >= 0, at most one for each station); `stations`
 *   (count); `slots` of each of 40 parts (count)
 * @returns sound frames in a slot, with its 95 % interval
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSlottedAloha(params: {
  readonly offeredLoad: number;
  readonly stations: number;
  readonly slots: number;
  readonly seed: number;
}): Interval {
  const { offeredLoad, stations, slots, seed } = params;
  requireCount({ stations, slots });
  requireBetween(0, stations, { offeredLoad });
  const { senders } = streams(seed) as Record<"senders", RandomStream>;
  const chance = offeredLoad / stations;
  const rates = Array.from({ length: parts }, () => {
    let sound = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      if (countOfSenders(stations, chance, senders) === 1) sound += 1;
    }
    return sound / slots;
  });
  return intervalOf(rates);
}

/** How many of the stations send: 0, 1, or 2 for more. */
function countOfSenders(stations: number, chance: number, senders: RandomStream): number {
  let sending = 0;
  for (let station = 0; station < stations && sending < 2; station += 1) {
    if (senders.happens(chance)) sending += 1;
  }
  return sending;
}

/**
 * CSMA/CD with stations that always have a frame: slots of a round trip pass in which none sends or several
 * do and stop, then one has the channel for a frame.
 *
 * @param params - `propagation`: time from end to end over that of a frame (ratio, >= 0); `stations`
 *   (count); `frames` that get through in each of 40 parts (count)
 * @returns share of the time in which sound frames are sent, with its 95 % interval
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateCsmaCd(params: {
  readonly propagation: number;
  readonly stations: number;
  readonly frames: number;
  readonly seed: number;
}): Interval {
  const { propagation, stations, frames, seed } = params;
  requireNonNegative({ propagation });
  requireCount({ stations, frames });
  const { senders } = streams(seed) as Record<"senders", RandomStream>;
  const shares = Array.from({ length: parts }, () => {
    let [time, sound] = [0, 0];
    while (sound < frames) {
      if (countOfSenders(stations, 1 / stations, senders) === 1) {
        sound += 1;
        time += 1;
      } else time += 2 * propagation;
    }
    return sound / time;
  });
  return intervalOf(shares);
}

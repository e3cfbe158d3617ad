/** Failure detectors that listen to heartbeats: each is a rule for how long a process is trusted. */

import {
  requireCount,
  requireMoreThan,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import type { Heartbeat } from "./heartbeats";

/** Told of a heartbeat, says until when the process is trusted (s). A new one for each run. */
export type DetectorRule = () => (heartbeat: Heartbeat) => Seconds;

/** A time-out that starts anew with each arrival. */
export function fixedTimeout({ timeout }: { readonly timeout: Seconds }): DetectorRule {
  requirePositive({ timeout });
  return () =>
    ({ arrived }) =>
      arrived + timeout;
}

/**
 * A time-out that grows each time it proves too short: a heartbeat of a process that was suspected
 * multiplies it. Where delays have a bound, known or not, it is wrong only so often, and then never again.
 */
export function growingTimeouts({ timeout, factor }: GrowingParams): DetectorRule {
  requirePositive({ timeout, factor });
  requireMoreThan(1, { factor });
  return () => {
    let [current, deadline] = [timeout, Infinity];
    return ({ arrived }) => {
      if (arrived > deadline) current *= factor;
      deadline = arrived + current;
      return deadline;
    };
  };
}

export interface GrowingParams {
  /** The first time-out (s, > 0). */
  readonly timeout: Seconds;
  /** By how much a mistake multiplies it (> 1). */
  readonly factor: number;
}

/** NFD-S: heartbeat i is good until `shift` after the next one is sent. */
export function freshnessPoints(params: FreshnessParams): DetectorRule {
  const { interval, shift } = params;
  requirePositive({ interval });
  requireNonNegative({ shift });
  return () => {
    let latest = 0;
    return ({ sequence }) => {
      latest = Math.max(latest, sequence);
      return (latest + 1) * interval + shift;
    };
  };
}

export interface FreshnessParams {
  readonly interval: Seconds;
  readonly shift: Seconds;
}

/** NFD-E: as NFD-S, but the time of the next arrival is estimated from the last ones. */
export function estimatedArrivals(params: EstimatedParams): DetectorRule {
  const { interval, margin, window } = params;
  requirePositive({ interval });
  requireNonNegative({ margin });
  requireCount({ window });
  return () => {
    const shifts: number[] = [];
    let latest = 0;
    return ({ sequence, arrived }) => {
      shifts.push(arrived - sequence * interval);
      if (shifts.length > window) shifts.shift();
      latest = Math.max(latest, sequence);
      const shift = shifts.reduce((sum, each) => sum + each, 0) / shifts.length;
      return (latest + 1) * interval + shift + margin;
    };
  };
}

export interface EstimatedParams {
  readonly interval: Seconds;
  readonly margin: Seconds;
  /** How many arrivals the estimate is of (count). */
  readonly window: number;
}

/** Accrual: trusts until the silence is so many deviations longer than the mean of the last gaps. */
export function accrual(params: AccrualParams): DetectorRule {
  const { deviations, window, least, first } = params;
  requirePositive({ least, first });
  requireNonNegative({ deviations });
  requireCount({ window });
  return () => {
    const gaps: number[] = [];
    let before: number | undefined;
    return ({ arrived }) => {
      gaps.push(before === undefined ? first : arrived - before);
      if (gaps.length > window) gaps.shift();
      before = arrived;
      const mean = gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
      const square = gaps.reduce((sum, each) => sum + (each - mean) ** 2, 0) / gaps.length;
      return arrived + mean + deviations * Math.max(least, Math.sqrt(square));
    };
  };
}

export interface AccrualParams {
  /** Deviations above the mean gap at which the threshold is reached. */
  readonly deviations: number;
  /** How many gaps count (count). */
  readonly window: number;
  /** The deviation is taken to be this at least (s, > 0). */
  readonly least: Seconds;
  /** The gap before the first heartbeat (s, > 0). */
  readonly first: Seconds;
}

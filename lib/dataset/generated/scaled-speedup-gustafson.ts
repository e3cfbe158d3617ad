/**
 * Scaled speedups of three programs on 1024 processors. Generated from data/scaled_speedup_gustafson.csv: `npm run data`.
 *
 * Source: Gustafson (1988), Communications of the ACM 31(5).
 */

/** A row of `scaledSpeedups`. */
export interface ScaledSpeedup {
  /** Program. */
  readonly application: string;
  /** Processors (count). */
  readonly processors: number;
  /** Scaled speedup (ratio). */
  readonly speedup: number;
  /** Growth of the parallel part (ratio). */
  readonly scaleFactor: number;
}

/** Scaled speedups of three programs on 1024 processors. */
export const scaledSpeedups: readonly ScaledSpeedup[] = [
  { application: "beam stress analysis (conjugate gradients)", processors: 1024, speedup: 1021, scaleFactor: 1023.9969 },
  { application: "baffled surface wave simulation (explicit finite differences)", processors: 1024, speedup: 1020, scaleFactor: 1023.9965 },
  { application: "unstable fluid flow (flux-corrected transport)", processors: 1024, speedup: 1016, scaleFactor: 1023.9965 },
];

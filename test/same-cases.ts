import fc from "fast-check";

/** Property tests try the same cases in every run: a red test is a change, never bad luck. */
fc.configureGlobal({ seed: 417, numRuns: 200 });

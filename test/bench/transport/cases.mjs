/** Flows whose packets are counted. */

const roundTrip = 0.1;
/** @param {string} kind */
const flow = (kind) => ({ kind, roundTrip, rate: 2000 });

/** Losses by chance on a link that takes no time. */
const lossy = { linkRate: Infinity, queue: Infinity, loss: 1e-4, duration: 1200, warmUp: 40 };
/** A link that holds 1000 packets, and a queue of half that. */
const queued = { linkRate: 10_000, queue: 500, loss: 0, duration: 150, warmUp: 20 };

/** What `simulateBottleneck` takes, without a seed. */
export const cases = {
  "Reno, lossy": { ...lossy, flows: [flow("Reno")] },
  "CUBIC, lossy": { ...lossy, flows: [flow("CUBIC")] },
  "QUIC, lossy": { ...lossy, flows: [flow("QUIC")] },
  "Reno, queue": { ...queued, flows: [flow("Reno")] },
  "CUBIC, queue": { ...queued, flows: [flow("CUBIC")] },
  "QUIC, queue": { ...queued, flows: [flow("QUIC")] },
  "UDP, queue": { ...queued, flows: [{ ...flow("UDP"), rate: 9000 }] },
  "all four, queue": {
    ...queued,
    flows: [flow("Reno"), flow("CUBIC"), flow("QUIC"), flow("UDP")],
  },
};

export const names = Object.keys(cases);

import fc from "fast-check";

const demand = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** Stations with one server each. */
export const single = fc.record({
  stations: fc.array(fc.record({ demand, servers: fc.constant(1) }), {
    minLength: 1,
    maxLength: 5,
  }),
  thinkTime: fc.oneof(fc.constant(0), demand),
});

/** Stations with one server or several, and delays. */
export const mixed = fc.record({
  stations: fc.array(
    fc.record({ demand, servers: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(Infinity)) }),
    { minLength: 1, maxLength: 4 },
  ),
  thinkTime: fc.oneof(fc.constant(0), demand),
});

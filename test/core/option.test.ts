import { describe, expect, it } from "vitest";
import { count, fraction, resolve } from "../../lib/core/option";

const schema = {
  share: fraction({ default: 0.5, label: "share" }),
  workers: count({ default: 8, label: "workers" }),
};

describe("resolve", () => {
  it("fills in defaults, also for what is undefined", () => {
    expect(resolve(schema, { workers: 4 })).toEqual({ share: 0.5, workers: 4 });
    expect(resolve(schema, { share: undefined } as never)).toEqual({ share: 0.5, workers: 8 });
  });

  it.each(["colour", "toString", "constructor", "hasOwnProperty"])("refuses %s", (name) => {
    expect(() => resolve(schema, { [name]: 1 } as never)).toThrow(
      new RangeError(`${name} is not one of share, workers`),
    );
  });
});

import { describe, expect, it } from "vitest";
import { textHash } from "../../lib/core/hash";

describe("textHash", () => {
  it("is FNV-1a: the test vectors of its authors", () => {
    expect(textHash("")).toBe(0x811c9dc5);
    expect(textHash("a")).toBe(0xe40c292c);
    expect(textHash("foobar")).toBe(0xbf9cf968);
  });
});

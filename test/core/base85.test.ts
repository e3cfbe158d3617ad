import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base85Of, bytesOfBase85 } from "../../lib/core/base85";

describe("base 85", () => {
  it("gives back any bytes, in five letters for four", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = base85Of(bytes);
        expect([...bytesOfBase85(text)]).toEqual([...bytes]);
        expect(text).toHaveLength(Math.ceil((bytes.length * 5) / 4));
        expect(text).not.toMatch(/[<>&"'`\\$\s]/);
      }),
    );
  });

  it("writes numbers of four bytes in base 85, the largest digit first", () => {
    expect(base85Of(Uint8Array.of(0, 0, 0, 84))).toBe("0000~");
    expect(base85Of(Uint8Array.of(0, 0, 0, 85))).toBe("00010");
    expect(base85Of(Uint8Array.of(0))).toBe("00");
    expect([...bytesOfBase85(base85Of(new Uint8Array(4).fill(255)))]).toEqual([255, 255, 255, 255]);
  });

  it("refuses other letters", () => {
    expect(() => bytesOfBase85("00<00")).toThrow(
      new RangeError("text must be of 85 letters, got <"),
    );
  });
});

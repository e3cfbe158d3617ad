import { describe, expect, it } from "vitest";
import { quietRequire } from "../../../lib/homework/grade/quiet-modules";

const lab = {
  show: () => {
    throw new Error("it shows something");
  },
  replicate: () => 7,
  ms: 1e-3,
};
const require = (name: string): unknown => {
  if (name === "#lab") return lab;
  if (name === "tslab") throw new Error("there is no tslab");
  return { name };
};

describe("quietRequire", () => {
  const quiet = quietRequire(require);

  it("shows and saves nothing, and gives all else of the lab as it is", () => {
    const found = quiet("#lab") as typeof lab & Record<string, () => unknown>;
    for (const name of ["display", "live", "record", "save", "show", "table"]) {
      expect(found).toHaveProperty(name, expect.any(Function));
      expect(found[name]?.()).toBeUndefined();
    }
    expect([found.replicate(), found.ms]).toEqual([7, 1e-3]);
    expect(() => lab.show()).toThrow("it shows something");
  });

  it("has a tslab whose displays do nothing", () => {
    const { display } = quiet("tslab") as { display: Record<string, (text: string) => unknown> };
    expect(display["html"]?.("<b>")).toBeUndefined();
    expect(display["whatever"]?.("")).toBeUndefined();
  });

  it("leaves other modules alone", () => {
    expect(quiet("#core")).toEqual({ name: "#core" });
  });
});

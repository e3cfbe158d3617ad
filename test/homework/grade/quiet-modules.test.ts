import { describe, expect, it } from "vitest";
import { quietRequire } from "../../../lib/homework/grade/quiet-modules";

const loud = ["display", "live", "record", "save", "show", "table"];
const shout = () => {
  throw new Error("it shows something");
};
const lab = {
  ...Object.fromEntries(loud.map((name) => [name, shout])),
  ...{ replicate: () => 7, version: 1 },
};
const require = (name: string): unknown => {
  if (name === "#lab") return lab;
  if (name === "tslab") throw new Error("there is no tslab");
  return { name };
};

describe("quietRequire", () => {
  const quiet = quietRequire(require);

  it("shows and saves nothing, and gives all else of the lab as it is", () => {
    const found = quiet("#lab") as Record<string, () => unknown>;
    for (const name of loud) expect(found[name]?.()).toBeUndefined();
    expect(found).toMatchObject({ replicate: lab.replicate, version: 1 });
    expect(Object.keys(found).sort()).toEqual(Object.keys(lab).sort());
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

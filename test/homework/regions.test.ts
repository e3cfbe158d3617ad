import { describe, expect, it } from "vitest";
import {
  hasSolution,
  stub,
  withoutHiddenTests,
  withoutSolutions,
} from "../../lib/homework/regions";

const lines = (...each: string[]) => each.join("\n");

describe("withoutSolutions", () => {
  it("puts the stub in place of each region, as far in as its first line", () => {
    const source = lines(
      "let a = NaN;",
      "// BEGIN SOLUTION",
      "a = 1;",
      "// END SOLUTION",
      "function f() {",
      "  // BEGIN SOLUTION",
      "  return 2;",
      "  // END SOLUTION",
      "}",
    );
    expect(withoutSolutions(source)).toBe(
      lines("let a = NaN;", stub, "function f() {", `  ${stub}`, "}"),
    );
  });

  it("is the stub alone for a cell without a region", () => {
    expect(withoutSolutions("const a = 1;")).toBe(stub);
    expect(withoutSolutions("")).toBe("// YOUR CODE HERE");
  });

  it("knows the marks in other comments, too", () => {
    expect(withoutSolutions("### BEGIN SOLUTION\n1\n### END SOLUTION")).toBe(stub);
    expect(hasSolution("/* BEGIN SOLUTION */")).toBe(true);
    expect(hasSolution("// the solution begins here")).toBe(false);
  });

  it.each([
    ["// BEGIN SOLUTION\na = 1;", "// BEGIN SOLUTION has no // END SOLUTION"],
    ["a = 1;\n// END SOLUTION", "// END SOLUTION has no // BEGIN SOLUTION"],
    [
      "// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION",
      "// BEGIN SOLUTION stands inside of another",
    ],
    [
      "// BEGIN SOLUTION\n// END SOLUTION\n// END SOLUTION",
      "// END SOLUTION has no // BEGIN SOLUTION",
    ],
  ])("refuses %j", (source, says) => {
    expect(() => withoutSolutions(source)).toThrow(new Error(says));
  });
});

describe("withoutHiddenTests", () => {
  it("takes them out, and puts nothing in their place", () => {
    const source = lines("a;", "// BEGIN HIDDEN TESTS", "b;", "// END HIDDEN TESTS", "c;");
    expect(withoutHiddenTests(source)).toBe(lines("a;", "c;"));
    expect(withoutHiddenTests("a;")).toBe("a;");
  });

  it("leaves solutions alone", () => {
    const source = lines("// BEGIN SOLUTION", "a;", "// END SOLUTION");
    expect(withoutHiddenTests(source)).toBe(source);
  });

  it("refuses a region without an end", () => {
    expect(() => withoutHiddenTests("// BEGIN HIDDEN TESTS")).toThrow(
      new Error("// BEGIN HIDDEN TESTS has no // END HIDDEN TESTS"),
    );
  });
});

import ts from "typescript";
import { describe, expect, it } from "vitest";
import { freeNamesOf } from "../../lib/kernel/free-names";

const free = (expression: string) =>
  Object.fromEntries(
    [...freeNamesOf(ts, expression)].map(([name, members]) => [
      name,
      members ? [...members] : "all",
    ]),
  );

describe("freeNamesOf", () => {
  it.each([
    { expression: "(x) => x + 1", names: {} },
    { expression: "(x) => x + y", names: { y: "all" } },
    { expression: "(x) => ({ x, y })", names: { y: "all" } },
    { expression: "(x) => ({ y: x.y })", names: {} },
    { expression: "(x) => (0, _core_1.ms)(_core_1.us(x))", names: { _core_1: ["ms", "us"] } },
    {
      expression: "(x) => exports.load * exports.helper(x)",
      names: { exports: ["load", "helper"] },
    },
    { expression: "(x) => [sim.fixed, sim]", names: { sim: "all" } },
    { expression: "(x) => [sim, sim.fixed]", names: { sim: "all" } },
    { expression: "function f(n) { return n && f(n - 1) * g; }", names: { g: "all" } },
    { expression: "class A extends B { m() { return this.x + new A(); } }", names: { B: "all" } },
    {
      expression: "(x) => { for (const y of x) { try { y(); } catch (e) { z(e); } } }",
      names: { z: "all" },
    },
    { expression: "() => [Math.max(1), structuredClone, console, Promise, parseFloat]", names: {} },
    {
      expression: "function* () { const [a, { b = c }] = yield d; }",
      names: { c: "all", d: "all" },
    },
    { expression: "() => typeof missing", names: { missing: "all" } },
  ])("$expression", ({ expression, names }) => {
    expect(free(expression)).toEqual(names);
  });

  it("finds a name that every thread has where it was declared anew", () => {
    const names = freeNamesOf(ts, "() => process() + Math.max(1)", { process: 1 });
    expect([...names.keys()]).toEqual(["process"]);
  });
});

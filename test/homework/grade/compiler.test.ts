import { afterEach, describe, expect, it, vi } from "vitest";
import { SandboxedCompiler } from "../../../lib/homework/grade/compiler";
import type { CompileRequest } from "../../../lib/homework/grade/messages";
import type { Listener } from "../../../lib/homework/grade/script-process";

const request: CompileRequest = { declarations: "", source: "1" };
const code = { code: "1;", isAsync: false, names: [], declarations: "" };

type Behaviour = (listener: Listener, end: () => void) => void;

/** A compiler whose processes behave one after the other as they are told; it counts them. */
function compilerOf(...behaviours: readonly Behaviour[]) {
  const started: Behaviour[] = [];
  const compiler = new SandboxedCompiler({ root: "/", isTrusted: false }, (_, listener) => {
    const behaviour = behaviours[started.length] ?? (() => undefined);
    started.push(behaviour);
    let closed: () => void = () => undefined;
    const promise = new Promise<void>((resolve) => void (closed = resolve));
    const end = () => {
      listener.end();
      closed();
    };
    const send = () => queueMicrotask(() => behaviour(listener, end));
    return { send, kill: end, closed: promise };
  });
  return { compiler, started };
}

const says =
  (value: unknown): Behaviour =>
  ({ line }) =>
    line(value);
const dies: Behaviour = (_, end) => end();
const hangs: Behaviour = () => undefined;

afterEach(() => void vi.useRealTimers());

describe("SandboxedCompiler", () => {
  it("compiles a cell once, and goes on with the same process", async () => {
    const { compiler, started } = compilerOf(says(code));
    expect(await compiler.compile(request)).toEqual(code);
    expect(await compiler.compile({ ...request, source: "2" })).toEqual(code);
    expect(await compiler.compile(request)).toEqual(code);
    expect(started).toHaveLength(1);
  });

  it("remembers what does not compile", async () => {
    let times = 0;
    const { compiler } = compilerOf(({ line }) => {
      times += 1;
      line({ error: "';' expected" });
    });
    expect(await compiler.compile(request)).toEqual({ error: "';' expected" });
    expect(await compiler.compile(request)).toEqual({ error: "';' expected" });
    expect(times).toBe(1);
  });

  it("does not keep what is long: hostile cells would fill the grader's memory", async () => {
    const long = "x".repeat(50_000);
    const requests = [request, { ...request, source: long }, { ...request, source: "2" }];
    const replies = [code, code, { ...code, declarations: long }];
    let times = 0;
    const { compiler } = compilerOf(({ line }) => {
      line(replies[times % 3]);
      times += 1;
    });
    for (const each of requests) await compiler.compile(each);
    expect(times).toBe(3);
    await compiler.compile(request);
    expect(times).toBe(3);
    for (const each of requests.slice(1)) await compiler.compile(each);
    expect(times).toBe(5);
  });

  it("asks a fresh process when one dies, since other cells may have worn it out", async () => {
    const { compiler, started } = compilerOf(dies, says(code));
    expect(await compiler.compile(request)).toEqual(code);
    expect(started).toHaveLength(2);
  });

  it("gives up on a cell that ends two processes, but not for ever", async () => {
    const { compiler, started } = compilerOf(dies, dies, says(code));
    expect(await compiler.compile(request)).toEqual({ error: "the compiler gave up on it" });
    expect(await compiler.compile(request)).toEqual(code);
    expect(started).toHaveLength(3);
  });

  it("ends a process that is not done in half a minute, and does not remember that", async () => {
    vi.useFakeTimers();
    const { compiler, started } = compilerOf(hangs, says(code));
    const slow = compiler.compile(request);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(started).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await slow).toEqual({ error: "the compiler was not done with it in 30 s" });
    expect(await compiler.compile(request)).toEqual(code);
    expect(started).toHaveLength(2);
  });

  it.each([
    null,
    5,
    [],
    { ...code, code: 5 },
    { ...code, isAsync: "no" },
    { ...code, names: [5] },
    { ...code, names: "ab" },
    { ...code, declarations: undefined },
    { error: 5 },
  ])("takes nothing of another shape for code: %j", async (value) => {
    const { compiler } = compilerOf(says(value));
    expect(await compiler.compile(request)).toEqual({ error: "the compiler gave no code" });
  });

  it("drops what does not belong to a reply", async () => {
    const { compiler } = compilerOf(says({ ...code, more: 1 }));
    expect(await compiler.compile(request)).toEqual(code);
  });

  it("starts nothing after it was closed", async () => {
    const { compiler, started } = compilerOf(hangs, says(code));
    const waiting = compiler.compile(request);
    await compiler.close();
    await expect(waiting).rejects.toThrow("the compiler was closed");
    await expect(compiler.compile(request)).rejects.toThrow("the compiler was closed");
    expect(started).toHaveLength(1);
  });
});

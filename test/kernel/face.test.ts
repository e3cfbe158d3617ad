import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient, contents, distlabKernel, streamText } from "./jupyter-client";

describe("the kernel", () => {
  let kernel: KernelClient;
  beforeAll(async () => void (kernel = await KernelClient.start(distlabKernel)));
  afterAll(() => kernel.stop());

  it("says who it is", async () => {
    const { reply } = await kernel.request("kernel_info_request", {});
    expect(reply).toMatchObject({
      status: "ok",
      protocol_version: "5.3",
      implementation: "distlab",
      language_info: { name: "typescript", file_extension: ".ts" },
    });
  });

  it("sends input, output, result and reply of a cell, with one number", async () => {
    const answer = await kernel.execute('console.log("hi"); 6 * 7');
    const count = answer.reply["execution_count"];
    expect(answer.reply).toMatchObject({ status: "ok", user_expressions: {} });
    expect(contents(answer, "execute_input")).toEqual([
      { code: 'console.log("hi"); 6 * 7', execution_count: count },
    ]);
    expect(streamText(answer)).toBe("hi\n");
    expect(contents(answer, "execute_result")).toEqual([
      { execution_count: count, data: { "text/plain": "42" }, metadata: {} },
    ]);
    expect(answer.published.at(0)?.content).toEqual({ execution_state: "busy" });
    expect(answer.published.at(-1)?.content).toEqual({ execution_state: "idle" });
  });

  it("leaves the counter alone for silent cells and cells that are not stored", async () => {
    const { reply: before } = await kernel.execute("1");
    const silent = await kernel.execute("console.log(2); 2", { silent: true });
    const unstored = await kernel.execute("3", { store_history: false });
    const { reply: after } = await kernel.execute("4");
    expect(silent.published.map(({ header }) => header.msg_type)).toEqual(["status", "status"]);
    expect(contents(unstored, "execute_result")).toHaveLength(1);
    expect(after["execution_count"]).toBe(before["execution_count"] + 1);
  });

  it("evaluates user expressions, each on its own", async () => {
    const { reply } = await kernel.execute("const u = 20;", {
      user_expressions: { twice: "u * 2", wrong: "nothing.there" },
    });
    expect(reply["user_expressions"]).toMatchObject({
      twice: { status: "ok", data: { "text/plain": "40" } },
      wrong: { status: "error", ename: "TypeScriptError" },
    });
  });

  it("aborts what waits behind an error, and nothing later", async () => {
    const ids = [];
    for (const code of ["await 0; throw new Error('first')", "'second'", "'third'"])
      ids.push(await kernel.sendExecute(code));
    const replies = [];
    for (const id of ids) replies.push((await kernel.answer(id)).reply["status"]);
    expect(replies).toEqual(["error", "aborted", "aborted"]);
    expect((await kernel.execute("'fourth'")).reply["status"]).toBe("ok");
  });

  it("goes on behind an error if the client says so", async () => {
    const first = await kernel.sendExecute("throw new Error('first')", { stop_on_error: false });
    const second = await kernel.sendExecute("'second'");
    expect((await kernel.answer(first)).reply["status"]).toBe("error");
    expect((await kernel.answer(second)).reply["status"]).toBe("ok");
  });

  it("completes, counting characters as Jupyter does", async () => {
    const code = 'const face = "😀"; Math.ma';
    const { reply } = await kernel.request("complete_request", {
      code,
      cursor_pos: [...code].length,
    });
    expect(reply["matches"]).toContain("max");
    expect([reply["cursor_start"], reply["cursor_end"]]).toEqual([23, 25]);
  });

  it("shows the doc comment of what stands at the cursor, or of the call around it", async () => {
    const text = async (code: string) => {
      const { reply } = await kernel.request("inspect_request", {
        code,
        cursor_pos: code.length,
        detail_level: 0,
      });
      return String(reply["data"]["text/plain"] ?? "");
    };
    await kernel.execute(
      "/** Doubles.\n * @param x - what to double\n */\nfunction double(x: number): number { return 2 * x; }",
    );
    for (const code of ["double", "double(3, "]) {
      expect(await text(code)).toContain("function double(x: number): number");
      expect(await text(code)).toContain("Doubles.");
      expect(await text(code)).toContain("@param x");
    }
  });

  it.each([
    { code: "for (;;) {", status: "incomplete" },
    { code: "1 + 1", status: "complete" },
    { code: "const s = `open", status: "incomplete" },
    { code: "const =", status: "invalid" },
    { code: 'const s = "open', status: "invalid" },
  ])("tells whether a cell is complete: $code", async ({ code, status }) => {
    expect((await kernel.request("is_complete_request", { code })).reply["status"]).toBe(status);
  });

  it("remembers inputs", async () => {
    await kernel.execute("'to remember'");
    const tail = await kernel.request("history_request", {
      hist_access_type: "tail",
      n: 1,
      output: false,
      raw: true,
    });
    expect(tail.reply["history"]).toEqual([[1, expect.any(Number), "'to remember'"]]);
    const found = await kernel.request("history_request", {
      hist_access_type: "search",
      pattern: "*remem*",
      output: false,
      raw: true,
    });
    expect(found.reply["history"]).toHaveLength(1);
  });

  it("knows no comms, and closes one that is opened", async () => {
    expect((await kernel.request("comm_info_request", {})).reply).toEqual({
      status: "ok",
      comms: {},
    });
    const id = await kernel.send("comm_open", { comm_id: "c1", target_name: "x", data: {} });
    await kernel.request("kernel_info_request", {});
    const closed = kernel.received.filter(
      ({ parent, header }) => parent.msg_id === id && header.msg_type === "comm_close",
    );
    expect(closed.map(({ content }) => content)).toEqual([{ comm_id: "c1", data: {} }]);
  });

  it("stops a waiting cell on an interrupt request", async () => {
    const id = await kernel.sendExecute("await new Promise(() => undefined)");
    await sleep(200);
    expect((await kernel.request("interrupt_request", {}, "control")).reply["status"]).toBe("ok");
    expect((await kernel.answer(id)).reply).toMatchObject({
      status: "error",
      ename: "Interrupted",
    });
  });

  it.skipIf(process.platform === "win32")("stops a busy cell on SIGINT", async () => {
    const id = await kernel.sendExecute("for (;;);");
    await sleep(300);
    kernel.process.kill("SIGINT");
    expect((await kernel.answer(id)).reply).toMatchObject({
      status: "error",
      ename: "Interrupted",
    });
    expect((await kernel.execute("'alive'")).reply["status"]).toBe("ok");
  });

  it("turns the cell red in which nobody handled a rejection", async () => {
    const { reply } = await kernel.execute("void Promise.reject(new Error('nobody'));");
    expect(reply).toMatchObject({ status: "error", ename: "Error", evalue: "nobody" });
  });

  it("names an error as late if it comes from a cell that is over", async () => {
    const { reply: early } = await kernel.execute(
      "setTimeout(() => { throw new Error('from a timer'); }, 300);",
    );
    const { reply } = await kernel.execute(
      "await new Promise((resolve) => setTimeout(resolve, 2000))",
    );
    expect(early["status"]).toBe("ok");
    expect(reply["evalue"]).toBe(
      `from a timer (late: from In[${early["execution_count"]}], which had ended)`,
    );
  });

  it("lets the next cell answer for a late error that came to one that may fail", async () => {
    await kernel.execute("setTimeout(() => { throw new Error('hidden?'); }, 300);");
    const waits = "await new Promise((resolve) => setTimeout(resolve, 1000))";
    const tagged = await kernel.execute(waits, { stop_on_error: false });
    expect(tagged.reply["evalue"]).toContain("hidden?");
    const next = await kernel.execute("'next'");
    expect(next.reply).toMatchObject({ status: "error", ename: "Error" });
    expect(next.reply["evalue"]).toContain("hidden? (late: from In[");
    expect((await kernel.execute("'after'")).reply["status"]).toBe("ok");
  });

  it("goes on when a cell wants to end the process", async () => {
    const { reply } = await kernel.execute("process.exit(1)");
    expect(reply).toMatchObject({ status: "error", ename: "Exit" });
    expect((await kernel.execute("'alive'")).reply["status"]).toBe("ok");
  });

  it("shows a late error under the last cell while it is idle", async () => {
    const id = await kernel.sendExecute("setTimeout(() => { throw new Error('too late'); }, 30);");
    await kernel.answer(id);
    await sleep(300);
    const { published } = await kernel.answer(id);
    expect(
      published.find(({ header }) => header.msg_type === "error")?.content["evalue"],
    ).toContain("too late");
  });

  it("ends when it is asked to", async () => {
    const ended = once(kernel.process, "exit");
    const { reply } = await kernel.request("shutdown_request", { restart: false }, "control");
    expect(reply).toEqual({ status: "ok", restart: false });
    expect(await ended).toEqual([0, null]);
  });
});

/** The one page of a browser that was just started, and all that it gets to see. */

import type { DevTools } from "./dev-tools";

/** What an expression came to, as the protocol says it. */
interface Evaluation {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string; readonly value?: unknown };
  };
}

/** A request that waits for leave. */
interface PausedRequest {
  readonly requestId: string;
  readonly request: { readonly url: string };
}

/**
 * Where the page seems to come from: from nowhere it could not start the workers of maps. No
 * machine can have this name.
 */
const address = "https://distlab.invalid/";

const untilLoaded = `new Promise((done) => {
  if (document.readyState === "complete") done();
  else addEventListener("load", () => done());
})`;

/** Commands for a page. */
export class PageSession {
  readonly #devTools: DevTools;
  readonly #id: string;

  private constructor(devTools: DevTools, id: string) {
    this.#devTools = devTools;
    this.#id = id;
  }

  /** Takes hold of the page, and fills it. */
  static async open(devTools: DevTools, html: string): Promise<PageSession> {
    const { targetInfos } = await devTools.send<{
      targetInfos: readonly { type: string; targetId: string }[];
    }>("Target.getTargets");
    const { targetId } = targetInfos.find(({ type }) => type === "page") ?? {};
    const attached = { targetId, flatten: true };
    const { sessionId } = await devTools.send<{ sessionId: string }>(
      "Target.attachToTarget",
      attached,
    );
    const session = new PageSession(devTools, sessionId);
    // Without it nobody tells that the page crashed.
    await session.send("Inspector.enable");
    devTools.listen((event, details) => {
      if (event === "Fetch.requestPaused") session.#answer(details as PausedRequest, html);
    });
    await session.send("Fetch.enable", { patterns: [{ urlPattern: "http*" }] });
    await session.send("Page.navigate", { url: address });
    await session.run(untilLoaded);
    return session;
  }

  send<Result = unknown>(method: string, parameters: object = {}): Promise<Result> {
    return this.#devTools.send<Result>(method, parameters, this.#id);
  }

  /**
   * Runs a script and waits for what it promises.
   *
   * @throws Error with the words of what the script throws
   */
  async run(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send<Evaluation>("Runtime.evaluate", options);
    if (!exceptionDetails) return result.value;
    const { exception, text } = exceptionDetails;
    const words = exception?.description ?? exception?.value ?? text;
    const [line = ""] = String(words).split("\n");
    throw new Error(line.replace(/^(Uncaught )?(\w*Error: )?/, ""));
  }

  /** Gives the page itself, and refuses whatever else it asks for. */
  #answer({ requestId, request }: PausedRequest, html: string): void {
    const body = Buffer.from(html).toString("base64");
    const answer =
      request.url === address
        ? this.send("Fetch.fulfillRequest", { requestId, responseCode: 200, body })
        : this.send("Fetch.failRequest", { requestId, errorReason: "InternetDisconnected" });
    // It fails where the request is gone, or the browser: nobody waits for it.
    answer.catch(() => undefined);
  }
}

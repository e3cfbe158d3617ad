/** A kernel process: the connection file in, a kernel until it is shut down. */

import type { Interpreter } from "../interpreter";
import type { RefreshLibrary } from "../modules";
import { Executions } from "./executions";
import { Face } from "./face";
import { Wire } from "./message";
import { Sockets, readConnectionFile } from "./sockets";
import { watchParent } from "./watchdog";

interface Options {
  readonly root: string;
  readonly connectionFile: string;
  readonly refreshLibrary: RefreshLibrary;
}

/** Answers at once that a kernel is there; the compiler loads meanwhile. */
export async function startKernel(options: Options): Promise<void> {
  const { root, connectionFile, refreshLibrary } = options;
  const cwd = process.cwd();
  // Cells get another one, which refuses.
  const exit = process.exit.bind(process);
  const connection = readConnectionFile(connectionFile);
  const wire = new Wire(connection.key);
  const sockets = new Sockets(root);
  const executions = new Executions(wire, sockets);
  await sockets.bind(connection);
  sockets.publish(wire.write("status", { execution_state: "starting" }, undefined));

  const interpreter = new Promise<Interpreter>((resolve, reject) => {
    setImmediate(() => {
      import("../interpreter")
        .then(
          (room) =>
            new room.Interpreter({ root, cwd, refreshLibrary, outputs: executions.outputs }),
        )
        .then(resolve, reject);
    });
  });
  process.on("SIGINT", () => void interpreter.then((each) => each.interrupt()));
  const onShutdown = () => {
    void sockets.close().then(() => setTimeout(() => exit(0), 50));
  };
  const { versions } = await import("../tslab");
  const face = new Face({
    wire,
    sockets,
    interpreter,
    executions,
    versions: versions(root),
    onShutdown,
  });
  setTimeout(watchParent, 500).unref();
  await face.serve();
}

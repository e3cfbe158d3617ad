/** Starts the process at the other end of a measurement, and ends it. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../project";
import { type Certificate, localCertificate } from "./certificate";
import type { PeerAddresses } from "./peer-process";

/** The other process. */
export interface Peer extends PeerAddresses {
  readonly process: ChildProcess;
  /** What TLS clients must trust (PEM). */
  readonly cert: string;
}

/**
 * Starts a peer, gives it to the work, and ends it, however the work ends.
 *
 * @throws Error if the peer dies before it listens, or what the work throws
 */
export async function withPeer<T>(work: (peer: Peer) => Promise<T>): Promise<T> {
  const certificate = localCertificate();
  const script = join(projectRoot(), ".cache", "lib", "host", "measure", "peer-process.js");
  const stdio: ("ignore" | "inherit" | "ipc")[] = ["ignore", "ignore", "inherit", "ipc"];
  const child = fork(script, { stdio, execArgv: [] });
  try {
    const addresses = await addressesOf(child, certificate);
    return await work({ ...addresses, process: child, cert: certificate.cert });
  } finally {
    await end(child);
  }
}

async function addressesOf(child: ChildProcess, certificate: Certificate): Promise<PeerAddresses> {
  const died = once(child, "exit").then(() => {
    throw new Error("the process at the other end did not start");
  });
  child.send(certificate);
  const [addresses] = (await Promise.race([once(child, "message"), died])) as [PeerAddresses];
  died.catch(() => undefined);
  return addresses;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  const kill = setTimeout(() => child.kill("SIGKILL"), 1000);
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(kill);
}

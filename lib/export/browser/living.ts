/** What must not outlive this process, however it ends. */

type End = () => void;

const living = new Set<End>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls `end` when this process ends, unless it is let go before.
 *
 * @param end - ends something at once, without waiting
 * @returns lets go
 */
export function endWithProcess(end: End): () => void {
  if (living.size === 0) listen();
  living.add(end);
  return () => {
    if (living.delete(end) && living.size === 0) ignore();
  };
}

function listen(): void {
  process.on("exit", endAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function ignore(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function endAll(): void {
  for (const end of living) end();
}

function onSignal(signal: NodeJS.Signals): void {
  // Whoever else listens decides whether this process ends; if it does, it comes to "exit".
  if (process.listenerCount(signal) > 1) return;
  endAll();
  ignore();
  process.kill(process.pid, signal);
}

/** Gathers the outputs of a cell as Jupyter would store them. */

import type { DisplayData } from "../kernel/bundle";
import type { CellError } from "../kernel/cell-error";
import type { Output } from "./format";

/** Outputs of one notebook, cell by cell. */
export class OutputRecorder {
  #outputs: Output[] = [];
  readonly #displays = new Map<string, { outputs: Output[]; index: number }>();

  /** Begins a cell; what is written from now on is its output. */
  begin(): Output[] {
    this.#outputs = [];
    return this.#outputs;
  }

  stream(name: "stdout" | "stderr", text: string): void {
    const last = this.#outputs.at(-1);
    if (last?.output_type === "stream" && last.name === name) {
      this.#outputs[this.#outputs.length - 1] = { ...last, text: String(last.text) + text };
    } else this.#outputs.push({ output_type: "stream", name, text });
  }

  display({ data, metadata = {}, transient = {} }: DisplayData, update: boolean): void {
    const id = transient["display_id"] as string | undefined;
    const output: Output = { output_type: "display_data", data, metadata };
    const shown = id === undefined ? undefined : this.#displays.get(id);
    if (update && shown) shown.outputs[shown.index] = output;
    if (update) return;
    this.#outputs.push(output);
    if (id !== undefined) {
      this.#displays.set(id, { outputs: this.#outputs, index: this.#outputs.length - 1 });
    }
  }

  result(data: Readonly<Record<string, unknown>>, count: number): void {
    const output_type = "execute_result";
    this.#outputs.push({ output_type, data, metadata: {}, execution_count: count });
  }

  error({ ename, evalue, traceback }: CellError): void {
    this.#outputs.push({ output_type: "error", ename, evalue, traceback });
  }
}

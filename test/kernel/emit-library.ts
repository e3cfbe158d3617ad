import { emitLibrary } from "../../bin/emit.mjs";

/** Cells load the emitted library: it must be there before the first of them. */
export default function setup(): void {
  emitLibrary(process.cwd());
}

/** A thread that makes pictures. */

import { parentPort } from "node:worker_threads";
import type { Figure } from "../figure/figure";
import type { Answer } from "../host/pool";
import { type Picture, type PictureOptions, makePicture } from "./picture";

/** One picture that is wanted. */
export interface PictureRequest {
  readonly figure: Figure;
  readonly options: PictureOptions;
}

parentPort?.on("message", ({ figure, options }: PictureRequest) => {
  makePicture(figure, options).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: Answer<Picture>): void {
  parentPort?.postMessage(message);
}

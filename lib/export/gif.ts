/** Moving pictures as GIF. */

import { requirePackage } from "../host/project";
import type { Pixels } from "./png";

/** Time that a frame is shown (ms); the last one stays longer, so that the end is seen. */
const frameTime = 120;
const lastFrameTime = 1500;

/** What is used of the package, which has no types. */
interface Gifenc {
  GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: object): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(data: Uint8Array, colors: number): number[][];
  applyPalette(data: Uint8Array, palette: number[][]): Uint8Array;
}

/**
 * Writes frames of one size as a GIF that starts over at its end.
 *
 * @throws RangeError if there is no frame
 */
export function writeGif(frames: readonly Pixels[]): Uint8Array {
  const [first] = frames;
  if (!first) throw new RangeError("frames must hold 1 items or more, got 0");
  const { GIFEncoder, quantize, applyPalette } = requirePackage<Gifenc>("gifenc");
  const gif = GIFEncoder();
  // One palette for all: a colour that changed with the frame would flicker.
  const palette = quantize(sampleOf(frames), 256);
  frames.forEach(({ width, height, data }, i) => {
    const delay = i === frames.length - 1 && i > 0 ? lastFrameTime : frameTime;
    const table = i === 0 ? { palette, repeat: 0 } : {};
    gif.writeFrame(applyPalette(data, palette), width, height, { ...table, delay });
  });
  gif.finish();
  return gif.bytes();
}

/** Pixels of the first, middle and last frame: all colours occur in them. */
function sampleOf(frames: readonly Pixels[]): Uint8Array {
  const chosen = new Set([0, frames.length >> 1, frames.length - 1]);
  return Buffer.concat([...chosen].flatMap((i) => frames[i]?.data ?? []));
}

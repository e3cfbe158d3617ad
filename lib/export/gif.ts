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

/** The frames of a moving picture, all of one size; each is drawn when it is asked for. */
export interface Frames {
  readonly count: number;
  at(index: number): Promise<Pixels>;
}

/**
 * Writes frames as a GIF that starts over at its end. One frame at a time is held.
 *
 * @throws RangeError if there is no frame
 */
export async function writeGif(frames: Frames): Promise<Uint8Array> {
  const { count } = frames;
  if (!(count >= 1)) throw new RangeError(`frames must hold 1 items or more, got ${count}`);
  const { GIFEncoder, quantize, applyPalette } = requirePackage<Gifenc>("gifenc");
  const gif = GIFEncoder();
  // One palette for all: a colour that changed with the frame would flicker.
  const palette = quantize(await sampleOf(frames), 256);
  for (let i = 0; i < count; i += 1) {
    const { width, height, data } = await frames.at(i);
    const delay = i === count - 1 && i > 0 ? lastFrameTime : frameTime;
    const table = i === 0 ? { palette, repeat: 0 } : {};
    gif.writeFrame(applyPalette(data, palette), width, height, { ...table, delay });
  }
  gif.finish();
  return gif.bytes();
}

/** Pixels of the first, middle and last frame: all colours occur in them. */
async function sampleOf({ count, at }: Frames): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const i of new Set([0, count >> 1, count - 1])) parts.push((await at(i)).data);
  return Buffer.concat(parts);
}

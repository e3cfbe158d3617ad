/** Boxes that grow around what is put into them. */

import { type Matrix, applied } from "./matrix";

/** A box by its sides; one that holds nothing has its left side right of the right one. */
export class Box {
  left = Infinity;
  top = Infinity;
  right = -Infinity;
  bottom = -Infinity;

  get isEmpty(): boolean {
    return !(this.right >= this.left && this.bottom >= this.top);
  }

  get x(): number {
    return this.isEmpty ? 0 : this.left;
  }

  get y(): number {
    return this.isEmpty ? 0 : this.top;
  }

  get width(): number {
    return this.isEmpty ? 0 : this.right - this.left;
  }

  get height(): number {
    return this.isEmpty ? 0 : this.bottom - this.top;
  }

  add(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
  }

  /** Puts a rectangle in, after a map. */
  addRectangle(matrix: Matrix, left: number, top: number, right: number, bottom: number): void {
    this.add(...applied(matrix, left, top));
    this.add(...applied(matrix, right, top));
    this.add(...applied(matrix, left, bottom));
    this.add(...applied(matrix, right, bottom));
  }
}

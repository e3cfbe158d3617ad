/**
 * Lines of a text that comes in pieces. Only "\n" ends one: `readline` of newer versions of Node.js
 * ends lines at U+2028 too, which JSON leaves as it is, so that what follows it in a student's cell
 * would be a message of its own.
 */
export class Lines {
  #rest = "";

  /** How much there is of a line that has not ended yet (characters). */
  get pending(): number {
    return this.#rest.length;
  }

  /** Takes a piece, and returns the lines that it ends. */
  take(piece: string): string[] {
    this.#rest += piece;
    if (!piece.includes("\n")) return [];
    const lines = this.#rest.split("\n");
    this.#rest = lines.pop() ?? "";
    return lines;
  }
}

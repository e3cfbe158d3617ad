/** Paths of straight lines, told from point to point: steps are shorter than places. */

const straight = /^M-?[\d.]+,-?[\d.]+(?:[MLl]-?[\d.]+,-?[\d.]+)*Z?$/;
const point = /([MLl])(-?[\d.]+),(-?[\d.]+)/g;

/**
 * Rewrites lines as steps in tenths of a pixel, without those that go nowhere (but for a line that is a dot). Each step from a place starts where the one
 * before ended after rounding, so that nothing adds up. Other paths stay as they are.
 */
export function asSteps(path: string): string {
  if (!straight.test(path)) return path;
  let [x, y] = [0, 0];
  let written = "";
  for (const [, command = "", right = "", down = ""] of path.matchAll(point)) {
    const [fromX, fromY] = command === "l" ? [x, y] : [0, 0];
    const [nextX, nextY] = [fromX + tenths(right), fromY + tenths(down)];
    const step = [nextX - x, nextY - y].map((each) => String(each / 10));
    if (command === "M") written += `M${nextX / 10},${nextY / 10}`;
    else if (step.join() !== "0,0") written = `${written.replace(/h0$/, "")}l${joined(step)}`;
    // The round ends of a line without length are a dot.
    else if (/M[^lh]+$/.test(written)) written += "h0";
    [x, y] = [nextX, nextY];
  }
  return (
    written.replace(/(?<=l[-\d. ]+)l(-?)/g, (_, sign) => sign || " ") +
    (path.endsWith("Z") ? "Z" : "")
  );
}

/** Tenths of a pixel. */
export const tenths = (text: string) => Math.round(Number(text) * 10);

/** A minus sign separates as well as a space. */
export function joined([x = "", y = ""]: readonly string[]): string {
  return y.startsWith("-") ? x + y : `${x} ${y}`;
}

/** Lines and markers that are seen from afar, or from near. */

type Part = Readonly<Record<string, unknown>>;

const scatters = /^scatter(?:polar|ternary|smith|carpet)?$/;

/** Lines, markers and error bars of another weight. */
export function weighted<T extends object>(part: T, weight: number): T {
  const { line, marker, error_x, error_y, type = "scatter", mode } = part as Part;
  // Without a mode, plotly draws lines, and markers too if there are few points.
  const draws = (what: string) =>
    scatters.test(String(type)) && String(mode ?? "lines+markers").includes(what);
  const drawn = {
    ...(line || draws("lines") ? { line: grown(line, { width: 2 }, weight) } : {}),
    ...(marker || draws("markers") ? { marker: grown(marker, { size: 6 }, weight) } : {}),
    ...(error_x ? { error_x: grown(error_x, { thickness: 2, width: 4 }, weight) } : {}),
    ...(error_y ? { error_y: grown(error_y, { thickness: 2, width: 4 }, weight) } : {}),
  };
  return { ...part, ...drawn };
}

/** Numbers of a part, times a weight; `usual` names them and says what holds where one is missing. */
function grown(part: unknown, usual: Readonly<Record<string, number>>, weight: number): object {
  const given = (part ?? {}) as Part;
  const numbers = Object.entries(usual).map(([name, otherwise]) => {
    const value = given[name] ?? otherwise;
    return [name, typeof value === "number" ? value * weight : value];
  });
  return { ...given, ...Object.fromEntries(numbers) };
}

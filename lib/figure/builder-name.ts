/** How a figure is called in code. */

/** Name of the builder of a figure, by its id: "power-of-choices" is `powerOfChoicesFigure`. */
export function builderName(id: string): string {
  return `${id.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase())}Figure`;
}

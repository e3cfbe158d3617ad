/** Keys that belong to a control, on pages that have shortcuts of their own. */

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !(ctrlKey || metaKey || altKey);

/** JupyterLab leaves a key alone that is pressed where this attribute is. */
const attribute = "data-lm-suppress-shortcuts";

/** Looks at each key before the page does. */
function look(event: KeyboardEvent): void {
  const controls = event.target instanceof Element && event.target.closest(".distlab-controls");
  if (controls) controls.toggleAttribute(attribute, isPlain(event));
}

/**
 * Keeps plain keys within the controls: an arrow that moves a slider does not move through the cells
 * of a notebook. Shortcuts with Ctrl, Alt or ⌘ stay those of the page.
 *
 * @param controls - an element of the class `distlab-controls`
 */
export function keepPlainKeys(controls: HTMLElement): void {
  // One listener for the page, however often it is added.
  addEventListener("keydown", look, true);
  controls.addEventListener("keydown", (event) => {
    if (isPlain(event)) event.stopPropagation();
  });
}

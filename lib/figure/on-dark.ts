/** The palette on a dark ground. */

/** Colours of the shared look, and what each becomes on a dark ground. Hues stay as they are. */
export const onDark: Readonly<Record<string, string>> = {
  "#FFFFFF": "#15181D",
  "#000000": "#FFFFFF",
  "#222222": "#EDEFF2",
  "#444444": "#AEB4BD",
  "#767676": "#A3A9B2",
  "#E5E5E5": "#353B45",
};

/** Fills that text stands on, and what each becomes on a dark ground. */
export const tintsOnDark: Readonly<Record<string, string>> = {
  "#CCE3F1": "#17374D",
  "#F6C3A6": "#5E3216",
  "#B9E3D5": "#17453A",
};

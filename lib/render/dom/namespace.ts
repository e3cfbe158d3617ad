/** Names of the vocabularies that meet in a drawing. */

export const svgNamespace = "http://www.w3.org/2000/svg";
export const htmlNamespace = "http://www.w3.org/1999/xhtml";

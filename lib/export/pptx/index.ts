/** PowerPoint presentations. */

export { nativeChart, whyPicture } from "./chart/native";
export { pageOf } from "./page";
export { slideColors } from "./theme";
export * from "./slide";
export { writePptx } from "./write";

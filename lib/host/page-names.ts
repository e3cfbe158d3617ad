/** Names of the scripts in the kernelspec's folder; outputs in notebooks refer to the first. */

export const pageScriptName = "distlab.js";
export const liveScriptName = "distlab-live.js";

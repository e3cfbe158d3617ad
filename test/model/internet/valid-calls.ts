/** One valid call of every exported function of lib/model/internet, as arguments. */

import type { ValidCalls } from "../../abuse";

export const internetCalls: ValidCalls = {};

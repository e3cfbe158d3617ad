/** Lets cases run against each other: a process each, in rounds, in rotated order. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { SetupError } from "../../../bin/setup/say.mjs";

/** @typedef {import("./answer.mjs").Answer} Answer */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {readonly string[]} command - a program that answers seeds: see answer.mjs
 */

/** Runs of each case before it counts: compilers have then seen all they will see. */
const warmUps = 2;

/**
 * Runs every case once in each round. Only one of them works at a time; the others wait for input.
 *
 * @param {readonly Case[]} cases
 * @param {number} rounds
 * @returns {Promise<Map<string, Answer[]>>} what each case answered, by its name
 */
export async function contest(cases, rounds) {
  const players = cases.map((each) => ({ each, ...start(each) }));
  try {
    for (const { ask } of players) for (let i = 1; i <= warmUps; i += 1) await ask(i);
    /** @type {Map<string, Answer[]>} */
    const answers = new Map(cases.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (let place = 0; place < players.length; place += 1) {
        const player = players[(round + place) % players.length];
        if (player) answers.get(player.each.name)?.push(await player.ask(1000 + round));
      }
    }
    return answers;
  } finally {
    for (const { end } of players) end();
  }
}

/**
 * One answer of a new process.
 *
 * @param {Case} single
 * @param {number} seed
 */
export async function once(single, seed) {
  const { ask, end } = start(single);
  try {
    return await ask(seed);
  } finally {
    end();
  }
}

/** @param {Case} single */
function start({ name, command }) {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // Who ends too early is noticed when it is asked.
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  /** @param {number} seed @returns {Promise<Answer>} */
  const ask = async (seed) => {
    child.stdin.write(`${seed}\n`);
    const { value, done } = await lines.next();
    if (done) throw new SetupError(`${name} gave no answer (its message is above).`);
    return JSON.parse(value);
  };
  return { ask, end: () => child.stdin.end() };
}

/** Makes ready whom we are compared with; who cannot be had is a line in the output. */

import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { npm, outputOf } from "../../../bin/setup/command.mjs";
import { makeEnvironment } from "../../../bin/setup/python.mjs";
import { say } from "../../../bin/setup/say.mjs";

/**
 * How the cases of each peer are begun; undefined for who is absent.
 *
 * @typedef {object} Peers
 * @property {readonly string[] | undefined} simpy
 * @property {readonly string[] | undefined} ciw
 * @property {readonly string[] | undefined} simjs
 * @property {readonly string[] | undefined} cpp
 */

/** @param {string} root @returns {Promise<Peers>} */
export async function preparePeers(root) {
  const here = join(root, "test", "bench", "sim", "peers");
  const python = await present("SimPy and Ciw", async () =>
    join(await makeEnvironment(root, "bench"), "python"),
  );
  const simjs = await present("simjs", () => installSimjs(root, here));
  const cpp = await present("C++", () => compile(root, here));
  return {
    simpy: python === undefined ? undefined : [python, join(here, "simpy_cases.py")],
    ciw: python === undefined ? undefined : [python, join(here, "ciw_case.py")],
    simjs: simjs === undefined ? undefined : [process.execPath, join(here, "simjs.mjs"), simjs],
    cpp: cpp === undefined ? undefined : [cpp],
  };
}

/** @param {string} name @param {() => Promise<string>} prepare */
async function present(name, prepare) {
  try {
    return await prepare();
  } catch (error) {
    say(`absent: ${name} (${error instanceof Error ? error.message : String(error)})`);
    return undefined;
  }
}

/**
 * Installs what its lock file names into a folder of its own.
 *
 * @param {string} root
 * @param {string} here
 */
async function installSimjs(root, here) {
  const folder = join(root, ".cache", "bench", "simjs");
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) {
    copyFileSync(join(here, "simjs", file), join(folder, file));
  }
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if ((await npm(args, { cwd: folder })) !== 0) throw new Error("npm could not install it");
  return folder;
}

/** @param {string} root @param {string} here */
async function compile(root, here) {
  const program = join(root, ".cache", "bench", "queue");
  mkdirSync(join(root, ".cache", "bench"), { recursive: true });
  const args = ["-O2", "-std=c++17", "-o", program, join(here, "queue.cpp")];
  if (outputOf("g++", args) === undefined) throw new Error("g++ is not there, or cannot build it");
  return program;
}

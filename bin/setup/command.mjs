/** Runs other programs. */

import { spawn, spawnSync } from "node:child_process";

/**
 * Runs a program with this terminal as its own.
 *
 * Ctrl-C reaches the program directly; this process waits for it to end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 128 + signal number if a signal ended it
 */
export function run(program, args, options = {}) {
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", ...options });
    const pass = () => child.kill("SIGTERM");
    process.on("SIGTERM", pass);
    const done = () => {
      process.off("SIGINT", ignore);
      process.off("SIGTERM", pass);
    };
    child.on("error", (error) => {
      done();
      reject(error);
    });
    child.on("exit", (code, signal) => {
      done();
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}

/**
 * Runs npm, on every platform.
 *
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function npm(args, options = {}) {
  const cli = process.env["npm_execpath"];
  if (cli?.endsWith("npm-cli.js")) return run(process.execPath, [cli, ...args], options);
  return run("npm", args, { shell: process.platform === "win32", ...options });
}

/**
 * What a program prints, or undefined if it cannot be run or fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function outputOf(program, args) {
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 60_000,
    windowsHide: true,
  });
  return error || status !== 0 ? undefined : stdout.trim();
}

/** A Chromium of this machine. */

import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome-headless-shell",
  "microsoft-edge",
  "msedge",
];

const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/**
 * Path of a Chromium, Chrome or Edge: the one that is named, or else one that is installed.
 *
 * @param named - a path, or a command's name; without it the environment variable CHROMIUM
 * @throws Error that says what to install or to name
 */
export function findChromium(named?: string): string {
  const asked = named ?? process.env["CHROMIUM"];
  if (asked) return requireProgram(asked, named === undefined ? "CHROMIUM" : "--browser");
  const found = [...commands.flatMap(onPath), ...usualPlaces()].find(isProgram);
  if (found) return found;
  throw new Error(
    "no Chromium was found: install Chromium, Chrome or Edge, " +
      "or name one with --browser PATH or in the environment variable CHROMIUM",
  );
}

function requireProgram(asked: string, by: string): string {
  const isCommand = !/[/\\]/.test(asked);
  const found = (isCommand ? onPath(asked) : [asked]).find(isProgram);
  if (found) return found;
  throw new Error(
    `${by} must name a Chromium: ${asked} is not a program${isCommand ? " on the PATH" : ""}`,
  );
}

function onPath(command: string): string[] {
  const endings = process.platform === "win32" ? ["", ".exe"] : [""];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending)));
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["/", homedir()].flatMap((home) =>
      macApplications.map((name) =>
        join(home, "Applications", `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  const { PROGRAMFILES, "PROGRAMFILES(X86)": olderPrograms, LOCALAPPDATA } = process.env;
  const folders = [PROGRAMFILES, olderPrograms, LOCALAPPDATA];
  return folders.flatMap((folder) =>
    folder ? windowsPrograms.map((parts) => join(folder, ...parts)) : [],
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

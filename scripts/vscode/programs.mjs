/** Programs of this machine: finding them, and getting a browser when there is none. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./processes.mjs";

const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const installedApplications = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * The full path of the first of these programs that PATH has.
 * @param {...string} names
 */
export function programOnPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find((path) => existsSync(path));
}

/** The path of a Chromium or Chrome. Root on Debian gets one installed; anybody else is told how to get one. */
export async function installedBrowser() {
  const found = process.env.CHROME_PATH || browser();
  if (found && existsSync(found)) return found;
  if (found) throw new Error(`CHROME_PATH is ${found}, which does not exist. Correct it, or unset it to search PATH.`);
  if (process.getuid?.() !== 0 || !programOnPath("apt-get"))
    throw new Error("No Chromium or Chrome found. Install one, or set CHROME_PATH to its program.");
  return installedWithApt();
}

async function installedWithApt() {
  console.log("Installing Chromium with apt-get …");
  await run("apt-get", ["update"]);
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  const found = browser();
  if (!found)
    throw new Error("apt-get installed the package chromium, but PATH has no such program. Set CHROME_PATH to it.");
  return found;
}

const browser = () => programOnPath(...browsers) ?? installedApplications.find((path) => existsSync(path));

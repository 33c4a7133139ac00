/** What Linux's process table says about a running server. */
import { readFileSync } from "node:fs";

/** Milliseconds of processor time a process has used. @param {number} pid */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The most memory a process has held, in MB. @param {number} pid */
export function peakMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

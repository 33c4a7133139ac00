/** A language client over stdio, as small as a measurement needs. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const separator = "\r\n\r\n";

/**
 * Starts a server and speaks to it.
 * @param {readonly string[]} command
 */
export function startClient([program = "", ...args]) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"] });
  /** @type {Map<number, (result: unknown) => void>} */
  const waiting = new Map();
  /** @type {Map<string, (params: unknown) => void>} */
  const listening = new Map();
  let next = 1;

  /** @param {object} message */
  function send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${separator}${body}`);
  }

  readMessages(child.stdout, (message) => {
    if (message.method === undefined) waiting.get(message.id)?.(message.result);
    else if (message.id === undefined) listening.get(message.method)?.(message.params);
    else send({ id: message.id, result: message.method === "workspace/configuration" ? [null] : null });
  });

  return {
    pid: child.pid ?? 0,
    /** @param {string} method @param {unknown} params @returns {Promise<any>} */
    request(method, params) {
      const id = next++;
      send({ id, method, params });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    /** @param {string} method @param {unknown} params */
    notify: (method, params) => send({ method, params }),
    /** The next notification of that name. @param {string} method @returns {Promise<any>} */
    next: (method) => new Promise((resolve) => listening.set(method, resolve)),
    stop: () => child.kill("SIGKILL"),
  };
}

/** Processor seconds a process has used, from Linux's process table. @param {number} pid */
export function processorSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The most memory a process has held, in MB. @param {number} pid */
export function peakMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/**
 * @param {import("node:stream").Readable} stream
 * @param {(message: any) => void} take
 */
function readMessages(stream, take) {
  let buffer = Buffer.alloc(0);
  stream.on("data", (part) => {
    buffer = Buffer.concat([buffer, part]);
    for (;;) {
      const head = buffer.indexOf(separator);
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, Math.max(head, 0)))?.[1]);
      const end = head + separator.length + length;
      if (head < 0 || buffer.length < end) return;
      take(JSON.parse(buffer.toString("utf8", head + separator.length, end)));
      buffer = buffer.subarray(end);
    }
  });
}

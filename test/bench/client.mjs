/** A language client over stdio, as small as a measurement needs. */
import { spawn } from "node:child_process";

const separator = "\r\n\r\n";

/** What is answered to a server that asks for its settings: none. @param {any} params */
const noSettings = (params) => params.items.map(() => null);

/**
 * Starts a server and speaks to it; `answers` are ours to its requests, all others get null.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, (params: any) => unknown>>} answers
 */
export function startClient([program = "", ...args], answers = {}) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"] });
  /** @type {Map<number, (message: any) => void>} */
  const waiting = new Map();
  /** @type {Map<string, (params: any) => void>} */
  const listening = new Map();
  const all = { "workspace/configuration": noSettings, ...answers };
  let next = 1;

  /** @param {object} message */
  function send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${separator}${body}`);
  }

  readMessages(child.stdout, (message) => {
    if (message.method === undefined) waiting.get(message.id)?.(message);
    else if (message.id === undefined) listening.get(message.method)?.(message.params);
    else send({ id: message.id, result: all[message.method]?.(message.params) ?? null });
  });

  return {
    pid: child.pid ?? 0,
    /** @param {string} method @param {unknown} params @returns {Promise<any>} */
    request(method, params) {
      const id = next++;
      send({ id, method, params });
      return new Promise((resolve, reject) =>
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
        ),
      );
    },
    /** @param {string} method @param {unknown} params */
    notify: (method, params) => send({ method, params }),
    /**
     * The next notification of that name for which the test holds.
     * @param {string} method
     * @param {(params: any) => boolean} holds
     * @returns {Promise<any>}
     */
    when: (method, holds) =>
      new Promise((resolve) => listening.set(method, (params) => holds(params) && resolve(params))),
    stop: () => child.kill("SIGKILL"),
  };
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

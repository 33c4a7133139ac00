/** Runs the command line in process, in a folder of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Io } from "../../../server/src/hosts/cli/io";
import { run } from "../../../server/src/hosts/cli/run";

/** What a command said, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One entry of the JSON report. */
export interface Entry {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly aliases: readonly string[];
  readonly message: string;
  readonly fixable: boolean;
}

/** A folder with files, gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(join(tmpdir(), "portolan-cli-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const portolan = (args: readonly string[], more: Partial<Io> = {}) => command(args, { cwd: root, ...more });
  return {
    root,
    portolan,
    at: (path: string) => join(root, path),
    text: (path: string) => readFileSync(join(root, path), "utf8"),
    /** The JSON report of a check. */
    async check(...args: readonly string[]) {
      const { code, out, err } = await portolan(["check", "--format", "json", ...args]);
      const report: { version: number; files: number; problems: readonly Entry[] } = JSON.parse(out);
      return { code, err, ...report };
    },
  };
}

/** Runs a command with nothing of the real process in reach. */
export async function command(args: readonly string[], more: Partial<Io> = {}): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    stdin: async () => new Uint8Array(),
    cwd: "/nowhere",
    env: {},
    notes,
    version: "1.2.3",
    isTTY: false,
    serve: async () => {},
    ...more,
  };
  const code = await run(args, io);
  return { code, out: out.join(""), err: err.join("") };
}

/** Stand-ins for the built-in notes, with a rule's and a concept's. */
export const notes: ReadonlyMap<string, string> = new Map([
  [
    "dockerfile/expose-port-valid",
    "# A port is a number up to 65535\n\nTCP has no more. Docker refuses others. See [EXPOSE](EXPOSE.md).\n\n## Cases\n\n" +
      "```dockerfile bad\nEXPOSE 256837\n```\n",
  ],
  ["dockerfile/EXPOSE", "# EXPOSE documents a port\n\nIt opens nothing by itself.\n"],
]);

/** A Dockerfile with one error, one warning and one repairable practice. */
export const mixed = `FROM node:22.1.0-alpine
ADD app.py /app/
EXPOSE 256837
CMD ["a"]
CMD ["b"]
`;

#!/usr/bin/env node
/** The `portolan` command: a process around `run`. */
import { notes } from "portolan:notes";
import { version } from "../../../../package.json";
import { serveNode } from "../node/serve";
import { schemaTexts } from "../node/texts";
import { today } from "../today";
import { run } from "./run";

/** A reader that left, as in `portolan check . | head`, is no failure of ours. */
function surviveClosedPipes(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

surviveClosedPipes(process.stdout);
surviveClosedPipes(process.stderr);

run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin,
  cwd: process.cwd(),
  env: process.env,
  notes,
  texts: schemaTexts,
  today: today(),
  version,
  isTTY: process.stdout.isTTY,
  serve: async () => serveNode(),
}).then((code) => {
  process.exitCode = code;
});

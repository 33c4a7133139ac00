/** The language server in a node process, over whatever transport the arguments name (`--stdio`, `--node-ipc`). */
import { setFlagsFromString } from "node:v8";
import { notes } from "portolan:notes";
import { createConnection } from "vscode-languageserver/node";
import { serve } from "../../lsp/serve";
import { today } from "../today";
import { nodeFiles } from "./files";
import { schemaTexts } from "./texts";

/** Starts serving; the process ends with its client. */
export function serveNode(): void {
  keepYoungSmall();
  serve(createConnection(), () => ({
    notes,
    texts: schemaTexts,
    today: today(),
    files: nodeFiles,
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
    pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds).unref()),
  }));
}

/**
 * What a keystroke leaves behind is dead by the next one, so a large space for young objects takes some 25 MB and saves little
 * time. Electron's flags may be frozen, so our client says the same on the command line.
 */
function keepYoungSmall(): void {
  if (process.versions.electron === undefined) setFlagsFromString("--semi-space-growth-factor=1");
}

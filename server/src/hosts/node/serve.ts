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
  keepHeapSmall();
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
 * What a keystroke leaves behind is dead by the next one: young objects stay in a small space, and the old ones are looked
 * through before they are thrice what lives. That saves a third of the memory for a tenth of a keystroke in the longest files.
 * Electron's flags may be frozen, so our client says the same on the command line.
 */
function keepHeapSmall(): void {
  if (process.versions.electron !== undefined) return;
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=150");
}

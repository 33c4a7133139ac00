/** The language server in a node process, over whatever transport the arguments name (`--stdio`, `--node-ipc`). */
import { notes } from "portolan:notes";
import { createConnection } from "vscode-languageserver/node";
import { serve } from "../../lsp/serve";
import { today } from "../today";
import { nodeFiles } from "./files";
import { schemaTexts } from "./texts";

/** Starts serving; the process ends with its client. */
export function serveNode(): void {
  serve(createConnection(), () => ({
    notes,
    texts: schemaTexts,
    today: today(),
    files: nodeFiles,
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
    pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds).unref()),
  }));
}

/** Main of the language server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "../../lsp/serve";
import { today } from "../today";
import { clientFiles } from "./files";
import { notesIn } from "./notes";
import { clientTexts } from "./texts";

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

serve(connection, (options) => ({
  notes: notesIn(options),
  texts: clientTexts(connection, options),
  today: today(),
  files: clientFiles(connection),
  turn: () => pause(0),
  pause,
}));

/** `portolan lsp --stdio`: the language server, for editors that start it themselves. */
import { misuse, type Options, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";

/** Editors add the id of their process, which the server hears again in its first message; ours speaks node's own way. */
export const lspOptions: Options = {
  stdio: { type: "boolean" },
  "node-ipc": { type: "boolean" },
  clientProcessId: { type: "string" },
};

/** Starts to serve. */
export async function lsp(said: Said, io: Io): Promise<number> {
  if (!said.flag("stdio") && !said.flag("node-ipc"))
    said.mistakes.push("the server speaks on standard input and output: portolan lsp --stdio");
  if (said.mistakes.length > 0) return misuse(io, "lsp", said.mistakes);
  await io.serve();
  return exitCodes.fine;
}

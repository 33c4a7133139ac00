/** *Restart Language Server*. */
import { window } from "vscode";
import type { Command } from "./command";

/** Ends the server and starts another; works in whatever state the old one is. */
export const restartServer: Command = async ({ session }) => {
  if (!(await session.restart())) throw new Error("The language server does not start; the output says why.");
  window.setStatusBarMessage("Portolan: language server restarted", 3000);
};

/** Short messages to the user. */
import { window } from "vscode";

/** Returns at once: a command has ended when it has said something, not when that was read. */
export function say(message: string): void {
  void window.showInformationMessage(`Portolan: ${message}`);
}

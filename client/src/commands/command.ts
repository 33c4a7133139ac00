/** What a command is and may use. */
import type { LogOutputChannel, Uri } from "vscode";
import type { ExplainPanel } from "../explain-panel";
import type { Notes } from "../notes";
import type { NotesView } from "../notes-view";
import type { Session } from "../session";

/** Everything a command may use besides VS Code itself. */
export interface World {
  readonly session: Session;
  readonly output: LogOutputChannel;
  readonly notes: Notes;
  readonly view: NotesView;
  readonly panel: ExplainPanel;
  /** Where the extension is installed. */
  readonly home: Uri;
}

/** Its arguments come from links and menus, so it checks them. A rejection is shown to the user. */
export type Command = (world: World, ...args: readonly unknown[]) => Promise<void>;

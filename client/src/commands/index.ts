/** Every command by name. */
import { commands, Disposable, window } from "vscode";
import { State } from "vscode-languageclient";
import { type CommandName, commandId, commandNames } from "../names";
import type { Command, World } from "./command";
import { createNote } from "./create-note";
import { explainPanel } from "./explain-panel";
import { explainSymbol } from "./explain-symbol";
import { fixAll } from "./fix-all";
import { insertSnippet } from "./insert-snippet";
import { newChart } from "./new-chart";
import { openNote } from "./open-note";
import { openPlace } from "./open-place";
import { convertToTemplate, extractNamedTemplate, extractToValues } from "./refactor";
import { refreshNotes } from "./refresh-notes";
import { restartServer } from "./restart-server";
import { searchNotes } from "./search-notes";
import { showOutput } from "./show-output";
import { showPlaces } from "./show-places";

const table: Readonly<Record<CommandName, Command>> = {
  explainSymbol,
  searchNotes,
  openNote,
  createNote,
  openPlace,
  showPlaces,
  refreshNotes,
  ...explainPanel,
  insertSnippet,
  newChart,
  extractToValues,
  extractNamedTemplate,
  convertToTemplate,
  fixAll,
  restartServer,
  showOutput,
};

/** Registers all commands until disposed. */
export function registerCommands(world: World): Disposable {
  const registered = commandNames.map((name) =>
    commands.registerCommand(commandId(name), (...args: unknown[]) => run(table[name], world, args)),
  );
  return Disposable.from(...registered);
}

/** The one place where a command's failure is caught: the reason is logged, the user is told what can be done. */
async function run(command: Command, world: World, args: readonly unknown[]): Promise<void> {
  try {
    await command(world, ...args);
  } catch (error) {
    world.output.error(error instanceof Error ? error : String(error));
    void (world.session.state === State.Running ? tell(reason(error), [showLog]) : tell(down, [restart, showLog]));
  }
}

const down = "The language server is not running.";

interface Action {
  readonly title: string;
  readonly command: CommandName;
}

const restart: Action = { title: "Restart Server", command: "restartServer" };
const showLog: Action = { title: "Show Output", command: "showOutput" };

async function tell(message: string, actions: readonly Action[]): Promise<void> {
  const chosen = await window.showErrorMessage(`Portolan: ${message}`, ...actions);
  if (chosen !== undefined) await commands.executeCommand(commandId(chosen.command));
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The user's settings, from the editor into the snapshot. */
import {
  ConfigurationRequest,
  type DidChangeConfigurationParams,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import { ruleIds } from "../engine/rules";
import { defaultSettings, readSettings, type SettingsMistake } from "../model/settings";
import type { Session } from "./session";

/** The section of the editor's settings that is ours. */
export const section = "portolan";

/** Asks the editor for its settings, or takes those it sent along when it cannot be asked. */
export async function configure(session: Session, sent?: DidChangeConfigurationParams): Promise<void> {
  const data = session.client.configuration ? await asked(session) : sentSection(sent);
  const { settings, mistakes } = readSettings(data, defaultSettings, ruleIds);
  session.apply([{ kind: "settings", settings }]);
  say(session, mistakes);
}

async function asked(session: Session): Promise<unknown> {
  try {
    const answers: readonly unknown[] = await session.connection.sendRequest(ConfigurationRequest.type, {
      items: [{ section }],
    });
    return answers[0];
  } catch (error) {
    session.log(`The editor did not give its settings: ${error}`);
    return undefined;
  }
}

function sentSection(sent: DidChangeConfigurationParams | undefined): unknown {
  const all: unknown = sent?.settings;
  return typeof all === "object" && all !== null && section in all ? Reflect.get(all, section) : undefined;
}

/** A mistake is said when it is made, not each time the settings are read. */
function say(session: Session, mistakes: readonly SettingsMistake[]): void {
  const now = mistakes.map(
    ({ key, message }) => `The setting ${[section, key].filter(Boolean).join(".")} is ignored: ${message}`,
  );
  for (const text of now) if (!session.mistakes.includes(text)) warn(session, text);
  session.mistakes = now;
}

function warn(session: Session, message: string): void {
  void session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

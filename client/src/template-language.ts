/** Gives a chart's templates the language id that is meant for them, which no pattern of file names could tell. */
import { Disposable, languages, type TextDocument, workspace } from "vscode";
import { id } from "./names";
import { languageId } from "./protocol";
import type { Session } from "./session";

/** What VS Code calls such a file when nobody has chosen. */
const unchosen: readonly string[] = ["yaml", "plaintext"];

/**
 * Asks the server about open documents, until disposed. A document is given a language once, and only if it has the one
 * that its name brings: what the user or another extension chose before or after stays.
 */
export function followLanguages(session: Session): Disposable {
  const known = new WeakSet<TextDocument>();
  const decided = new WeakSet<TextDocument>();
  const consider = async (document: TextDocument): Promise<void> => {
    if (decided.has(document) || !isOpenToChoice(document)) return;
    const uri = session.client.code2ProtocolConverter.asUri(document.uri);
    const wanted = await session.ask(languageId, { uri }).catch(() => null);
    if (wanted === null || decided.has(document) || document.isClosed || !isOpenToChoice(document)) return;
    decided.add(document);
    await languages.setTextDocumentLanguage(document, wanted);
  };
  /** A document that is opened again is one whose language has changed. */
  const opened = (document: TextDocument): void => {
    if (known.has(document)) decided.add(document);
    known.add(document);
    void consider(document);
  };
  const all = (): void => workspace.textDocuments.forEach((document) => void consider(document));
  workspace.textDocuments.forEach(opened);
  return Disposable.from(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeConfiguration((change) => (change.affectsConfiguration(setting) ? all() : undefined)),
    session.onDidChange(all),
  );
}

const setting = `${id}.helm.setLanguage`;

function isOpenToChoice(document: TextDocument): boolean {
  if (!unchosen.includes(document.languageId) || !document.uri.path.includes("/templates/")) return false;
  return workspace.getConfiguration(id, document).get("helm.setLanguage", true) && !isAssociated(document);
}

/** Whether a setting of the user's says what the file is. */
function isAssociated(document: TextDocument): boolean {
  const associations = workspace.getConfiguration("files", document).get<object>("associations", {});
  const patterns = Object.keys(associations).map((each) => (each.includes("/") ? each : `**/${each}`));
  return patterns.some((pattern) => languages.match({ pattern }, document) > 0);
}

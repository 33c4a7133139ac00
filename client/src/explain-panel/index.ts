/** The Explain panel: a note beside the editor that follows the cursor. */
import { commands, Disposable, type Memento, ViewColumn, type WebviewPanel, window } from "vscode";
import { conceptAtCursor } from "../commands/concept";
import { latest } from "../latest";
import { commandId, explainPanelId } from "../names";
import { isKey, lastPart } from "../note-names";
import { type Explanation, explain } from "../protocol";
import type { Session } from "../session";
import { page, panelMarkdown, plainBody } from "./page";
import { current, emptyTrail, step, type Trail, visit } from "./trail";

/** At most one; its functions do nothing while it is not there, but for `show`. */
export interface ExplainPanel extends Disposable {
  show(): void;
  /** Goes to the whole page of a note. */
  open(key: string): Promise<void>;
  /** Goes to a page that was shown before, or back again. */
  go(by: -1 | 1): void;
  /** A pinned panel does not follow the cursor. */
  pin(pinned: boolean): void;
}

const quiet = 150;
const memory = explainPanelId;

/** A panel that comes back with its last page when the window is opened again. */
export function createExplainPanel(session: Session, memento: Memento): ExplainPanel {
  let panel: WebviewPanel | undefined;
  let pinned = false;
  let trail: Trail<Explanation> = emptyTrail;
  const rendering = latest(0, render, ({ title, html }) => {
    if (panel === undefined) return;
    panel.title = title;
    panel.webview.html = html;
  });
  const turnTo = (next: Trail<Explanation>) => {
    trail = next;
    const shown = current(trail);
    tell("canGoBack", trail.at > 0);
    tell("canGoForward", trail.at < trail.pages.length - 1);
    rendering.ask(shown);
    void memento.update(memory, shown);
  };
  const follow = latest(
    quiet,
    () => conceptAtCursor(session),
    (found) => {
      if (found !== undefined && !pinned && found.markdown !== current(trail)?.markdown) turnTo(visit(trail, found));
    },
  );
  const look = () => (panel?.visible && !pinned ? follow.ask(undefined) : undefined);
  const pin = (wanted: boolean) => {
    pinned = wanted;
    tell("pinned", pinned);
    look();
  };
  const adopt = (given: WebviewPanel) => {
    panel = given;
    panel.webview.options = { enableCommandUris: (["explainNote", "openPlace", "createNote"] as const).map(commandId) };
    panel.onDidChangeViewState(look);
    panel.onDidDispose(() => {
      panel = undefined;
      trail = emptyTrail;
      pin(false);
    });
    const last = memento.get<Explanation>(memory);
    turnTo(last === undefined ? emptyTrail : visit(emptyTrail, last));
    pin(false);
  };
  const watching = [
    window.onDidChangeTextEditorSelection(look),
    window.onDidChangeActiveTextEditor(look),
    session.onDidChange(look),
    window.registerWebviewPanelSerializer(explainPanelId, { deserializeWebviewPanel: async (given) => adopt(given) }),
  ];
  return {
    show() {
      if (panel !== undefined) return panel.reveal(undefined, true);
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      adopt(window.createWebviewPanel(explainPanelId, "Explain", place));
    },
    async open(key) {
      const markdown = isKey(key) && panel !== undefined ? await session.ask(explain, { what: key }) : null;
      if (markdown !== null) turnTo(visit(trail, { key, markdown }));
    },
    go: (by) => turnTo(step(trail, by)),
    pin,
    dispose() {
      Disposable.from(...watching, rendering, follow).dispose();
      panel?.dispose();
    },
  };
}

function tell(name: string, value: boolean): void {
  void commands.executeCommand("setContext", `${explainPanelId}.${name}`, value);
}

/** Rendered by VS Code's own Markdown; where that is turned off, the text itself is shown. */
async function render(shown: Explanation | undefined): Promise<{ readonly title: string; readonly html: string }> {
  const title = shown === undefined ? "Explain" : `Explain ${lastPart(shown.key)}`;
  const markdown = panelMarkdown(shown?.markdown ?? nothingYet);
  const rendered = await commands
    .executeCommand<unknown>("markdown.api.render", markdown)
    .then(undefined, () => undefined);
  const body = typeof rendered === "string" ? rendered : plainBody(markdown);
  return { title, html: page(title, body, nonce()) };
}

const nothingYet = "Put the cursor on an instruction, a flag, a kind or a field, and its note shows here.";

function nonce(): string {
  return Array.from({ length: 32 }, () => Math.floor(Math.random() * 36).toString(36)).join("");
}

/** The Explain panel: a note beside the editor that follows the cursor. */
import { commands, Disposable, type Memento, ViewColumn, type WebviewPanel, window } from "vscode";
import { conceptAtCursor, cursorPlace } from "../commands/concept";
import { latest } from "../latest";
import { explainPanelId } from "../names";
import { isKey } from "../note-names";
import { type Explanation, explain } from "../protocol";
import type { Session } from "../session";
import { arrive, beginning, go, open, pin, type Reading } from "./reading";
import { current } from "./trail";
import { type ExplainWebview, fillWebview } from "./webview";

/** There is at most one. */
export interface ExplainPanel extends Disposable {
  show(): void;
  /** Goes to the whole page of a note. */
  open(key: string): Promise<void>;
  /** Goes to a page that was shown before, or forward again. */
  go(by: -1 | 1): void;
  /** A pinned panel does not follow the cursor. */
  pin(pinned: boolean): void;
}

/** Milliseconds for which the cursor has to rest. */
const quiet = 150;

/** A panel that comes back with its last page when the window is opened again; while it is hidden nothing is asked. */
export function createExplainPanel(session: Session, memento: Memento): ExplainPanel {
  let webview: ExplainWebview | undefined;
  let reading = beginning(undefined);
  const turnTo = (next: Reading) => {
    const isNew = current(next.trail) !== current(reading.trail);
    reading = next;
    tellConditions(reading);
    if (isNew) webview?.show(current(reading.trail));
    if (isNew) void memento.update(explainPanelId, current(reading.trail));
  };
  const follow = latest(
    quiet,
    () => lookedAt(session),
    (at) => at && turnTo(arrive(reading, at.found, at.place)),
  );
  const look = () => (webview?.isSeen && !reading.pinned ? follow.ask(undefined) : undefined);
  const adopt = (panel: WebviewPanel) => {
    webview = fillWebview(panel);
    reading = beginning(memento.get(explainPanelId));
    webview.show(current(reading.trail));
    tellConditions(reading);
    panel.onDidChangeViewState(look);
    panel.onDidDispose(() => {
      webview = undefined;
      tellConditions(beginning(undefined));
    });
    look();
  };
  const disposables = [follow, ...watchCursor(look), session.onDidChange(look), restore(adopt)];
  return {
    show: () => (webview === undefined ? adopt(newPanel()) : webview.reveal()),
    async open(key) {
      const markdown = isKey(key) && webview !== undefined ? await session.ask(explain, { what: key }) : null;
      if (markdown !== null) turnTo(open(reading, { key, markdown }));
    },
    go: (by) => turnTo(go(reading, by)),
    pin(pinned) {
      turnTo(pin(reading, pinned));
      look();
    },
    dispose() {
      Disposable.from(...disposables).dispose();
      webview?.dispose();
    },
  };
}

async function lookedAt(session: Session): Promise<{ found: Explanation; place: string } | undefined> {
  const place = cursorPlace();
  const found = await conceptAtCursor(session);
  return found && place !== undefined ? { found, place } : undefined;
}

function watchCursor(look: () => void): readonly Disposable[] {
  return [window.onDidChangeTextEditorSelection(look), window.onDidChangeActiveTextEditor(look)];
}

function restore(adopt: (panel: WebviewPanel) => void): Disposable {
  return window.registerWebviewPanelSerializer(explainPanelId, {
    deserializeWebviewPanel: async (panel) => adopt(panel),
  });
}

function newPanel(): WebviewPanel {
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(explainPanelId, "Explain", column);
}

/** What the buttons in the panel's title depend on. */
function tellConditions({ trail, pinned }: Reading): void {
  const conditions = { canGoBack: trail.at > 0, canGoForward: trail.at < trail.pages.length - 1, pinned };
  for (const [name, value] of Object.entries(conditions))
    void commands.executeCommand("setContext", `${explainPanelId}.${name}`, value);
}

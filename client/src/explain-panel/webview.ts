/** The webview of the Explain panel: Markdown in, a page out. */
import { commands, type WebviewPanel } from "vscode";
import { nonce } from "../html";
import { latest } from "../latest";
import { type CommandName, commandId } from "../names";
import { lastPart } from "../note-names";
import type { Explanation } from "../protocol";
import { page, panelMarkdown, plainBody } from "./page";

/** Shows one page at a time. */
export interface ExplainWebview {
  readonly isSeen: boolean;
  /** A newer page wins, however long an older one takes. */
  show(explanation: Explanation | undefined): void;
  /** Brings it to the front, and leaves the cursor where it is. */
  reveal(): void;
  dispose(): void;
}

/** What a link in the page may start. */
const linked: readonly CommandName[] = ["explainNote", "openPlace", "createNote"];

/** Fills a panel that has just been made, or was brought back by the editor. */
export function fillWebview(panel: WebviewPanel): ExplainWebview {
  panel.webview.options = { enableCommandUris: linked.map(commandId) };
  const rendering = latest(0, render, ({ title, html }) => {
    panel.title = title;
    panel.webview.html = html;
  });
  panel.onDidDispose(() => rendering.dispose());
  return {
    get isSeen() {
      return panel.visible;
    },
    show: (explanation) => rendering.ask(explanation),
    reveal: () => panel.reveal(undefined, true),
    dispose: () => panel.dispose(),
  };
}

/** Rendered by VS Code's own Markdown; where that is turned off, the text itself is shown. */
async function render(shown: Explanation | undefined): Promise<{ readonly title: string; readonly html: string }> {
  const title = shown === undefined ? "Explain" : `Explain ${lastPart(shown.key).replace(/^.*\./, "")}`;
  const markdown = shown?.markdown ?? nothingYet;
  const rendered: unknown = await commands
    .executeCommand("markdown.api.render", panelMarkdown(markdown))
    .then(undefined, () => undefined);
  return { title, html: page(title, typeof rendered === "string" ? rendered : plainBody(markdown), nonce()) };
}

const nothingYet = "Put the cursor on an instruction, a flag, a kind or a field, and its note shows here.";

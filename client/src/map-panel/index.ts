/** The resource map: a picture beside the editor of what leads where, which follows what is typed. */
import { script } from "portolan:map-view";
import { Disposable, type Memento, type TextEditor, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { nonce } from "../html";
import { latest } from "../latest";
import { commandId, mapPanelId } from "../names";
import { type MapAnswer, type MapObject, map } from "../protocol";
import type { Session } from "../session";
import type { FromPage, Scope, ToPage, Zoom } from "./messages";
import { mapPage } from "./page";
import { captionOf, objectAt, wordsOf } from "./words";

/** There is at most one. */
export interface MapPanel extends Disposable {
  show(): void;
}

/** What the reader chose; it outlives the panel and the window. */
interface Choice {
  readonly scope: Scope;
  readonly zoom: Zoom;
}

const usual: Choice = { scope: "workspace", zoom: "fit" };

/** Milliseconds for which nothing changes before the map is drawn. */
const quiet = 100;

/** A panel that comes back when the window is opened again; while it is hidden nothing is asked. */
export function createMapPanel(session: Session, memento: Memento): MapPanel {
  let panel: WebviewPanel | undefined;
  let objects: MapAnswer["objects"] = [];
  let front = window.activeTextEditor;
  let choice = memento.get(mapPanelId, usual);
  const tell = (message: ToPage) => void panel?.webview.postMessage(message);
  const mark = () => tell({ kind: "here", id: front && objectAt(objects, ...placeOf(front))?.id });
  const drawing = latest(
    quiet,
    () => session.ask(map, { scope: choice.scope, ...(front && uriOf(session, front)) }),
    (answer) => {
      if (answer === null) return;
      objects = answer.objects.map(withOwnUri);
      const { svg, style } = answer;
      tell({ kind: "map", svg, style, words: wordsOf(answer), caption: captionOf(answer), ...choice });
      mark();
    },
  );
  const draw = () => (panel?.visible ? drawing.ask(undefined) : undefined);
  const hear = (message: FromPage) => {
    if (message.kind === "ready") return draw();
    const { kind: _, ...change } = message;
    choice = { ...choice, ...change };
    void memento.update(mapPanelId, choice);
    if (message.kind === "scope") draw();
  };
  const look = (editor: TextEditor | undefined) => {
    if (editor?.viewColumn === undefined) return;
    const isOther = editor.document !== front?.document;
    front = editor;
    if (isOther && choice.scope !== "workspace") draw();
    mark();
  };
  const adopt = (next: WebviewPanel) => {
    panel = next;
    fill(next, hear);
    next.onDidChangeViewState(draw);
    next.onDidDispose(() => {
      panel = undefined;
    });
  };
  const disposables = [
    drawing,
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
    session.onDidChange(draw),
    window.registerWebviewPanelSerializer(mapPanelId, { deserializeWebviewPanel: async (old) => adopt(old) }),
  ];
  return {
    show: () => (panel === undefined ? adopt(newPanel()) : panel.reveal(undefined, true)),
    dispose() {
      Disposable.from(...disposables).dispose();
      panel?.dispose();
    },
  };
}

function newPanel(): WebviewPanel {
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(mapPanelId, "Resource Map", column);
}

function fill({ webview }: WebviewPanel, hear: (message: FromPage) => void): void {
  webview.options = { enableScripts: true, enableCommandUris: [commandId("openPlace")], localResourceRoots: [] };
  webview.onDidReceiveMessage(hear);
  webview.html = mapPage(script, nonce());
}

function uriOf(session: Session, { document }: TextEditor): { readonly uri: string } {
  return session.client.code2ProtocolConverter.asTextDocumentIdentifier(document);
}

/** Where the cursor is. */
function placeOf({ document, selection }: TextEditor): [uri: string, line: number] {
  return [document.uri.toString(), selection.active.line];
}

/** The same object with its address as the editor spells it. */
function withOwnUri(object: MapObject): MapObject {
  return object.uri === undefined ? object : { ...object, uri: Uri.parse(object.uri).toString() };
}

/** The Notes view in the Explorer. */
import { Disposable, EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from "vscode";
import { commandId, notesViewId } from "./names";
import { type NoteNode, noteTree } from "./protocol";
import type { Session } from "./session";

/** The tree of all notes; nothing is asked as long as nobody looks at it. */
export interface NotesView extends Disposable {
  refresh(): void;
}

/** Shows what the server knows, and again whenever that has changed. */
export function createNotesView(session: Session): NotesView {
  const changes = new EventEmitter<void>();
  const getChildren = async (parent?: NoteNode) => {
    const question = parent === undefined ? {} : { parent: parent.id };
    return [...((await session.ask(noteTree, question).catch(() => null)) ?? [])];
  };
  const treeDataProvider = { onDidChangeTreeData: changes.event, getChildren, getTreeItem: itemOf };
  const view = window.createTreeView(notesViewId, { treeDataProvider, showCollapseAll: true });
  const refresh = () => changes.fire();
  const refreshIfSeen = () => (view.visible ? refresh() : undefined);
  const disposables = [view, changes, session.onDidChange(refreshIfSeen), view.onDidChangeVisibility(refreshIfSeen)];
  return { refresh, dispose: () => Disposable.from(...disposables).dispose() };
}

function itemOf(node: NoteNode): TreeItem {
  const { id, label, detail, tip, isLeaf, kind } = node;
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, isLeaf ? None : id === "used" ? Expanded : Collapsed);
  const icon = icons[kind];
  const command = commandOf(node);
  item.id = id;
  item.description = detail;
  item.contextValue = kind === "covered" || kind === "uncovered" ? "concept" : kind;
  item.accessibilityInformation = { label: spoken(node) };
  if (tip !== "") item.tooltip = tip;
  if (icon !== undefined) item.iconPath = icon;
  if (command !== undefined) item.command = command;
  return item;
}

const icons: Readonly<Record<NoteNode["kind"], ThemeIcon | undefined>> = {
  group: undefined,
  covered: new ThemeIcon("check", new ThemeColor("testing.iconPassed")),
  uncovered: new ThemeIcon("circle-outline"),
  place: new ThemeIcon("note"),
  file: new ThemeIcon("file"),
  section: new ThemeIcon("symbol-string"),
  folder: new ThemeIcon("folder"),
  note: new ThemeIcon("book"),
  rule: new ThemeIcon("law"),
};

/** What a click opens: the user's own place, or the built-in note. */
function commandOf({ uri, line, key, tip }: NoteNode) {
  if (uri !== undefined) return { title: "Open", command: commandId("openPlace"), arguments: [uri, line ?? 0, 0] };
  if (key === undefined || tip === "") return undefined;
  return { title: "Open", command: commandId("openNote"), arguments: [key] };
}

/** Colours and shapes in words. */
function spoken({ kind, label, detail }: NoteNode): string {
  if (kind === "covered") return `${label}, ${detail} of yours`;
  if (kind === "uncovered") return `${label}, no note of yours`;
  return detail === "" ? label : `${label}, ${detail}`;
}

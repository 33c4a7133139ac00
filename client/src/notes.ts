/** Portolan's own notes as read-only files of the scheme `portolan-note`, so that their links to each other work. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from "vscode";
import { keyOfPath, notePath, noteScheme } from "./note-names";
import { previewLinks } from "./preview-links";
import { type Explanation, explain } from "./protocol";
import type { Session } from "./session";

/** Opens notes the way people read them. */
export interface Notes extends Disposable {
  /** A built-in note, rendered. */
  show(key: string, beside?: boolean): Promise<void>;
  /** What a hover says about one place, rendered beside the editor. */
  explain(explanation: Explanation): Promise<void>;
}

/** Serves the notes for as long as it is not disposed. */
export function registerNotes(session: Session): Notes {
  const explanations = new Map<string, string>();
  const read = async (uri: Uri) => {
    const key = keyOfPath(uri.path);
    const text = explanations.get(uri.query) ?? (await session.ask(explain, { what: key }));
    if (text === null) throw FileSystemError.FileNotFound(`There is no note about ${key}.`);
    return new TextEncoder().encode(previewLinks(text, key));
  };
  const registration = workspace.registerFileSystemProvider(noteScheme, readOnly(read), { isReadonly: true });
  return {
    show: (key, beside = false) => preview(beside ? showToSide : "markdown.showPreview", noteUri(key)),
    explain({ key, markdown }) {
      const query = `explanation-${explanations.size + 1}`;
      explanations.set(query, markdown);
      return preview(showToSide, noteUri(key).with({ query }));
    },
    dispose: () => registration.dispose(),
  };
}

const showToSide = "markdown.showPreviewToSide";

function noteUri(key: string): Uri {
  return Uri.from({ scheme: noteScheme, path: notePath(key) });
}

/** Where VS Code's own Markdown support is turned off, the text itself is shown. */
async function preview(command: string, uri: Uri): Promise<void> {
  await workspace.fs.stat(uri);
  await commands.executeCommand(command, uri).then(undefined, () => commands.executeCommand("vscode.open", uri));
}

function readOnly(read: (uri: Uri) => Promise<Uint8Array>): FileSystemProvider {
  const refuse = () => {
    throw FileSystemError.NoPermissions("Portolan's notes are read-only");
  };
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose() {} }),
    stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length }),
    readFile: read,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

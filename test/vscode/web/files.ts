/** A test extension: the examples in the memory of a page, as a file system that cannot be searched. Nothing is saved. */
import {
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  workspace,
} from "vscode";

/** The texts of the files by their paths, which the bundle holds. */
declare const examples: Readonly<Record<string, string>>;

const files = new Map(Object.entries(examples).map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** Called by VS Code when somebody asks for a file of the scheme. */
export function activate({ subscriptions }: ExtensionContext): void {
  subscriptions.push(workspace.registerFileSystemProvider("memory", provider));
}

const refuse = () => {
  throw FileSystemError.NoPermissions("The examples are not written to");
};

const provider: FileSystemProvider = {
  onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
  watch: () => ({ dispose() {} }),
  stat({ path }) {
    const content = files.get(path);
    if (content === undefined && entries(path).length === 0) throw FileSystemError.FileNotFound(path);
    const type = content === undefined ? FileType.Directory : FileType.File;
    return { type, ctime: 0, mtime: 0, size: content?.length ?? 0 };
  },
  readDirectory: ({ path }) => entries(path),
  readFile({ path }) {
    const content = files.get(path);
    if (content === undefined) throw FileSystemError.FileNotFound(path);
    return content;
  },
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

function entries(folder: string): [string, FileType][] {
  const below = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  const names = below.map((path) => path.slice(folder.length + 1).split("/"));
  const types = names.map(
    ([name = "", ...more]) => [name, more.length > 0 ? FileType.Directory : FileType.File] as const,
  );
  return [...new Map(types)];
}

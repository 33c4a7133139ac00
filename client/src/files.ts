/** The workspace's files for a server that has no disk, as in a browser. */
import { CancellationTokenSource, FileSystemError, FileType, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { base64 } from "./base64";

/** Answers `portolan/fs/find` and `portolan/fs/read` on a client that has not been started. */
export function answerFileRequests(client: BaseLanguageClient): BaseLanguageClient {
  client.onRequest("portolan/fs/find", find);
  client.onRequest("portolan/fs/read", read);
  return client;
}

interface FindParams {
  readonly base: string;
  readonly exclude: readonly string[];
}

/** Either the bytes, or a clause that says why there are none. */
interface ReadResult {
  readonly base64?: string;
  readonly trouble?: string;
}

/** Not every file system can be searched, but each can be walked. */
async function find({ base, exclude }: FindParams): Promise<readonly string[]> {
  const root = rootOf(base);
  if ((await workspace.fs.stat(root)).type & FileType.File) return [base];
  const found = await search(root, exclude);
  const uris = found.length > 0 ? found : await walk(root, new Set(exclude));
  return uris.map((uri) => uri.toString());
}

const millisecondsToSearch = 3000;

/** Nothing where a file system cannot be searched: VS Code would wait without end for somebody to make it searchable. */
async function search(root: Uri, exclude: readonly string[]): Promise<readonly Uri[]> {
  const source = new CancellationTokenSource();
  const timer = setTimeout(() => source.cancel(), millisecondsToSearch);
  const pattern = new RelativePattern(root, "**/*");
  try {
    return await workspace.findFiles(pattern, `**/{${exclude.join(",")}}/**`, undefined, source.token);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

/** The server writes a folder without its last slash, but the top of a file system has a path too. */
function rootOf(base: string): Uri {
  const uri = Uri.parse(base);
  return uri.path === "" ? uri.with({ path: "/" }) : uri;
}

/** Folders behind links are not entered, so a walk always ends. */
async function walk(folder: Uri, exclude: ReadonlySet<string>): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const below = entries.map(async ([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) return exclude.has(name) ? [] : walk(uri, exclude);
    return type & FileType.File ? [uri] : [];
  });
  return (await Promise.all(below)).flat();
}

const sizeLimit = 20 * 1024 * 1024;

async function read({ uri }: { readonly uri: string }): Promise<ReadResult | null> {
  try {
    const file = Uri.parse(uri);
    const { type, size } = await workspace.fs.stat(file);
    if (type & FileType.Directory) return null;
    if (size > sizeLimit) return { trouble: "it is larger than 20 MB" };
    return { base64: base64(await workspace.fs.readFile(file)) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

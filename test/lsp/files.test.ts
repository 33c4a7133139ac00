/** The two doors to files: a disk, and a client's virtual file system. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Connection } from "vscode-languageserver";
import { clientFiles } from "../../server/src/hosts/browser/files";
import { nodeFiles } from "../../server/src/hosts/node/files";
import type { Found, WorkspaceFiles } from "../../server/src/lsp/host";

const root = mkdtempSync(join(tmpdir(), "portolan-")).replaceAll("\\", "/");
const write = (path: string, bytes: string | Uint8Array) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), bytes);
};
const walk = async (files: WorkspaceFiles, path: string) => {
  const found: Found[] = [];
  for await (const one of files.walk(path)) found.push(one);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
};

afterAll(() => rmSync(root, { recursive: true }));

describe("a disk", () => {
  test("is walked without entering links to folders and the folders nobody writes in", async () => {
    write("w/Dockerfile", "FROM scratch");
    write("w/a/b/notes.md", "# Hi");
    write("w/node_modules/x/Dockerfile", "");
    write("w/.git/HEAD", "");
    symlinkSync(join(root, "w"), join(root, "w/a/loop"));
    symlinkSync(join(root, "w/Dockerfile"), join(root, "w/a/Linked.dockerfile"));
    symlinkSync("nowhere", join(root, "w/dangling"));
    const names = [".git", "Dockerfile", "a/Linked.dockerfile", "a/b/notes.md", "a/loop", "node_modules"];
    expect(await walk(nodeFiles, `${root}/w`)).toEqual(names.map((name) => ({ path: `${root}/w/${name}` })));
    expect(await walk(nodeFiles, `${root}/w/Dockerfile`)).toEqual([{ path: `${root}/w/Dockerfile` }]);
    expect(await walk(nodeFiles, `${root}/missing`)).toEqual([]);
  });

  test("says which folder it could not look into", async () => {
    const long = `${root}/${"x".repeat(300)}`;
    expect(await walk(nodeFiles, long)).toEqual([{ path: long, trouble: expect.stringMatching(/^cannot be read: /) }]);
  });

  test("goes on beside a folder it may not enter", async () => {
    write("p/closed/Dockerfile", "");
    write("p/open/Dockerfile", "");
    chmodSync(join(root, "p/closed"), 0);
    chmodSync(root, 0o755);
    const found = await asNobody(() => walk(nodeFiles, `${root}/p`));
    chmodSync(join(root, "p/closed"), 0o755);
    expect(found).toEqual([
      { path: `${root}/p/closed`, trouble: "cannot be read: permission denied" },
      { path: `${root}/p/open/Dockerfile` },
    ]);
  });

  test("gives texts with what had to be done to them", async () => {
    write("r/latin1", Uint8Array.of(0x46, 0xe9));
    write("r/bom", "\uFEFFFROM a\0b");
    write("r/large", "");
    truncateSync(join(root, "r/large"), 21 * 1024 * 1024);
    symlinkSync("circle", join(root, "r/circle"));
    expect(await nodeFiles.read(`${root}/r/latin1`)).toEqual({
      text: "F\uFFFD",
      damage: "is not UTF-8: bytes were replaced",
    });
    expect(await nodeFiles.read(`${root}/r/bom`)).toEqual({ text: "\uFEFFFROM a\0b", damage: undefined });
    expect(await nodeFiles.read(`${root}/r/large`)).toEqual({
      text: "",
      damage: "cannot be read: it is larger than 20 MB",
    });
    expect(await nodeFiles.read(`${root}/r/circle`)).toMatchObject({
      damage: "cannot be read: its links lead in a circle",
    });
    expect(await nodeFiles.read(`${root}/r`)).toBeUndefined();
    expect(await nodeFiles.read(`${root}/r/missing`)).toBeUndefined();
  });
});

describe("a client's files", () => {
  const answers: Readonly<Record<string, unknown>> = {
    "memfs://x/Dockerfile": { base64: btoa("FROM é".split("é").join("\xc3\xa9")) },
    "memfs://x/broken": { trouble: "the network is down" },
  };
  const sendRequest = async ({ method }: { method: string }, { base, uri }: { base: string; uri: string }) => {
    if (method === "portolan/fs/read") return answers[uri] ?? null;
    if (base === "memfs://x") return Object.keys(answers);
    throw new Error("no such folder");
  };
  const files = clientFiles({ sendRequest } as unknown as Connection);

  test("are found and read by request, and its failures are told like a disk's", async () => {
    expect(await walk(files, "memfs://x")).toEqual(Object.keys(answers).map((path) => ({ path })));
    expect(await walk(files, "memfs://y")).toEqual([{ path: "memfs://y", trouble: "cannot be read: no such folder" }]);
    expect(await files.read("memfs://x/Dockerfile")).toEqual({ text: "FROM é", damage: undefined });
    expect(await files.read("memfs://x/broken")).toEqual({ text: "", damage: "cannot be read: the network is down" });
    expect(await files.read("memfs://x/none")).toBeUndefined();
  });
});

/** Runs as a user whom folders can be closed to, which root is not. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

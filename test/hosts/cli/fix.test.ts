/** Repairs are whole, safe and made once. */
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { fixFiles } from "../../../server/src/hosts/cli/fix";
import { Workspace } from "../../../server/src/model/workspace";
import { folder, mixed } from "./cli";

test("safe repairs are written and what remains is reported", async () => {
  const { check, text, root } = folder({ Dockerfile: mixed, "app.py": "" });
  chmodSync(`${root}/Dockerfile`, 0o640);
  const { code, problems } = await check("--fix", ".");
  expect(text("Dockerfile")).toContain("COPY app.py /app/\n");
  expect(code).toBe(1);
  expect(problems.map(({ rule }) => rule)).not.toContain("dockerfile/copy-not-add");
  expect(problems.filter(({ fixable }) => fixable)).toEqual([]);
  expect(statSync(`${root}/Dockerfile`).mode & 0o777).toBe(0o640);
  expect(readdirSync(root)).toEqual(["Dockerfile", "app.py"]);
});

test("a second run changes nothing", async () => {
  const { check, text, root } = folder({ Dockerfile: mixed, "app.py": "" });
  const first = await check("--fix", ".");
  const [after, time] = [text("Dockerfile"), statSync(`${root}/Dockerfile`).mtimeMs];
  expect(await check("--fix", ".")).toEqual(first);
  expect([text("Dockerfile"), statSync(`${root}/Dockerfile`).mtimeMs]).toEqual([after, time]);
});

test("a byte order mark and line breaks stay as they are", async () => {
  const { check, text } = folder({ Dockerfile: "\uFEFFFROM alpine:3.20\r\nADD app.py /app/\r\n" });
  await check("--fix", ".");
  expect(text("Dockerfile")).toBe("\uFEFFFROM alpine:3.20\r\nCOPY app.py /app/\r\n");
});

test("a link stays a link", async () => {
  const { check, text, root } = folder({ "real/Dockerfile": "FROM alpine:3.20\nADD app.py /app/\n" });
  symlinkSync("real/Dockerfile", `${root}/Dockerfile`);
  await check("--fix", "Dockerfile");
  expect(lstatSync(`${root}/Dockerfile`).isSymbolicLink()).toBe(true);
  expect(text("real/Dockerfile")).toContain("COPY");
});

test("only what was asked for is written", async () => {
  const dockerfile = "FROM alpine:3.20\nADD app.py /app/\n";
  const { check, text } = folder({ "a/Dockerfile": dockerfile, "b/Dockerfile": dockerfile });
  await check("--fix", "a");
  expect(text("a/Dockerfile")).toContain("COPY");
  expect(text("b/Dockerfile")).toBe(dockerfile);
});

test("the text report counts repaired files", async () => {
  const { portolan } = folder({ Dockerfile: "FROM alpine:3.20\nADD app.py /app/\n" });
  expect((await portolan(["check", "--fix", "."])).out).toMatch(/^1 file, 0 errors, .*; 1 file fixed$/m);
});

test("a file that cannot be written is told of, and its problems remain", () => {
  const workspace = new Workspace(new Map());
  const text = "FROM alpine:3.20\nADD app.py /app/\n";
  workspace.apply([{ kind: "write", file: { path: "/nowhere/Dockerfile", text } }]);
  const loaded = { workspace, asked: ["/nowhere/Dockerfile"], unclaimed: [], settings: [] };
  const told: string[] = [];
  const io = { cwd: "/", stderr: (line: string) => void told.push(line) };
  expect(fixFiles(loaded, undefined, io)).toEqual({ written: 0, failed: 1 });
  expect(told.join("")).toContain("cannot write nowhere/Dockerfile: ");
  expect(workspace.snapshot.files.get("/nowhere/Dockerfile")?.text).toBe(text);
});

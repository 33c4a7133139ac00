/** Files that are hard to read: their bytes, their lines, and being no file at all. */
import { mkdirSync, symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { folder } from "./cli";

test("a path that is not there is a problem", async () => {
  const { check } = folder({ Dockerfile: "FROM alpine:3.20\n" });
  const { code, files, problems } = await check("Dockerfile", "gone/Dockerfile");
  expect([code, files]).toEqual([1, 1]);
  expect(problems).toContainEqual({
    file: "gone/Dockerfile",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    severity: "error",
    rule: "portolan/file-readable",
    aliases: [],
    message: expect.stringContaining("there is no such file"),
    fixable: false,
  });
});

test.each(["broken", "loop"])("a %s link is a problem when it is named, and none when it is found", async (name) => {
  const { root, check } = folder({});
  symlinkSync("nowhere", `${root}/broken`);
  symlinkSync("loop", `${root}/loop`);
  expect(await check(name)).toMatchObject({ code: 1, problems: [{ file: name, rule: "portolan/file-readable" }] });
  expect(await check(".")).toMatchObject({ code: 0, files: 0 });
});

test("a folder called Dockerfile is a folder", async () => {
  const { root, check } = folder({});
  mkdirSync(`${root}/Dockerfile`);
  expect(await check(".")).toMatchObject({ code: 0, files: 0 });
});

test("a file whose bytes are not UTF-8 is read as far as possible and never written", async () => {
  const bytes = Buffer.concat([Buffer.from("FROM alpine:3.20\nADD app.py /app/ # "), Buffer.from([0xff, 0xfe, 0x0a])]);
  const { check, text } = folder({ Dockerfile: bytes });
  const before = text("Dockerfile");
  const { problems } = await check("--fix", ".");
  expect(problems.map(({ rule }) => rule)).toContain("portolan/file-readable");
  expect(text("Dockerfile")).toBe(before);
});

test("a byte order mark takes no column", async () => {
  const { check } = folder({ Dockerfile: "\uFEFFFROM alpine:3.20 AS\nEXPOSE 256837\n" });
  const plain = folder({ Dockerfile: "FROM alpine:3.20 AS\nEXPOSE 256837\n" });
  expect((await check(".")).problems).toEqual((await plain.check(".")).problems);
});

test.each(["\n", "\r\n"])("columns are the same with line breaks %j", async (end) => {
  const { check } = folder({ Dockerfile: ["FROM alpine:3.20", "# 😀", "EXPOSE 80 256837", ""].join(end) });
  const port = (await check(".")).problems.find(({ rule }) => rule === "dockerfile/expose-port-valid");
  expect(port).toMatchObject({ line: 3, column: 11, endLine: 3, endColumn: 17 });
});

test("columns count UTF-16 code units", async () => {
  const { check } = folder({ Dockerfile: 'FROM alpine:3.20\nLABEL a="😀" \\\n  b=1\nEXPOSE "😀" 256837\n' });
  const port = (await check(".")).problems.find(({ message }) => message.includes("256837"));
  expect(port).toMatchObject({ line: 4, column: 13 });
});

test.each(["", "\uFEFF", "\0", "\0\0\0\n\0", "\n\n", "\r"])("%j does not stop a check", async (content) => {
  const { check } = folder({ Dockerfile: content, "b/Dockerfile": "FROM alpine:3.20\nEXPOSE 256837\n" });
  const { code, files, problems, err } = await check(".");
  expect([code, files, err]).toEqual([1, 2, ""]);
  expect(problems.map(({ rule }) => rule)).toContain("dockerfile/expose-port-valid");
});

test("a line of 10 MB is cut where it is shown", async () => {
  const { portolan } = folder({ Dockerfile: `FROM alpine:3.20\nEXPOSE 256837${" ".repeat(10_000_000)}\n` });
  const { code, out } = await portolan(["check", "."]);
  expect(code).toBe(1);
  expect(out).toMatch(/EXPOSE 256837 +…/);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(1000);
});

test("a file of more than 20 MB is not read", async () => {
  const { check } = folder({ Dockerfile: Buffer.alloc(21 * 1024 * 1024, 35) });
  expect(await check(".")).toMatchObject({ code: 1, files: 0, problems: [{ rule: "portolan/file-readable" }] });
});

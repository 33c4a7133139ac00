/** What a check finds, and how it answers the shell. */
import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, mixed } from "./cli";

test("problems are reported to the letter, sorted by place", async () => {
  const { check } = folder({ "web/Dockerfile": mixed, Dockerfile: "FROM alpine:3.20\nEXPOSE 256837\n" });
  const { code, version, files, problems } = await check(".");
  expect([code, version, files]).toEqual([1, 1, 2]);
  const port = problems.find(({ file, rule }) => file === "web/Dockerfile" && rule === "dockerfile/expose-port-valid");
  expect(port).toEqual({
    file: "web/Dockerfile",
    line: 3,
    column: 8,
    endLine: 3,
    endColumn: 14,
    severity: "error",
    rule: "dockerfile/expose-port-valid",
    aliases: expect.any(Array),
    message: expect.stringContaining("256837"),
    fixable: expect.any(Boolean),
  });
  const places = problems.map(({ file, line, column }) => [file, line, column]);
  expect(places).toEqual([...places].sort(([a, b, c], [d, e, f]) => compare(a, d) || compare(b, e) || compare(c, f)));
});

test("a folder without errors is fine, and so is an empty one", async () => {
  const { check, root } = folder({ "a/Dockerfile": 'FROM alpine:3.20\nCMD ["a"]\nCMD ["b"]\n' });
  mkdirSync(`${root}/empty`);
  const { code, problems } = await check("a");
  expect(code).toBe(0);
  expect(problems.map(({ rule, severity }) => [rule, severity])).toContainEqual([
    "dockerfile/single-command",
    "warning",
  ]);
  expect(await check("empty")).toMatchObject({ code: 0, files: 0, problems: [] });
});

test("JSON is looked into where it is a manifest", async () => {
  const service = JSON.stringify({ apiVersion: "v1", kind: "Service", metadata: { name: "A" }, spec: { ports: [] } });
  const { check } = folder({
    "deploy/web.json": service,
    "deploy/list.json": `{"items": [${service}], "apiVersion": "v1", "kind": "List"}`,
    "package.json": service,
    "tsconfig.base.json": service,
    "board.json": JSON.stringify({ title: "Requests", kind: "Service", panels: [] }),
    "schema/pod.json": JSON.stringify({ properties: { apiVersion: { type: "string" }, kind: { type: "string" } } }),
    "dump.json": service + " ".repeat(1_000_000),
  });
  const { files, problems } = await check(".");
  expect(files).toBe(2);
  expect([...new Set(problems.map(({ file }) => file))]).toEqual(["deploy/list.json", "deploy/web.json"]);
});

test("a file named twice is checked once", async () => {
  const { check, at } = folder({ Dockerfile: "FROM alpine:3.20\nEXPOSE 256837\n" });
  const { files, problems } = await check("Dockerfile", ".", "./Dockerfile", at("Dockerfile"));
  expect(files).toBe(1);
  expect(problems.filter(({ rule }) => rule === "dockerfile/expose-port-valid")).toHaveLength(1);
});

test("files outside the working directory are named from there", async () => {
  const elsewhere = folder({ Dockerfile: "FROM alpine:3.20\nEXPOSE 256837\n" });
  const { check } = folder({ "here/x": "" });
  const { problems } = await check(elsewhere.root);
  expect(problems[0]?.file).toMatch(/^\.\.\/portolan-cli-.*\/Dockerfile$/);
});

describe("a file named explicitly", () => {
  test.each(["Dockerfile.foo", "foo.dockerfile", "odd-name", "Dockerfile.j2", "node_modules/Dockerfile"])(
    "%s is checked when its language can be told",
    async (name) => {
      const { check } = folder({ [name]: "# a comment\n\nFROM alpine:3.20\nEXPOSE 256837\n" });
      const { code, files, problems, err } = await check(name);
      expect([code, files, err]).toEqual([1, 1, ""]);
      expect(problems.map(({ rule }) => rule)).toContain("dockerfile/expose-port-valid");
    },
  );

  test("in no language of ours is told on standard error", async () => {
    const { check } = folder({ "notes.xyz": "hello", "logo.png": Buffer.from([0x89, 0x50, 0xff]) });
    const { code, files, problems, err } = await check("notes.xyz", "logo.png");
    expect([code, files, problems]).toEqual([0, 0, []]);
    expect(err).toContain("no language claims notes.xyz");
    expect(err).toContain("no language claims logo.png");
  });
});

describe("settings of the working directory", () => {
  const dockerfile = "FROM alpine:3.20\nEXPOSE 256837\n";
  const settings = (text: string) => folder({ ".portolan/settings.json": text, "web/Dockerfile": dockerfile });

  test("count", async () => {
    const { check } = settings('{ "rules": { "dockerfile/expose-port-valid": "off" } }');
    expect(await check("web/Dockerfile")).toMatchObject({ code: 0, files: 1 });
  });

  test("count together with a profile", async () => {
    const { check } = settings('{ "profile": "strict", "rules": { "dockerfile/expose-port-valid": "warning" } }');
    const { code, problems } = await check("--profile", "essential", "web");
    expect(code).toBe(0);
    expect(problems.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      "dockerfile/expose-port-valid",
      "warning",
    ]);
  });

  test.each(["{", '{ "profile": "loud" }', "[]", ""])("are reported when they are %j", async (text) => {
    const { check } = settings(text);
    const { files, problems } = await check("web/Dockerfile");
    expect(files).toBe(1);
    expect(problems[0]).toMatchObject({ file: ".portolan/settings.json", rule: "portolan/settings-valid" });
    expect(problems.map(({ rule }) => rule)).toContain("dockerfile/expose-port-valid");
  });
});

test("a profile decides how much is heard", async () => {
  const { check } = folder({ Dockerfile: mixed });
  const counts: number[] = [];
  for (const profile of ["essential", "recommended", "strict"])
    counts.push((await check("--profile", profile, ".")).problems.length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeLessThan(counts[2] ?? 0);
});

describe("standard input", () => {
  const stdin = async () => new TextEncoder().encode("FROM alpine:3.20\nEXPOSE 256837\n");

  test("is checked as the file it stands for", async () => {
    const { portolan } = folder({ "web/Dockerfile": "FROM alpine:3.20\n" });
    const { code, out } = await portolan(["check", "--format", "json", "--stdin-path", "web/Dockerfile"], { stdin });
    expect(code).toBe(1);
    const { files, problems } = JSON.parse(out);
    expect(files).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining({ file: "web/Dockerfile", line: 2, column: 8 }));
  });

  test("needs no file of that name", async () => {
    const { portolan } = folder({});
    const { code, out } = await portolan(["check", "--format", "json", "--stdin-path", "new/odd"], { stdin });
    expect(code).toBe(1);
    expect(JSON.parse(out).problems[0].file).toBe("new/odd");
  });
});

test("a loop of links ends", async () => {
  const { root, check } = folder({ "a/Dockerfile": "FROM alpine:3.20\n" });
  symlinkSync("..", `${root}/a/up`);
  symlinkSync("b", `${root}/b`);
  expect(await check(".")).toMatchObject({ code: 0, files: 1 });
});

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

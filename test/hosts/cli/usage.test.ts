/** Words the command line understands, and what it says to the others. */
import { expect, test } from "vitest";
import { command } from "./cli";

test.each([["--help"], ["-h"], ["help"]])("%s prints the usage", async (word) => {
  const { code, out, err } = await command([word]);
  expect(code).toBe(0);
  expect(out).toContain("portolan check PATH...");
  expect(err).toBe("");
});

test.each(["check", "rules", "explain", "hover", "map", "lsp"])("%s has help of its own", async (name) => {
  const first = await command([name, "--help"]);
  expect(first.code).toBe(0);
  expect(first.out).toContain(`portolan ${name}`);
  expect(await command(["help", name])).toEqual(first);
});

test("--version prints the version", async () => {
  expect(await command(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});

test.each([
  [[], "portolan check PATH..."],
  [["chekc"], "there is no command chekc. Did you mean check?"],
  [["--verison"], "there is no option --verison. Did you mean --version?"],
  [["help", "chekc"], "there is no command chekc"],
  [["check"], "name the files or folders to check"],
  [["check", "-"], "--stdin-path Dockerfile"],
  [["check", "--constructor", "."], "there is no option --constructor"],
  [["help", "constructor"], "there is no command constructor"],
  [["check", "--fromat", "json", "."], "there is no option --fromat. Did you mean --format?"],
  [["check", "--format", "xml", "."], '--format must be text, json, sarif, github, not "xml"'],
  [["check", "--format"], "--format needs a value"],
  [["check", "--fix=yes", "."], "--fix takes no value"],
  [["check", "--profile", "strickt", "."], "Did you mean strict?"],
  [["check", "--kubernetes-version", "1.24", "."], "--kubernetes-version must be 1.25 to 1.36"],
  [["check", "--kubernetes-version", "latest", "."], "--kubernetes-version must be 1.25 to 1.36"],
  [["check", "--stdin-path", "Dockerfile", "."], "leave the other paths out"],
  [["check", "--stdin-path", "Dockerfile", "--fix"], "leave --stdin-path out"],
  [["rules", "--format", "sarif"], "--format must be text, json"],
  [["explain"], "name one rule or concept"],
  [["search", " "], "say what to look for"],
  [["search", "--format", "sarif", "x"], "--format must be text, json"],
  [["hover", "Dockerfile:3"], "name one place"],
  [["map"], "name the files or folders to draw"],
  [["map", "--format", "png", "."], '--format must be svg, dot, json, not "png"'],
  [["lsp"], "portolan lsp --stdio"],
] as const)("%j is misuse", async (words, message) => {
  const { code, out, err } = await command(words);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(message);
});

test("lsp starts the server, and nothing else does", async () => {
  let started = 0;
  const serve = async () => void started++;
  await command(["rules"], { serve });
  expect(started).toBe(0);
  expect((await command(["lsp", "--stdio", "--clientProcessId=12"], { serve })).code).toBe(0);
  expect(started).toBe(1);
});

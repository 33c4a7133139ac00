/** The facts about command lines hold together: generated trees, curated tables and our words. */
import { describe, expect, test } from "vitest";
import type { CommandFact } from "../../../server/src/schema/commands/fact";
import { habits } from "../../../server/src/schema/commands/habits";
import { readPrograms } from "../../../server/src/schema/commands/notation";
import { commandAt, program, programNames, versionsOf } from "../../../server/src/schema/commands/programs";
import { commandWords, flagWords } from "../../../server/src/schema/commands/words";

function all(fact: CommandFact): readonly CommandFact[] {
  return [fact, ...[...new Set(fact.commands.values())].flatMap(all)];
}

const known = programNames.flatMap((name) => all(program(name) ?? expect.fail(name)));
const visible = known.filter(({ hidden, deprecated }) => !hidden && !deprecated);

test("the notation", () => {
  const rows = "# 1.2\na|0-1|[X¦Y]|one/o= two# three@ four? five~! six+|all/A\n b,c|^1-||p/q\n d|=b e\n";
  const a = readPrograms(rows).get("a");
  expect([...(a?.flags.values() ?? [])].map(({ name, short, value }) => `${name}/${short} ${value}`)).toEqual([
    "help/h switch",
    "all/A switch",
    "one/o text",
    "two/ number",
    "three/ duration",
    "four/ optional",
    "five/ switch",
    "six/ switch",
  ]);
  expect(a).toMatchObject({ operands: "[X|Y]", least: 0, most: 1 });
  expect(a?.commands.get("c")).toMatchObject({ path: "a b", leading: true, least: 1, most: Number.POSITIVE_INFINITY });
  expect([...(a?.commands.get("b")?.flags.keys() ?? [])]).toEqual(["help", "all", "p"]);
});

test("a command with two names has the short path", () => {
  expect(commandAt("docker container run")?.path).toBe("docker run");
  expect(commandAt("docker container ps")?.path).toBe("docker ps");
  expect(program("docker-compose")?.commands.get("up")?.path).toBe("docker compose up");
  expect(versionsOf("kubectl")).toMatch(/^1\.\d+/);
});

describe("our words", () => {
  test("nearly every command has a line, and no line is lost", () => {
    const silent = visible.filter(({ path }) => commandWords(path) === undefined).map(({ path }) => path);
    expect(silent.filter((path) => !/^kustomize | (?:help|completion|cache|license)\b/.test(path))).toEqual([]);
  });

  test("the flags that people meet have a line", () => {
    const flags = [
      "docker run",
      "docker build",
      "docker compose up",
      "kubectl get",
      "kubectl apply",
      "helm upgrade",
    ].flatMap((path) => [...(commandAt(path)?.flags.values() ?? [])].map((flag) => ({ path, flag })));
    const met = flags.filter(({ flag }) => !flag.hidden && !flag.deprecated);
    const told = met.filter(({ path, flag }) => flagWords(path, flag.name) !== undefined);
    expect(told.length / met.length).toBeGreaterThan(0.8);
  });
});

test("habits name commands that do not exist, and replacements that do", () => {
  for (const [path, { instead }] of habits) {
    const isGroup = (commandAt(path)?.commands.size ?? 0) > 0;
    expect([path, commandAt(path) === undefined || isGroup]).toEqual([path, true]);
    if (instead !== undefined) expect([instead, commandAt(instead)?.path !== undefined]).toEqual([instead, true]);
  }
});

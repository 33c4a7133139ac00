/** The house rules that a compiler does not hold: borders, sizes, words, and nothing left lying about. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const sources = tracked.filter((path) => /^(?:client|server)\/.*\.ts$/.test(path) && !path.endsWith(".d.ts"));

/** What each row of the house may import, as prefixes of `server/src/`. */
const borders: Readonly<Record<string, readonly string[]>> = {
  model: ["model"],
  syntax: ["model", "syntax"],
  schema: ["model", "syntax", "schema"],
  languages: ["model", "syntax", "schema"],
  engine: ["model", "syntax", "schema", "languages", "engine"],
  lsp: ["model", "engine", "lsp"],
  hosts: ["model", "syntax", "schema", "languages", "engine", "lsp", "hosts"],
};

/** Packages a row may import. */
const packages: Readonly<Record<string, RegExp>> = {
  syntax: /^yaml$/,
  lsp: /^vscode-languageserver(?:\/.*)?$/,
  hosts: /^(?:node:.*|vscode-languageserver(?:\/.*)?|portolan:notes)$/,
  client: /^(?:vscode|vscode-languageclient(?:\/.*)?|node:.*|portolan:map-view)$/,
};

/** Packages that one file alone may import. */
const homes: Readonly<Record<string, string>> = {
  "@marcbachmann/cel-js": "server/src/syntax/cel/package.ts",
  minisearch: "server/src/engine/search-index.ts",
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function imports(path: string): readonly Import[] {
  const found = read(path).matchAll(/(?:^(?:import|export)\s(?:[^;"]*?from )?|\bimport\()"([^"]+)"/gm);
  return [...found].map((match) => ({ from: path, to: match[1] ?? "" }));
}

function row(path: string): string {
  return path.startsWith("client/") ? "client" : (path.split("/")[2] ?? "");
}

function isAllowed({ from, to }: Import): boolean {
  if (!to.startsWith(".")) return homes[to] === from || (packages[row(from)]?.test(to) ?? false);
  const target = normalize(join(dirname(from), to));
  if (target.endsWith(".json")) return row(from) === "client" || row(from) === "hosts";
  if (row(from) === "client") return target.startsWith("client/");
  const [, , targetRow = ""] = target.split("/");
  const sameLanguage = target.startsWith(from.split("/").slice(0, 4).join("/"));
  if (row(from) === "languages" && targetRow === "languages")
    return sameLanguage || from === "server/src/languages/index.ts";
  return (borders[row(from)] ?? []).includes(targetRow);
}

describe("borders", () => {
  test("imports go down the table only", () => {
    const wrong = sources.flatMap(imports).filter((each) => !isAllowed(each));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe("sizes", () => {
  test("no file has more than 300 lines", () => {
    const long = sources.filter((path) => !path.includes("/data/") && read(path).split("\n").length > 300);
    expect(long).toEqual([]);
  });

  test("no rule has more than 80 lines", () => {
    const isRule = (path: string) => path.includes("/rules/") && /: Rule = /.test(read(path));
    const long = sources.filter((path) => isRule(path) && read(path).split("\n").length > 81);
    expect(long).toEqual([]);
  });
});

describe("words", () => {
  test("every file starts with a sentence that says what it is", () => {
    const silent = sources.filter((path) => !/^(?:#!.*\n)?\/\*\*[\s\S]*?\*\//.test(read(path)));
    expect(silent).toEqual([]);
  });

  test("every exported thing has a sentence", () => {
    const silent = sources.flatMap((path) => {
      const bare = read(path).matchAll(
        /(?:^|\n)(?!\/\/| \*\/|\*\/)([^\n]*)\nexport (?:async )?(?:function\*?|interface|class|type) (\w+)/g,
      );
      return [...bare]
        .filter(([, above = ""]) => !above.trimEnd().endsWith("*/"))
        .map((match) => `${path}: ${match[2]}`);
    });
    expect(silent).toEqual([]);
  });

  test("nothing is left to do, switched off or forced", () => {
    const marks = /\b(?:TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|biome-ignore|\.only\(|\.skip(?:If)?\(/;
    const left = tracked
      .filter((path) => /\.(?:ts|mts|mjs)$/.test(path) && path !== "test/tidy.test.ts")
      .filter((path) => marks.test(read(path)));
    expect(left).toEqual([]);
  });
});

describe("classes", () => {
  test("only the workspace is one", () => {
    const classes = sources.filter((path) => /^(?:export )?(?:abstract )?class /m.test(read(path)));
    expect(classes).toEqual(["server/src/model/workspace.ts"]);
  });
});

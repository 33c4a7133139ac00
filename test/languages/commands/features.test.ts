/** Hovers, completion and silence in command lines. */
import { describe, expect, test } from "vitest";
import { actions } from "../../../server/src/engine/act";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { explain } from "../../../server/src/engine/explain";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { noLinks } from "../../../server/src/engine/links";
import { applyEdits } from "../../../server/src/model/edit";
import { drawn } from "../../support/engine";

const at = (text: string, notes = new Map<string, string>()) => drawn(text, { firstPath: "/a.sh", notes });

function shown(text: string, notes?: Map<string, string>): string | undefined {
  const { snapshot, path, offset } = at(text, notes);
  const found = hover(snapshot, path, offset);
  return found && hoverMarkdown(found, noLinks);
}

function offered(text: string): readonly string[] {
  const { snapshot, path, offset } = at(text);
  return complete(snapshot, path, offset).map(({ label }) => label);
}

describe("hover", () => {
  test("a command without a note has our line and its usage", () => {
    expect(shown("docker container r<|>un nginx")).toBe(
      "**docker run**\n\nMake a container from an image and start it.\n\n`docker run [flags] IMAGE [COMMAND] [ARG...]`",
    );
  });

  test("a command's note is found by its path", () => {
    const notes = new Map([["commands/docker-compose-up", "# Up\n\nThe whole note.\n"]]);
    expect(shown("docker-compose u<|>p", notes)).toContain("The whole note.");
  });

  test("a flag has its own line, in a row of letters too", () => {
    expect(shown("docker run -d<|>it nginx")).toContain("Go on in the background");
    expect(shown("kubectl get po -<|>o wide")).toContain("`-o`, `--output VALUE`");
  });

  test("a kind leads to its note", () => {
    const notes = new Map([["kubernetes/Pod", "# Pod\n\nThe smallest thing.\n"]]);
    expect(shown("kubectl get svc,p<|>o", notes)).toContain("The smallest thing.");
  });

  test("nothing is said about what the program does not know", () => {
    expect(shown("docker run --fo<|>o nginx")).toBeUndefined();
    expect(shown("ec<|>ho docker")).toBeUndefined();
  });
});

describe("completion", () => {
  test.each([
    ["docker <|>", ["run", "compose", "ps"]],
    ["docker compose <|>", ["up", "down"]],
    ["x=$(kubectl rollout <|>", ["status", "undo"]],
    ["kubectl get <|>", ["pods", "services", "--output"]],
    ["kubectl get po --<|>", ["--output", "--namespace", "--watch"]],
    ["kubectl get po -o <|>", ["json", "wide", "jsonpath="]],
    ["kubectl get po -o j<|> | cat", ["json"]],
    ["kubectl apply -f x --dry-run=<|>", ["client", "server"]],
    ["docker run --restart <|>", ["always", "on-failure"]],
    ["docker run \\\n  --<|>", ["--publish", "--name"]],
  ])("%j", (text, expected) => expect(offered(text)).toEqual(expect.arrayContaining(expected)));

  test("flags that are given are not offered again, unless they may repeat", () => {
    const labels = offered("docker run --rm -d -p 80:80 --<|>");
    expect(labels).not.toContain("--rm");
    expect(labels).not.toContain("--detach");
    expect(labels).toContain("--publish");
  });

  test("files of the workspace stand behind flags that name one", () => {
    expect(offered("kubectl apply -f <|>\n--- k8s/web.yaml\na: 1\n--- b.txt\nx\n")).toEqual(["k8s/web.yaml"]);
  });

  test.each(["docker run nginx <|>", "kubectl exec web -- <|>", "echo <|>", "# docker <|>"])("nothing in %j", (text) =>
    expect(offered(text)).toEqual([]),
  );
});

describe("silence", () => {
  const rulesIn = (text: string) => {
    const { snapshot, path } = at(text);
    return diagnose(snapshot, path).map(({ rule }) => rule);
  };

  test.each([
    "# portolan ignore=long-flag-dashes\ndocker run -rm nginx",
    "docker run -rm nginx # portolan ignore=long-flag-dashes",
    "# portolan ignore=all\nif x; then docker run \\\n  -rm nginx; fi",
    "# portolan ignore-file=commands/long-flag-dashes\n\necho\ndocker run -rm nginx",
  ])("%j", (text) => expect(rulesIn(text)).toEqual([]));

  test("only where it is asked for", () => {
    expect(rulesIn("# portolan ignore=flag-known\ndocker run -rm nginx")).toEqual(["commands/long-flag-dashes"]);
    expect(rulesIn("# portolan ignore=all\ndocker ps\ndocker run -rm nginx")).toEqual(["commands/long-flag-dashes"]);
  });

  test("the action writes what silences", () => {
    const { snapshot, path, offset } = at("if x; then\n  docker run -r<|>m nginx\nfi\n");
    const action = actions(snapshot, path, { start: offset, end: offset }).find(({ title }) =>
      title.startsWith("Ignore"),
    );
    expect(applyEdits(snapshot.files.get(path)?.text ?? "", action?.edits ?? [])).toBe(
      "if x; then\n  # portolan ignore=long-flag-dashes\n  docker run -rm nginx\nfi\n",
    );
  });
});

test("a command's note is explained as the command is typed", () => {
  const { snapshot } = at("", new Map([["commands/docker-run", "# docker run\n\nStarts something.\n"]]));
  expect(explain(snapshot, "docker run")).toContain("Starts something.");
});

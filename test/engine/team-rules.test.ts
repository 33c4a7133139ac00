/** Rules in notes: what they say about objects and instructions, and how users turn them. */
import { describe, expect, test } from "vitest";
import { actions } from "../../server/src/engine/act";
import { diagnose } from "../../server/src/engine/diagnose";
import { explain } from "../../server/src/engine/explain";
import { teamRulesIn } from "../../server/src/engine/team-rules";
import type { Settings } from "../../server/src/model/settings";
import type { Snapshot } from "../../server/src/model/snapshot";
import { Workspace } from "../../server/src/model/workspace";
import { draw } from "../support/draw";
import { builtInNotes, drawn } from "../support/engine";

/** The problems of the first file that carry a team's rule, drawn under its text. */
function said(drawing: string, settings: Partial<Settings> = {}): string {
  const { snapshot } = drawn(drawing, { settings });
  return drawnIn(snapshot, [...snapshot.files.keys()][0] ?? "");
}

function drawnIn(snapshot: Snapshot, path: string): string {
  const marks = problems(snapshot, path).map(({ span, severity, rule, message }) => ({
    ...span,
    label: `${severity} ${rule}: ${message}`,
  }));
  return draw(snapshot.files.get(path)?.text ?? "", marks);
}

function problems(snapshot: Snapshot, path: string) {
  return diagnose(snapshot, path, ({ error }) => {
    throw new Error(error);
  }).filter(({ rule }) => rule.startsWith("team/"));
}

function note(front: string, path = "notes/rule.md", body = ""): string {
  return `--- ${path}\n---\n${front}---\n${body}`;
}

const owner = note(`rule: team/owner-label
message: Name the owner
kinds: [Deployment, StatefulSet]
cel: "has(object.metadata.labels) && 'team' in object.metadata.labels"
`);

function deployment(name: string, labels = "", spec = "  paused: false\n"): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n${labels}spec:\n${spec}`;
}

function objectRule(cel: string, more = ""): string {
  return note(`rule: team/r\nmessage: No\n${more}cel: |\n  ${cel}\n`);
}

describe("objects", () => {
  test("a rule stands at the object's name where what it asks for is not there", () => {
    expect(said(`--- a.yaml\n${deployment("web")}${owner}`)).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
        ^^^ warning team/owner-label: Name the owner
spec:
  paused: false
`);
  });

  test("a rule stands where a simple expression looks", () => {
    const text = deployment("web", "  labels: {app: web}\n", "  replicas: 7\n");
    expect(
      said(`--- a.yaml\n${text}${owner}${objectRule("object.spec.replicas <= 5").replace("rule.md", "r.md")}`),
    ).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
  ^^^^^^ warning team/owner-label: Name the owner
spec:
  replicas: 7
            ^ warning team/r: No
`);
  });

  test("a path says where a rule stands, if it leads anywhere", () => {
    const text = deployment("web", "", "  template:\n    spec:\n      containers:\n        - {name: a, image: b}\n");
    const at = (path: string) => said(`--- a.yaml\n${text}${objectRule("false", `path: ${path}\n`)}`);
    expect(at("spec.template.spec.containers.0.image")).toContain(
      "        - {name: a, image: b}\n                           ^ warning",
    );
    expect(at("spec.template.spec.volumes")).toContain("  name: web\n        ^^^ warning");
  });

  test("every document and every item of a List is looked at, and the place is in the file", () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: apps/v1\n    kind: StatefulSet\n    metadata: {name: db}\n`;
    const text = `${deployment("good", "  labels: {team: us}\n")}---\n${deployment("bad")}---\n${list}`;
    const { snapshot } = drawn(`--- a.yaml\n${text}${owner}`);
    expect(named(snapshot)).toEqual(["bad", "db"]);
    const places = problems(snapshot, "/w/a.yaml").flatMap(({ related = [] }) =>
      related.map(({ path = "", span }) => snapshot.files.get(path)?.text.slice(span.start, span.end)),
    );
    expect(places).toEqual(["team/owner-label", "team/owner-label"]);
  });

  const count = (text: string, rule: string) => {
    const { snapshot } = drawn(`--- a.yaml\n${text}${rule}`);
    return problems(snapshot, "/w/a.yaml").length;
  };

  test.each([
    ["other kinds", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n", owner, 0],
    ["what is not there, with the server's default", deployment("web"), objectRule("object.spec.replicas <= 5"), 0],
    ["what is not there, against its default", deployment("web"), objectRule("object.spec.replicas >= 2"), 1],
    ["what has to be written in spite of a default", deployment("web"), objectRule("has(object.spec.replicas)"), 1],
    ["what is nowhere", deployment("web"), objectRule("object.metadata.labels.team != ''"), 1],
    ["values for others to fill in", deployment("${NAME}"), objectRule("object.metadata.name.startsWith('a')"), 0],
    ["values that do not go together", deployment("web"), objectRule("object.metadata.name > 5"), 0],
    ["values that are neither true nor false", deployment("web"), objectRule("object.metadata.name"), 0],
    ["numbers in quantities", quota("4"), objectRule("isQuantity(object.spec.hard.pods)"), 0],
    [
      "booleans as YAML 1.1 has them",
      deployment("web", "", "  paused: yes\n"),
      objectRule("object.spec.paused == true"),
      0,
    ],
    ["aliases and merges", merged, objectRule("object.data.d == '1' && object.data.c == '1'"), 0],
    [
      "objects of one's own kind",
      "apiVersion: example.com/v1\nkind: Db\nmetadata: {name: a}\nspec: {n: 1}\n",
      objectRule("object.spec.n > 1"),
      1,
    ],
  ])("%s", (_, text, rule, expected) => {
    expect(count(text, rule)).toBe(expected);
  });

  test("patches are not whole, so nothing is said of them", () => {
    const { snapshot } = drawn(`--- overlays/a.yaml\n${deployment("web")}${owner}`);
    expect(problems(snapshot, "/w/overlays/a.yaml")).toEqual([]);
  });

  test("a bomb of aliases is not looked at", () => {
    const rows = [..."bcdefghij"].map((name, index) => {
      const before = "abcdefghij".charAt(index);
      return `  ${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`;
    });
    const bomb = `apiVersion: example.com/v1\nkind: Bomb\nmetadata: {name: boom}\nspec:\n  a: &a [x]\n${rows.join("\n")}\n`;
    expect(count(bomb, objectRule("object.spec == {}"))).toBe(0);
  });

  test("a keystroke asks about its own document again, and says the same of the others", () => {
    const workspace = new Workspace(new Map());
    const { snapshot } = drawn(`--- a.yaml\n${deployment("one")}---\n${deployment("two")}${owner}`);
    workspace.apply([
      { kind: "roots", roots: ["/w"] },
      ...[...snapshot.files.values()].map((file) => ({ kind: "write" as const, file })),
    ]);
    const rules = teamRulesIn(workspace.snapshot);
    expect(named(workspace.snapshot)).toEqual(["one", "two"]);
    const text = snapshot.files.get("/w/a.yaml")?.text ?? "";
    workspace.apply([{ kind: "write", file: { path: "/w/a.yaml", text: `# more\n${text.replace("one", "first")}` } }]);
    expect(named(workspace.snapshot)).toEqual(["first", "two"]);
    expect(teamRulesIn(workspace.snapshot)).toBe(rules);
  });
});

/** The words that the problems of a.yaml stand under. */
function named(snapshot: Snapshot): readonly (string | undefined)[] {
  const text = snapshot.files.get("/w/a.yaml")?.text;
  return problems(snapshot, "/w/a.yaml").map(({ span }) => text?.slice(span.start, span.end));
}

function quota(pods: string): string {
  return `apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {pods: ${pods}}}\n`;
}

const merged = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  <<: &a {d: "1"}\n  b: &b "1"\n  c: *b\n`;

describe("instructions", () => {
  const rule = (front: string) => note(`rule: team/r\nmessage: No\n${front}`);
  const registry = rule("instruction: FROM\npattern: ^(--\\S+ )*registry\\.example\\.com/\n");

  test("a pattern has to match what follows the keyword", () => {
    const text = `ARG TAG=1
FROM registry.example.com/base:1 AS base
FROM --platform=linux/arm64 registry.example.com/base:1 AS arm
FROM nginx:1.31 AS web
FROM base
FROM $IMAGE:$TAG
`;
    expect(said(`--- Dockerfile\n${text}${registry}`)).toBe(`ARG TAG=1
FROM registry.example.com/base:1 AS base
FROM --platform=linux/arm64 registry.example.com/base:1 AS arm
FROM nginx:1.31 AS web
     ^^^^^^^^^^^^^^^^^ warning team/r: No
FROM base
FROM $IMAGE:$TAG
`);
  });

  test("what is forbidden is shown where it stands, over joints, in heredocs and triggers", () => {
    const text = `FROM a:1
RUN set -e; \\
    # a curl of smoke
    curl -f x
RUN <<EOF
curl -f y
EOF
ONBUILD RUN curl z
CMD ["curl"]
`;
    expect(said(`--- Dockerfile\n${text}${rule("instruction: [run]\nforbid: curl( -f)?\n")}`)).toBe(`FROM a:1
RUN set -e; \\
    # a curl of smoke
    curl -f x
    ^^^^^^^ warning team/r: No
RUN <<EOF
curl -f y
^^^^^^^ warning team/r: No
EOF
ONBUILD RUN curl z
            ^^^^ warning team/r: No
CMD ["curl"]
`);
  });

  test("a pattern that would take its time over a long text is not asked", () => {
    const text = `FROM a:1\nRUN ${"a".repeat(60_000)}\n`;
    expect(said(`--- Dockerfile\n${text}${rule("instruction: RUN\nforbid: (a{1,20}){20}b\n")}`)).toBe(text);
  });
});

describe("users turn them like any other rule", () => {
  const text = deployment("web");
  const level = (settings: Partial<Settings>, front = "") => {
    const rule = owner.replace("message:", `${front}message:`);
    const { snapshot } = drawn(`--- a.yaml\n${text}${rule}`, { settings });
    return problems(snapshot, "/w/a.yaml").map(({ severity }) => severity);
  };

  test("levels and profiles", () => {
    expect(level({})).toEqual(["warning"]);
    expect(level({ rules: { "team/owner-label": "error" } })).toEqual(["error"]);
    expect(level({ rules: { "team/owner-label": "off" } })).toEqual([]);
    expect(level({}, "severity: hint\n")).toEqual(["hint"]);
    expect(level({ profile: "essential" })).toEqual([]);
    expect(level({ profile: "essential" }, "severity: error\n")).toEqual(["error"]);
    expect(level({ profile: "recommended" }, "profile: strict\n")).toEqual([]);
  });

  test("settings may name them", () => {
    const settings = `--- .portolan/settings.json\n{ "rules": { "team/owner-label": "error", "team/gone": "off" } }`;
    const { snapshot } = drawn(`--- a.yaml\n${text}${owner}${settings}`);
    expect(problems(snapshot, "/w/a.yaml").map(({ severity }) => severity)).toEqual(["error"]);
    expect(diagnose(snapshot, "/w/.portolan/settings.json")).toEqual([]);
  });

  test.each(["team/owner-label", "owner-label"])("a comment ignores %s", (name) => {
    const quiet = text.replace("  name:", `  # portolan ignore=${name}\n  name:`);
    expect(said(`--- a.yaml\n${quiet}${owner}`)).toBe(quiet);
  });

  test("the lightbulb writes that comment", () => {
    const { snapshot, path } = drawn(`--- a.yaml\n${text}${owner}`);
    const [one] = problems(snapshot, path);
    const titles = actions(snapshot, path, one?.span ?? { start: 0, end: 0 }).map(({ title }) => title);
    expect(titles).toContain("Ignore team/owner-label here");
  });

  test("only notes carry rules, and a broken one says nothing", () => {
    expect(said(`--- a.yaml\n${text}${owner.replace("notes/", "docs/")}`)).toBe(text);
    expect(said(`--- a.yaml\n${text}${owner.replace("cel:", "severity: loud\ncel:")}`)).toBe(text);
  });

  test("of two rules with one name the first by path speaks", () => {
    const second = owner.replace("rule.md", "z.md").replace("Name the owner", "Later");
    expect(said(`--- a.yaml\n${text}${second}${owner}`)).toContain("^^^ warning team/owner-label: Name the owner\n");
  });
});

test.each(["team/owner-label", "Owner-Label"])("explain %s shows the user's note", (name) => {
  const rule = note(
    "rule: team/owner-label\nmessage: Name the owner\ncel: true\n",
    "notes/owner.md",
    "# Owners\n\nCall them.\n",
  );
  const { snapshot } = drawn(`--- Dockerfile\nFROM a:1\n${rule}`, { notes: builtInNotes() });
  expect(explain(snapshot, name)).toBe(
    "# Owners\n\n`team/owner-label` · warning · profile recommended\n\nName the owner\n\nCall them.\n\nKept in owner.md.",
  );
});

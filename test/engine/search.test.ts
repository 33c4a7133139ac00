/** Full text search over the user's notes and ours. */
import { describe, expect, test } from "vitest";
import { searchNotes } from "../../server/src/engine/search";
import { sourceFile } from "../../server/src/model/source-file";
import { Workspace } from "../../server/src/model/workspace";
import { builtInNotes, drawn } from "../support/engine";

const notes = new Map([
  [
    "kubernetes/Deployment",
    "# Deployment\n\nKeeps copies of a pod running.\n\nA rolling update replaces them one by one.\n",
  ],
  ["kubernetes/livenessProbe", "# Liveness\n\nA failing livenessProbe restarts its container.\n"],
  ["dockerfile/image-tagged", "# Base images have a tag\n\nWithout one the build changes.\n\n## Cases\n\nsecretword\n"],
  ["helm/with", "# with\n\nChanges the dot of a Helm template.\n"],
  ["helm/range", "# range\n\nRepeats a part of a Helm template with each value.\n"],
]);

const own = `--- notes/ops.md
# Operations

Call Ada first.

## Rolling back

Nobody does this on a Friday.
Then kubectl rollout undo brings the last version of the deployment back.

## Ports

\`\`\`sh
kubectl port-forward svc/web 8080:80
\`\`\`
--- notes/plain.txt
${"A day like any other, nothing to see.\n".repeat(20)}
the registry mirror is at mirror.example
`;

const { snapshot } = drawn(own, { notes });

/** Where each result leads, with the line that matched. */
function found(query: string, of = snapshot): readonly string[] {
  return searchNotes(of, query, 10).map(({ title, sentence, path, offset, key }) => {
    const line = path === undefined ? "" : `:${of.files.get(path)?.text.slice(0, offset).split("\n").length}`;
    return `${title} (${key}${line}) ${sentence}`;
  });
}

describe("a search", () => {
  test("finds a word of the body and its line", () => {
    expect(found("friday")).toEqual(["Rolling back (ops.md:7) Nobody does this on a Friday."]);
    expect(found("port-forward")).toEqual(["Ports (ops.md:13) kubectl port-forward svc/web 8080:80"]);
  });
  test("wants every word that tells something, and the line with most of them", () => {
    expect(found("the deployment rollout")).toEqual([
      "Rolling back (ops.md:8) Then kubectl rollout undo brings the last version of the deployment back.",
    ]);
  });
  test("puts titles before what is only mentioned", () => {
    expect(found("deployment").map((each) => each.split(")")[0])).toEqual([
      "Deployment (kubernetes/Deployment",
      "Rolling back (ops.md:8",
    ]);
    expect(found("rolling")[0]).toBe("Rolling back (ops.md:5) Nobody does this on a Friday.");
  });
  test("finds words by their beginning and by their parts", () => {
    expect(found("regis miRR")).toEqual(["plain.txt (plain.txt:22) the registry mirror is at mirror.example"]);
    expect(found("probe")).toEqual([
      "Liveness (kubernetes/livenessProbe) A failing livenessProbe restarts its container.",
    ]);
  });
  test("forgives slips of the fingers where nothing is spelled like it", () => {
    expect(found("deploymnet")[0]).toContain("Deployment (kubernetes/Deployment)");
    expect(found("rolling updaet")).toEqual([
      "Deployment (kubernetes/Deployment) A rolling update replaces them one by one.",
    ]);
  });
  test("takes some of the words where none has all", () => {
    expect(found("friday mirror helicopter")).toHaveLength(2);
  });
  test("knows notes by their key and rules by their other names, but no cases", () => {
    expect(found("DL3006")).toEqual([
      "Base images have a tag (dockerfile/image-tagged) Without one the build changes.",
    ]);
    expect(found("helm with")[0]).toContain("with (helm/with)");
    expect(found("with")[0]).toBe("with (helm/with) Changes the dot of a Helm template.");
    expect(found("secretword")).toEqual([]);
  });
  test("without a word lists all notes, the user's first", () => {
    const listed = searchNotes(snapshot, " ?", 100).map(({ title }) => title);
    expect(listed).toEqual([
      ...["Operations", "Rolling back", "Ports", "plain.txt"],
      ...["Base images have a tag", "range", "with", "Deployment", "Liveness"],
    ]);
  });
  test("answers at most as many as are wanted", () => {
    expect(searchNotes(snapshot, "a", 1)).toHaveLength(1);
    expect(searchNotes(snapshot, "", 2)).toHaveLength(2);
  });
});

describe("the index", () => {
  test("follows every change, and any older snapshot too", () => {
    const workspace = new Workspace(notes);
    const write = (text: string) => workspace.apply([{ kind: "write", file: { path: "/w/notes/a.md", text } }]);
    workspace.apply([{ kind: "roots", roots: ["/w"] }]);
    const first = write("# One\n\nporcupine\n");
    expect(found("porcupine", first)).toEqual(["One (a.md:3) porcupine"]);
    const second = write("# One\n\nhedgehog and then porcupine\n");
    expect(found("porcupine", second)).toEqual(["One (a.md:3) hedgehog and then porcupine"]);
    const third = workspace.apply([{ kind: "remove", path: "/w/notes/a.md" }]);
    expect(found("porcupine", third)).toEqual([]);
    expect(found("porcupine", first)).toEqual(["One (a.md:3) porcupine"]);
    expect(found("hedgehog", first)).toEqual([]);
  });
  test("scores a note the same however it came", () => {
    const workspace = new Workspace(notes);
    workspace.apply([{ kind: "roots", roots: ["/w"] }]);
    const write = (text: string) => workspace.apply([{ kind: "write", file: { path: "/w/notes/a.md", text } }]);
    found("x", write("# Probe\n\nlong writing about a probe\n"));
    const after = write("# Other\n\nnothing\n");
    expect(found("probe", after)).toEqual(
      found("probe", drawn("--- notes/a.md\n# Other\n\nnothing\n", { notes }).snapshot),
    );
  });
});

test("any text can be searched for anything", () => {
  const odd = [
    "",
    "\uFEFF",
    "\n\n\n",
    "#",
    "```",
    "a".repeat(50_000),
    " ".repeat(50_000),
    "x\r\ny\rz",
    "\uD800",
    "constructor __proto__",
  ];
  for (const text of odd) {
    const path = "/w/notes/odd.md";
    const files = new Map([[path, sourceFile({ path, text })]]);
    const query = text.slice(0, 100);
    const answers = searchNotes({ ...snapshot, notes: new Map(), files, paths: new Set([path]) }, query, 5);
    for (const { sentence } of answers) expect(sentence.length).toBeLessThanOrEqual(160);
  }
  expect(found("constructor")).toEqual([]);
});

test("each of our notes is found by its title", () => {
  const ours = drawn("", { notes: builtInNotes() }).snapshot;
  const all = searchNotes(ours, "", 10_000);
  const lost = all.filter(({ title, key }) => !searchNotes(ours, title, 10).some((each) => each.key === key));
  expect(lost.map(({ key }) => key)).toEqual([]);
});

/** Pieces in other languages get all that their languages can do, at their places in the host. */
import { describe, expect, test } from "vitest";
import { actions } from "../../server/src/engine/act";
import { complete } from "../../server/src/engine/complete";
import { diagnose } from "../../server/src/engine/diagnose";
import { fixText } from "../../server/src/engine/fix";
import { hover } from "../../server/src/engine/hover";
import { referencesAt } from "../../server/src/engine/navigate";
import { tokens } from "../../server/src/engine/outline";
import { rename } from "../../server/src/engine/rename";
import { applyEdits } from "../../server/src/model/edit";
import { slice } from "../../server/src/model/span";
import { draw } from "../support/draw";
import { builtInNotes, drawn } from "../support/engine";

const notes = builtInNotes();

function opened(note: string) {
  const { snapshot, path, offset } = drawn(`--- /notes/a.md\n${note}`, { notes });
  return { snapshot, path, offset, text: snapshot.files.get(path)?.text ?? "" };
}

/** The note with its problems drawn under it. */
function problems(note: string): string {
  const { snapshot, path, text } = opened(note);
  const found = diagnose(snapshot, path, ({ error }) => {
    throw error;
  });
  return draw(
    text,
    found.map(({ span, message }) => ({ ...span, label: message })),
  );
}

describe("problems", () => {
  test("stand on their words", () => {
    expect(
      problems(`# Images

1. First
   \`\`\`dockerfile
   FROM nginx
   EXPOSE 99999
   \`\`\`
2. Then
   \`\`\`yaml
   apiVersion: v1
   kind: Service
   spec:
     typ: NodePort
   \`\`\`
`),
    ).toMatchInlineSnapshot(`
      "# Images

      1. First
         \`\`\`dockerfile
         FROM nginx
              ^^^^^ nginx has no tag, so each build may get another version; name one
         EXPOSE 99999
                ^^^^^ Port 99999 cannot exist: the highest is 65535
         \`\`\`
      2. Then
         \`\`\`yaml
         apiVersion: v1
         kind: Service
         spec:
           typ: NodePort
           ^^^ ServiceSpec has no field typ; did you mean type?
         \`\`\`
      "
    `);
  });

  test("are not looked for in what is marked as wrong, or is in no language of ours", () => {
    const note = "```dockerfile bad\nFROM nginx\n```\n```rust\nFROM nginx\n```\n```\nFROM nginx\n```\n";
    expect(problems(note)).toBe(note);
  });

  test("are found in a quote, which ends the fence when it ends", () => {
    const note =
      "> ```dockerfile\n> FROM nginx\n>\n> EXPOSE 99999\n\nwords\n\n> > ```yaml\n> > apiVersion: v1\n> > kind: Pod\n> > spec: {contaners: []}\n> > ```\n";
    expect(problems(note)).toMatchInlineSnapshot(`
      "> \`\`\`dockerfile
      > FROM nginx
             ^^^^^ nginx has no tag, so each build may get another version; name one
      >
      > EXPOSE 99999
               ^^^^^ Port 99999 cannot exist: the highest is 65535

      words

      > > \`\`\`yaml
      > > apiVersion: v1
      > > kind: Pod
      > > spec: {contaners: []}
                 ^^^^^^^^^ PodSpec has no field contaners; did you mean containers?
      > > \`\`\`
      "
    `);
  });

  test("of a fragment are those of the fragment", () => {
    const note = '```dockerfile\nRUN make\nCMD ["a"]\n```\n';
    expect(problems(note)).toBe(note);
    expect(problems("```Dockerfile\nEXPOSE web\n```\n")).toContain("       ^^^");
  });
});

test("hovers explain what stands in a fence", () => {
  const { snapshot, path, offset, text } = opened("a\n```dockerfile\nWORK<|>DIR /app\n```\n");
  const found = hover(snapshot, path, offset);
  expect(found?.note?.key).toBe("dockerfile/WORKDIR");
  expect(found && slice(text, found.span)).toBe("WORKDIR");
});

test("completion writes where the cursor is, with the margin of the fence", () => {
  const drawing = "- x\n  ```yaml\n  apiVersion: apps/v1\n  kind: Deployment\n  spec:\n    <|>\n  ```\n";
  const { snapshot, path, offset, text } = opened(drawing);
  const proposal = complete(snapshot, path, offset).find(({ label }) => label === "strategy");
  expect(proposal && applyEdits(text, [proposal.edit])).toBe(
    "- x\n  ```yaml\n  apiVersion: apps/v1\n  kind: Deployment\n  spec:\n    strategy:\n      \n  ```\n",
  );
});

test("fixes mend the note", () => {
  const { snapshot, path } = opened("- x\n\n  ```dockerfile\n  FROM debian:13\n  MAINTAINER me\n  ```\n");
  expect(fixText(snapshot, path, () => true)).toContain('  LABEL org.opencontainers.image.authors="me"\n  ```');
});

test("silence is asked for in the fence", () => {
  const { snapshot, path, offset, text } = opened("- x\n  ```dockerfile\n  FROM ngi<|>nx\n  ```\n");
  const silence = actions(snapshot, path, { start: offset, end: offset }).find(({ title }) =>
    title.startsWith("Ignore"),
  );
  expect(applyEdits(text, silence?.edits ?? [])).toBe(
    "- x\n  ```dockerfile\n  # portolan ignore=image-tagged\n  FROM nginx\n  ```\n",
  );
});

test("names are found and renamed in their fence alone", () => {
  const fence = (from: string) => `\`\`\`dockerfile\nFROM a:1 AS build\nFROM b:1\nCOPY --from=${from} /x /y\n\`\`\`\n`;
  const { snapshot, path, offset, text } = opened(`${fence("build")}\n${fence("bu<|>ild")}`);
  expect(referencesAt(snapshot, path, offset, true).map(({ span }) => slice(text, span))).toEqual(["build", "build"]);
  const renaming = rename(snapshot, path, offset, "made");
  const edits = "edits" in renaming ? renaming.edits : [];
  expect(applyEdits(text, edits)).toBe(`${fence("build")}\n${fence("made").replace("AS build", "AS made")}`);
});

test("colours stand in order", () => {
  const { snapshot, path, text } = opened("```dockerfile\nFROM a:1\n```\n\n```dockerfile\nCMD x\n```\n");
  expect(tokens(snapshot, path).map(({ span }) => slice(text, span))).toEqual(["FROM", "a:1", "CMD"]);
});

test("a fence that is typed into keeps what was known about the others", () => {
  const before = opened("```dockerfile\nFROM nginx\n```\n```dockerfile\nFROM redis\n```\n<|>");
  const file = before.snapshot.files.get(before.path) ?? expect.fail();
  const next = { ...file, text: file.text.replace("redis", "redis:8") };
  const snapshot = { ...before.snapshot, files: new Map([[before.path, next]]) };
  expect(diagnose(before.snapshot, before.path).map(({ message }) => message.split(" ", 1)[0])).toEqual([
    "nginx",
    "redis",
  ]);
  expect(diagnose(snapshot, before.path).map(({ message }) => message.split(" ", 1)[0])).toEqual(["nginx"]);
});

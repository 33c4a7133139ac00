/** What a Dockerfile takes from its build context: completed, explained, followed and kept. */
import { describe, expect, test } from "vitest";
import { actions } from "../../../server/src/engine/act";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { documentLinks } from "../../../server/src/engine/document-links";
import { hover } from "../../../server/src/engine/hover";
import { moveEdits } from "../../../server/src/engine/move";
import { applyEdits } from "../../../server/src/model/edit";
import { slice } from "../../../server/src/model/span";
import { drawn, type Surroundings } from "../../support/engine";

const files = `--- web/src/main.py
--- web/src/lib/a.py
--- web/README.md
--- web/.env
--- web/.dockerignore
.env
*.md
`;

function offered(line: string): string {
  const { snapshot, path, offset } = drawn(`--- web/Dockerfile\nFROM a:1\nCOPY src/main.py /\n${line}\n${files}`);
  return complete(snapshot, path, offset)
    .map(({ label }) => label)
    .join(" ");
}

describe("completion", () => {
  test.each([
    ["COPY <|>", "src/ .dockerignore Dockerfile"],
    ["COPY ./sr<|> /", "src/ .dockerignore Dockerfile"],
    ["COPY --chown=1:1 src/<|>", "lib/ main.py"],
    ['COPY ["src/lib/<|>', "a.py"],
    ["ADD a /src/<|>", "lib/ main.py"],
    ["COPY src/*<|>", ""],
    ["COPY --from=x src/<|>", ""],
    ["RUN --mount=type=bind,source=src/<|>", "lib/ main.py"],
    ["RUN --mount=src=src/<|>", "lib/ main.py"],
    ["RUN --mount=from=x,source=src/<|>", ""],
    ["RUN --mount=type=cache,source=src/<|>", ""],
    ["ADD https://example.com/<|>", ""],
  ])("%s", (line, labels) => {
    expect(offered(line)).toBe(labels);
  });

  test("a line of .dockerignore", () => {
    const { snapshot, path, offset } = drawn(`${files}!web/\n--- web/.dockerignore\n# a\n!src/l<|>`);
    expect(complete(snapshot, path, offset).map(({ label }) => label)).toEqual(["lib", "main.py"]);
  });
});

describe("hover", () => {
  const facts = (drawing: string) => {
    const { snapshot, path, offset } = drawn(drawing);
    return hover(snapshot, path, offset)?.facts;
  };

  test.each([
    ["COPY sr<|>c /", "2 files of the Dockerfile's folder: `src/lib/a.py`, `src/main.py`."],
    ["RUN --mount=source=src/ma<|>in.py,target=/x true", "1 file of the Dockerfile's folder: `src/main.py`."],
    ["COPY *.m<|>d /", "No file of the Dockerfile's folder, without 1 that `.dockerignore` takes out."],
    ["COPY --from=b src/ma<|>in.py /", undefined],
  ])("%s", (line, fact) => {
    const found = facts(`--- web/Dockerfile\nFROM a:1\nCOPY src /src\n${line}\n${files}`);
    expect(
      found?.map((each) => each.replace("`src/main.py`, `src/lib/a.py`", "`src/lib/a.py`, `src/main.py`")),
    ).toEqual(fact === undefined ? undefined : [fact]);
  });

  test.each([
    ["*.m<|>d", "Takes out 1 path: `README.md`."],
    ["s<|>rc\n!src/lib", "Takes out 1 path: `src/main.py`. About 1 more of its paths another line decides."],
    ["src\n!src/<|>lib", "Takes back in 1 path: `src/lib/a.py`."],
    ["no<|>", "No file here is called so."],
  ])("pattern %j", (lines, fact) => {
    expect(facts(`${files.replace(/--- web\/\.dockerignore[\s\S]*/, "")}--- web/.dockerignore\n${lines}\n`)).toEqual([
      fact,
    ]);
  });

  test("how long an image gets fixes", () => {
    const { snapshot, path, offset } = drawn("FROM python:3.<|>9\n", { today: "2026-01-31" });
    expect(hover(snapshot, path, offset)?.facts.at(-1)).toBe(
      "Python 3.9 had fixes until 2025-10-31 ([dates](https://devguide.python.org/versions/)).",
    );
  });
});

const built = `--- compose.yaml
services:
  web:
    build: {context: web, dockerfile: ../images/web.Dockerfile}
--- images/web.Dockerfile
FROM a:1
COPY src/main.py ["x", "y"]
COPY ["./src/lib/a.py", "src/lib/", "/"]
${files}`;

test("sources lead to the files of the context", () => {
  const { snapshot } = drawn(built);
  const path = "/w/images/web.Dockerfile";
  const text = snapshot.files.get(path)?.text ?? "";
  const links = documentLinks(snapshot, path).map((link) => `${slice(text, link.span)} -> ${link.path}`);
  expect(links).toEqual(["src/main.py -> /w/web/src/main.py", "./src/lib/a.py -> /w/web/src/lib/a.py"]);
});

test("sources follow files that move inside the context, and stay when the Dockerfile or the context moves", () => {
  const { snapshot } = drawn(built);
  const moved = (from: string, to: string) =>
    moveEdits(snapshot, [{ from: `/w/${from}`, to: `/w/${to}` }])
      .filter(({ path }) => path.endsWith("Dockerfile"))
      .map(({ text }) => text);
  expect(moved("web/src/main.py", "web/app.py")).toEqual(["app.py"]);
  expect(moved("web/src/lib", "web/lib")).toEqual(["./lib/a.py", "lib/"]);
  expect(moved("images/web.Dockerfile", "web.Dockerfile")).toEqual([]);
  expect(moved("web", "site")).toEqual([]);
  expect(moved("web/src/main.py", "main.py")).toEqual([]);
});

describe("hadolint's settings", () => {
  const told = (drawing: string, around: Surroundings = {}) => {
    const { snapshot, path } = drawn(drawing, around);
    return diagnose(snapshot, path).map(({ rule, severity }) => `${severity} ${rule}`);
  };
  const image = "--- a/b/Dockerfile\n<|>FROM debian\n";

  test.each([
    ["", ["warning dockerfile/image-tagged"]],
    ["--- .hadolint.yaml\nignored: [DL3006]\n", []],
    [
      "--- a/hadolint.yml\noverride:\n  error: [DL3006]\n--- .hadolint.yaml\nignored: [DL3006]\n",
      ["error dockerfile/image-tagged"],
    ],
    ["--- a/.hadolint.yaml\noverride: {style: DL3006}\nignored: DL3007\n", ["hint dockerfile/image-tagged"]],
    ["--- .hadolint.yaml\nignored: [\n", ["warning dockerfile/image-tagged"]],
  ])("%j", (settings, problems) => {
    expect(told(image + settings)).toEqual(problems);
  });

  test("ours have the last word", () => {
    const rules = { "dockerfile/image-tagged": "information" } as const;
    const around = { settings: { rules } };
    expect(told(`${image}--- .hadolint.yaml\nignored: [DL3006]\n`, around)).toEqual([
      "information dockerfile/image-tagged",
    ]);
  });
});

test("a problem may be ignored at its place and in its file", () => {
  const { snapshot, path } = drawn("FROM debian\n");
  const quiet = actions(snapshot, path, { start: 5, end: 5 }).filter(({ title }) => title.startsWith("Ignore"));
  expect(quiet.map(({ title, edits }) => `${title}: ${applyEdits("FROM debian\n", edits)}`)).toEqual([
    "Ignore dockerfile/image-tagged here: # portolan ignore=image-tagged\nFROM debian\n",
    "Ignore dockerfile/image-tagged in this file: # portolan ignore-file=image-tagged\nFROM debian\n",
  ]);
});

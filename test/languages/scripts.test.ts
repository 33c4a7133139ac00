/** The scripts that pipelines and Makefiles hold, as the files they are. */
import { describe, expect, test } from "vitest";
import { actions } from "../../server/src/engine/act";
import { diagnose } from "../../server/src/engine/diagnose";
import { fixText } from "../../server/src/engine/fix";
import { ciLanguage } from "../../server/src/languages/ci";
import { makeLanguage } from "../../server/src/languages/make";
import type { Language } from "../../server/src/model/language";
import { sourceFile } from "../../server/src/model/source-file";
import { slice } from "../../server/src/model/span";
import { drawn } from "../support/engine";

function scripts(language: Language, text: string): readonly string[] {
  const file = sourceFile({ path: "/w/x", text });
  return (language.embeds?.(file) ?? []).map(
    ({ lines, text: read }) => read ?? lines.map((line) => slice(text, line)).join(""),
  );
}

describe("a pipeline", () => {
  test("holds what it gives to a shell", () => {
    const text = `jobs:
  build:
    steps:
      - uses: x
      - run: docker build .
      - run: |
          docker push a

            docker pull b
      - run: "kubectl get po"
      - run: "a \\"b\\""
      - shell: pwsh
        run: docker ps
      - {run: 'helm ls', shell: bash}
build:
  script:
    - docker run x
    - >-
      docker run
      y
    - >-
      docker ps
  windows:
    runs-on: windows-2025
    steps:
      - run: docker network ls
      - {run: docker volume ls, shell: bash}
  powershell:
    defaults: {run: {shell: pwsh}}
    steps: [{run: docker image ls}]
  after_script: docker stop x
`;
    expect(scripts(ciLanguage, text).toSorted()).toEqual(
      [
        "docker build .",
        "docker push a\n\n  docker pull b",
        "kubectl get po",
        "helm ls",
        "docker run x",
        "docker run y",
        "docker ps",
        "docker volume ls",
        "docker stop x",
      ].toSorted(),
    );
  });

  test("has places in lines that are folded into one, and no room for a line of its own there", () => {
    const text = `on: push
jobs:
  a:
    steps:
      - run: >-
          docker run
          --dettach

            --deep
          web
`;
    const { snapshot, path } = drawn(`--- .github/workflows/a.yml\n${text}`);
    const [problem] = diagnose(snapshot, path);
    expect(problem && slice(text, problem.span)).toBe("--dettach");
    expect(actions(snapshot, path, problem?.span ?? expect.fail()).map(({ title }) => title)).toEqual([
      "Write --detach",
    ]);
    expect(fixText(snapshot, path, () => true)).toBe(text.replace("tt", "t"));
  });

  test.each([
    [".github/workflows/a.yml", true],
    ["action.yaml", true],
    [".gitlab-ci.yml", true],
    ["azure-pipelines.yml", true],
    ["ci.yaml", false],
    ["workflows/a.yml", false],
  ])("is told by its path: %s", (path, is) => {
    const { snapshot } = drawn(`--- ${path}\na: b\n`);
    const file = snapshot.files.get(`/w/${path}`) ?? expect.fail();
    expect(ciLanguage.claims(file, snapshot)).toBe(is);
  });

  test.each(["", "run:", "run: |", "run: |\n", "- run: |2\n    a\n", "script: [", "a: &x\n  run: *x\n"])(
    "may be half written: %j",
    (text) => expect(scripts(ciLanguage, text)).toEqual([]),
  );
});

describe("a Makefile", () => {
  test("holds its recipes", () => {
    const text = `IMAGE = web
build: web
\t@docker build -t $(IMAGE) . && \\
\t  docker push $(IMAGE)
\t-docker rmi \\
    x

push:
\t@ +docker push x
# end`;
    expect(scripts(makeLanguage, text)).toEqual([
      "docker build -t $(IMAGE) . && \\\n  docker push $(IMAGE)\ndocker rmi \\\n    x\n",
      "docker push x\n",
    ]);
  });

  test("may begin a recipe behind the rule's semicolon", () => {
    const text = `X := a; b
all: ; @docker ps
web:: x y; docker pull \\
  a
\tdocker push a
$(X): Y = a; b
#: ; c
`;
    expect(scripts(makeLanguage, text)).toEqual(["docker ps\n", "docker pull \\\n  a\ndocker push a\n"]);
  });
});

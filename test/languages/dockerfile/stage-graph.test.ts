/** What stages feed: as lenses, as a picture, and which of them a plain build leaves out. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hints } from "../../../server/src/languages/dockerfile/hints";
import { lenses } from "../../../server/src/languages/dockerfile/lenses";
import { stageUsed } from "../../../server/src/languages/dockerfile/rules/stage-used";
import { stagePicture } from "../../../server/src/languages/dockerfile/stage-picture";
import { applyEdits } from "../../../server/src/model/edit";
import { sourceFile } from "../../../server/src/model/source-file";
import { drawn } from "../../support/engine";

const file = (text: string) => sourceFile({ path: "/Dockerfile", text });

describe("lenses", () => {
  test.each([
    ["FROM a", []],
    ["FROM a AS b\nFROM b\nCOPY --from=b x y", ["feeds 1 stage: stage 1"]],
    [
      "FROM a AS b\nFROM b AS c\nFROM c\nRUN --mount=from=b,target=/b x",
      ["feeds 2 stages: c, stage 2", "feeds 1 stage: stage 2"],
    ],
    ["FROM a AS t\nFROM b", ["feeds no stage: built with --target only"]],
    ["FROM a\nFROM b\nCOPY --from=0 x y", ["feeds 1 stage: stage 1"]],
  ])("of %j", (text, titles) => {
    expect(lenses(file(text)).map(({ title }) => title)).toEqual(titles);
  });
});

describe("hints", () => {
  test.each([
    "ARG V=3.23\nFROM alpine:$V[= alpine:3.23]",
    "FROM alpine:$V",
    "ARG V\nFROM alpine:${V:-edge}[= alpine:edge] AS a",
    "FROM a\nENV D=/srv\nWORKDIR $D/app[= /srv/app]",
    "FROM a\nWORKDIR $HOME/app",
    "FROM a AS build\nFROM b\nCOPY --from=0[= build] x y",
    "FROM a:1\nFROM b\nCOPY --from=0[= a:1] x y",
    "FROM a\nCOPY --from=7 x y",
  ])("stand in %j", (drawn) => {
    const text = drawn.replace(/\[.*?\]/g, "");
    const edits = hints(file(text)).map(({ at, label }) => ({ span: { start: at, end: at }, text: `[${label}]` }));
    expect(applyEdits(text, edits)).toBe(drawn);
  });
});

describe("the picture", () => {
  test("says in words who feeds whom", () => {
    expect(stagePicture(file("FROM a AS b\nFROM c\nCOPY --from=b x y"))).toMatch(
      /^!\[b feeds stage 1; stage 1 feeds nothing\]\(data:image\/svg\+xml;base64,/,
    );
  });

  test("is not drawn for one stage, nor for very many", () => {
    expect(stagePicture(file("FROM a"))).toBeUndefined();
    expect(stagePicture(file("FROM a\n".repeat(30)))).toBeUndefined();
  });
});

test("a stage that a Compose file builds, and what it is made of, is not left out", () => {
  const text = "FROM a AS base\nFROM base AS dev\nFROM b AS other\nFROM c\n";
  const asked = (more: string) => {
    const { snapshot, path } = drawn(`--- /Dockerfile\n${text}${more}`);
    const own = snapshot.files.get(path);
    return own === undefined ? [] : [...stageUsed.check(own, snapshot)].map(({ message }) => message.split(";", 1)[0]);
  };
  const left = (name: string) => `The last stage takes nothing from ${name}`;
  expect(asked("")).toEqual([left("base"), left("dev"), left("other")]);
  expect(asked("--- /compose.yaml\nservices:\n  a:\n    build:\n      target: dev\n")).toEqual([left("other")]);
});

test.each([
  ["ARG V=a\nFROM x AS base-a\nFROM x AS base-b\nFROM y AS other\nFROM base-${V}\n", ["other"]],
  ["ARG V\nFROM x AS base-a\nFROM x AS base-b\nFROM y AS other\nFROM base-$V\n", ["other"]],
  ["ARG ROOT=first\nFROM x AS first\nFROM y AS other\nFROM $ROOT\n", ["other"]],
  ["ARG ROOT=alpine:3.23\nFROM x AS first\nFROM $ROOT\n", ["first"]],
  ["ARG ROOT\nFROM x AS first\nFROM $ROOT\n", []],
  ["FROM x AS base-linux\nFROM x AS base-windows\nFROM base-${TARGETOS} AS base\nFROM y\nCOPY --from=base a b\n", []],
])("a stage that a variable may name is not left out: %j", (text, left) => {
  const { snapshot, path } = drawn(text);
  const problems = diagnose(snapshot, path).filter(({ rule }) => rule === stageUsed.id);
  expect(problems.map(({ message }) => / from (\S+);/.exec(message)?.[1])).toEqual(left);
});

test("a stage inherits from the one that a variable's default names", () => {
  const text = "ARG V=a\nFROM debian:13 AS base-a\nWORKDIR /w\nFROM base-$V\nCOPY a .\n";
  const { snapshot, path } = drawn(text);
  expect(diagnose(snapshot, path).map(({ rule }) => rule)).not.toContain("dockerfile/copy-destination-absolute");
});

/** Severe findings by line. */
function severe(text: string): readonly string[] {
  const { snapshot, path } = drawn(text);
  return diagnose(snapshot, path)
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ span, rule, severity }) => `${text.slice(0, span.start).split("\n").length} ${severity} ${rule}`);
}

test("what the builder refuses when it builds a stage is a warning in stages that a plain build leaves out", () => {
  const broken = 'COPY --from=later /a /b\nSTOPSIGNAL SIGTREM\nVOLUME ""\nRUN --network=x true\n';
  const text = `FROM a:1 AS dev\n${broken}FROM b:1 AS later\n${broken}FROM scratch\nCOPY --from=later /a /b\n`;
  expect(severe(text)).toEqual([
    "2 warning dockerfile/stage-defined",
    "3 warning dockerfile/signal-known",
    "4 warning dockerfile/arguments-given",
    "5 error dockerfile/flag-value",
    "7 error dockerfile/stage-not-self",
    "8 error dockerfile/signal-known",
    "9 error dockerfile/arguments-given",
    "10 error dockerfile/flag-value",
  ]);
});

test("what is registered for later is only read, not looked at", () => {
  const registered = ["RUN --network=x true", "COPI a b", "EXPOSE http", "ENV =x", "CMD [[]]", "ONBUILD CMD a"];
  const text = ["FROM a:1", ...registered.map((trigger) => `ONBUILD ${trigger}`), "EXPOSE http"].join("\n");
  expect(severe(text)).toEqual([
    "2 warning dockerfile/flag-value",
    "3 warning dockerfile/instruction-known",
    "4 warning dockerfile/expose-port-valid",
    "5 warning dockerfile/key-value-form",
    "6 error dockerfile/exec-form-strings",
    "7 error dockerfile/onbuild-allowed",
    "8 error dockerfile/expose-port-valid",
  ]);
});

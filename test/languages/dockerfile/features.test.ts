/** The Dockerfile language's capabilities, drawn. */
import { expect, test } from "vitest";
import { nowhere } from "../../../server/src/engine/embedded";
import { complete } from "../../../server/src/languages/dockerfile/complete";
import { conceptAt } from "../../../server/src/languages/dockerfile/concept";
import { folds } from "../../../server/src/languages/dockerfile/folds";
import { definitions, references, refuseName } from "../../../server/src/languages/dockerfile/names";
import { outline } from "../../../server/src/languages/dockerfile/outline";
import { signatureAt } from "../../../server/src/languages/dockerfile/signature";
import { suppress, suppressInFile, suppressions } from "../../../server/src/languages/dockerfile/suppress";
import { tokens } from "../../../server/src/languages/dockerfile/tokens";
import { applyEdits } from "../../../server/src/model/edit";
import type { OutlineItem } from "../../../server/src/model/outline";
import { sourceFile } from "../../../server/src/model/source-file";
import { draw } from "../../support/draw";
import { fixture } from "../../support/fixture";

const file = (text: string) => sourceFile({ path: "/Dockerfile", text });

function atCursor(drawing: string) {
  const { files, cursor } = fixture(drawing);
  return { file: file(files[0]?.text ?? ""), offset: cursor?.offset ?? 0 };
}

function labels(drawing: string): readonly string[] {
  const { file, offset } = atCursor(drawing);
  return complete(file, offset, nowhere).map(({ label }) => label);
}

/** The text after the proposal of that label is accepted. */
function accept(drawing: string, label: string): string {
  const { file, offset } = atCursor(drawing);
  const proposal = complete(file, offset, nowhere).find((each) => each.label === label);
  return proposal === undefined ? `no ${label}` : applyEdits(file.text, [proposal.edit]);
}

test("names point at stages by name, number and mount, whatever the case", () => {
  const text = [
    "FROM golang AS Build",
    "FROM build",
    "COPY --from=0 /a /b",
    "RUN --mount=type=cache,target=/x --mount=from=BUILD,target=/y true",
    "ONBUILD COPY --from=build a b",
  ].join("\n");
  const marks = [
    ...definitions(file(text)).map((each) => ({ ...each.span, label: `defines ${each.id}` })),
    ...references(file(text), nowhere).map((each) => ({
      ...each.span,
      label: `${each.spelled ? "names" : "means"} ${each.id}`,
    })),
  ];
  expect(draw(text, marks)).toBe(`FROM golang AS Build
               ^^^^^ defines /Dockerfile#stage.build
FROM build
^^^^ defines /Dockerfile#stage.1
     ^^^^^ names /Dockerfile#stage.build
COPY --from=0 /a /b
            ^ means /Dockerfile#stage.build
RUN --mount=type=cache,target=/x --mount=from=BUILD,target=/y true
                                              ^^^^^ names /Dockerfile#stage.build
ONBUILD COPY --from=build a b
                    ^^^^^ names /Dockerfile#stage.build`);
});

test("variables: a bare ARG repeats the global one, ENV wins over ARG, stages inherit", () => {
  const text = ["ARG V=1", "FROM a:$V AS base", "ARG V", "ENV V=$V W=${V:-2}", "FROM base", "RUN echo $V $W $U"].join(
    "\n",
  );
  const marks = references(file(text), nowhere).map((each) => ({
    ...each.span,
    label: each.id.replace("/Dockerfile#", ""),
  }));
  expect(draw(text, marks)).toBe(`ARG V=1
FROM a:$V AS base
        ^ arg.V
ARG V
    ^ arg.V
ENV V=$V W=\${V:-2}
       ^ arg.V
             ^ arg.V
FROM base
     ^^^^ stage.base
RUN echo $V $W $U
          ^ env.0.V
             ^ env.0.W`);
});

test("names that the builder would refuse are refused", () => {
  expect(refuseName("stage", "1st")).toContain("starts with a letter");
  expect(refuseName("stage", "build-1.x")).toBeUndefined();
  expect(refuseName("argument", "A-B")).toContain("digits");
});

test.each([
  ["FR<|>OM alpine", "dockerfile/FROM"],
  ["# syn<|>tax=docker/dockerfile:1\nFROM a", "dockerfile/directive-syntax"],
  ["FROM a\nCOPY --ch<|>own=1 a b", "dockerfile/--chown"],
  ["FROM a\nRUN --mount=type=secret,i<|>d=x cat", "dockerfile/mount-secret"],
  ["FROM a\nRUN --mount=typ<|>e=tmpfs,target=/x cat", "dockerfile/mount-tmpfs"],
  ["FROM a\nRUN --mou<|>nt=type=tmpfs,target=/x cat", "dockerfile/--mount"],
  ["FROM --platform=$BUILD<|>PLATFORM a", "dockerfile/BUILDPLATFORM"],
  ["FROM a A<|>S b", "dockerfile/stage"],
  ["FROM scr<|>atch", "dockerfile/scratch"],
  ["FROM a\nRUN <<E<|>OF\nx\nEOF", "dockerfile/heredoc"],
  ["FROM a\nONBUILD CO<|>PY a b", "dockerfile/COPY"],
  ["FROM a\nRUN echo ${X:<|>-y}", "dockerfile/variable-modifiers"],
  ["FROM a\nRUN ec<|>ho", undefined],
  ["NOPE<|> x", undefined],
])("the concept of %j is %s", (drawing, key) => {
  const { file, offset } = atCursor(drawing);
  expect(conceptAt(file, offset, nowhere)?.key).toBe(key);
});

test.each([
  [
    "ARG V=1.2\nARG T=$V-alpine\nFROM node:${T<|>}",
    ["Value: `1.2-alpine`", "Set by `ARG T=$V-alpine` above the first FROM"],
  ],
  ["FROM a\nENV A='x y'\nRUN echo $A<|>", ["Value: `x y`", "Set by `ENV A='x y'`"]],
  ["FROM a\nARG TOKEN\nRUN echo $TOKEN<|>", ["Nothing in this file gives it a value.", "Set by `ARG TOKEN`"]],
  ["FROM a\nRUN echo $PATH<|>", ["Its value is known only when the image is built."]],
  ["FROM node:24 AS b\nFROM a\nCOPY --from=b<|> x y", ["Stage 1 of 2, starts from `node:24`.", "Used by stage 1."]],
  [
    "FROM a\nRUN --mount=type=cache,dst=/x,sharing=loc<|>ked true",
    [
      "`sharing`: what happens when several builds want the cache at one time: `shared` unless said.",
      "`locked`: a second build waits for the first, as apt needs it.",
    ],
  ],
  [
    "FROM a\nRUN --mount=type=secret,d<|>st=/x true",
    ["`dst`: the file that holds the secret; `/run/secrets/` and its id unless said."],
  ],
  ["ARG T=3.23\nFROM alpine:$<|>T", ["Value: `3.23`", "Set by `ARG T=3.23` above the first FROM"]],
  [
    "ARG T=3.23\nFROM al<|>pine:$T",
    ["`docker.io/library/alpine`, tag `3.23`", "[alpine on Docker Hub](https://hub.docker.com/_/alpine)"],
  ],
])("the facts of %j", (drawing, facts) => {
  const { file, offset } = atCursor(drawing);
  expect(conceptAt(file, offset, nowhere)?.facts).toEqual(facts);
});

test("keywords are offered where an instruction may start, in the file's case", () => {
  expect(labels("<|>")).toEqual(["FROM", "ARG"]);
  expect(labels("FROM a\n<|>")).toContain("HEALTHCHECK");
  expect(labels("from a\nc<|>")).toContain("copy");
  expect(labels("FROM a\nRUN x \\\n<|>")).toEqual([]);
  expect(accept("FROM a\nWOR<|>", "WORKDIR")).toBe("FROM a\nWORKDIR ${1:/app}");
});

test("flags and their values", () => {
  expect(labels("FROM a\nCOPY --<|>")).toEqual(["--from", "--chown", "--chmod", "--link", "--parents", "--exclude"]);
  expect(labels("FROM a AS one\nFROM b\nCOPY --from=<|>")).toEqual(["one"]);
  expect(labels("FROM a AS one\nFROM b\nRUN --mount=type=cache,from=<|>")).toEqual(["one"]);
  expect(accept("FROM a\nRUN --mount=ty<|>", "type")).toBe("FROM a\nRUN --mount=type=");
  expect(accept("FROM a\nRUN --mount=type=ca<|>", "cache")).toBe("FROM a\nRUN --mount=type=cache");
  expect(labels("FROM a\nRUN --mount=type=cache,sharing=<|>")).toEqual(["shared", "private", "locked"]);
  expect(labels("FROM a\nRUN --mount=type=secret,required=<|>")).toEqual(["true", "false"]);
  expect(labels("FROM a\nRUN --mount=type=tmpfs,dst=/x,<|>")).toEqual(["size"]);
  expect(labels("FROM a\nRUN --mount=type=secret,<|>")).not.toContain("sharing");
});

test("users of the image and those made above", () => {
  const above = "FROM node:24-alpine AS b\nRUN adduser -D -u 10001 app && useradd -r -g x svc\nFROM b\n";
  expect(labels(`${above}USER <|>`)).toEqual(["app", "svc", "node", "10001", "1000"]);
  expect(labels(`${above}COPY --chown=no<|>`)).toContain("1000:1000");
  expect(accept(`${above}COPY --chown=no<|>`, "node:node")).toBe(`${above}COPY --chown=node:node`);
  expect(labels("FROM postgres:18-alpine\nUSER <|>")).toEqual(["postgres", "70"]);
  expect(labels("FROM a\nUSER <|>\nRUN useradd x")).toEqual([]);
  expect(labels("FROM a\nADD --checksum=<|>")).toEqual(["sha256:"]);
  expect(labels("FROM a\nSHELL <|>")).toContain('["/bin/bash", "-o", "pipefail", "-c"]');
});

test("stages, variables, directives and other arguments", () => {
  expect(labels("FROM a AS one\nFROM <|>")[0]).toBe("one");
  expect(accept("ARG V=1\nFROM a:${V<|>", "V")).toBe("ARG V=1\nFROM a:${V}");
  expect(labels("FROM a\nARG X=1\nRUN echo $<|>")).toEqual(["X"]);
  expect(labels("ARG G=1\nFROM a\nARG <|>")[0]).toBe("G");
  expect(labels("# s<|>\nFROM a")).toEqual(["syntax", "escape", "check"]);
  expect(labels("FROM a\n# s<|>")).toEqual([]);
  expect(labels("FROM a\nEXPOSE 80/<|>")).toEqual(["tcp", "udp", "sctp"]);
  expect(labels("FROM a\nONBUILD <|>")).not.toContain("FROM");
  expect(labels("FROM a\nONBUILD COPY --<|>")).toContain("--from");
});

test("the outline holds instructions in their stages", () => {
  const show = (items: readonly OutlineItem[], indent = ""): string =>
    items.map((each) => `${indent}${each.name} ${each.detail}\n${show(each.children, `${indent}  `)}`).join("");
  expect(show(outline(file('# escape=`\nARG V=1\nFROM a AS b\nRUN x\nFROM c\nCMD ["d"]')))).toBe(
    'escape `\nARG V=1\nb a\n  RUN x\nc \n  CMD ["d"]\n',
  );
});

test("stages, long instructions, heredocs and comment blocks fold", () => {
  const text = "# a\n# b\nFROM x\nRUN a \\\n  b\nRUN <<E\nc\nE";
  expect(
    folds(file(text)).map(({ span, kind }) => `${kind} ${JSON.stringify(text.slice(span.start, span.end))}`),
  ).toEqual([
    'region "FROM x\\nRUN a \\\\\\n  b\\nRUN <<E\\nc\\nE"',
    'region "RUN a \\\\\\n  b"',
    'region "RUN <<E\\nc\\nE"',
    'region "<<E\\nc\\nE"',
    'comment "# a\\n# b"',
  ]);
});

test("tokens are sorted and do not overlap", () => {
  const text = '# syntax=a\nFROM --platform=$P x AS y\n# c\nRUN echo "$A" \\\n # d\n  ${B:-$C}\nCMD ["e"]';
  const drawn = draw(
    text,
    tokens(file(text)).map(({ span, type }) => ({ ...span, label: type })),
  );
  expect(drawn).toBe(`# syntax=a
  ^^^^^^ macro
         ^ string
FROM --platform=$P x AS y
^^^^ keyword
     ^^^^^^^^^^ parameter
                ^^ variable
                   ^ string
                     ^^ keyword
                        ^ class
# c
^^^ comment
RUN echo "$A" \\
^^^ keyword
          ^^ variable
 # d
 ^^^ comment
  \${B:-$C}
  ^^^^^^^^ variable
CMD ["e"]
^^^ keyword
     ^^^ string`);
});

test.each([
  ["FROM a\nCOPY <|>", "COPY <source> … <destination>", 0],
  ["FROM <|>", "FROM <image>", 0],
  ["FROM a AS <|>", "FROM <image> AS <name>", 2],
  ['FROM a\nCMD ["x", <|>', 'CMD ["<program>", "<argument>", …]', 1],
])("signature help for %j", (drawing, label, active) => {
  const { file, offset } = atCursor(drawing);
  expect(signatureAt(file, offset)).toMatchObject({ label, active });
});

test("comments of every tool ask for silence", () => {
  const text = [
    "# check=skip=JSONArgsRecommended;error=true # skip=why",
    "# hadolint global ignore=DL3000",
    "FROM a",
    "# hadolint ignore=DL3008,DL3009",
    "RUN a",
    "# portolan ignore=exec-form",
    "CMD b",
  ].join("\n");
  const shown = suppressions(file(text)).map(
    ({ span, rules }) => `${rules.join()} at ${JSON.stringify(text.slice(span.start, span.end).slice(0, 7))}`,
  );
  expect(shown).toEqual([
    'JSONArgsRecommended at "# check"',
    'DL3000 at "# check"',
    'DL3008,DL3009 at "RUN a"',
    'exec-form at "CMD b"',
  ]);
});

const named = (id: string, ...aliases: readonly string[]) => ({ id, aliases });

test("a suppression is written above the instruction, or joins the one that stands there", () => {
  const once = file("FROM a\n  CMD b\n");
  const edit = suppress(once, { start: 13, end: 14 }, named("dockerfile/exec-form"));
  const text = applyEdits(once.text, [edit]);
  expect(text).toBe("FROM a\n  # portolan ignore=exec-form\n  CMD b\n");
  const again = suppress(file(text), { start: text.length - 2, end: text.length - 1 }, named("dockerfile/other"));
  expect(applyEdits(text, [again])).toBe("FROM a\n  # portolan ignore=exec-form,other\n  CMD b\n");
});

test.each([
  ["# hadolint ignore=DL3008 # why\nRUN a", "# hadolint ignore=DL3008,DL3025 # why\nRUN a"],
  ["# check=skip=WorkdirRelativePath\nRUN a", "# check=skip=WorkdirRelativePath,JSONArgsRecommended\nRUN a"],
  ["# hadolint global ignore=DL3008\nRUN a", "# hadolint global ignore=DL3008\n# portolan ignore=exec-form\nRUN a"],
  ["# hadolint ignore=DL3008\n\nRUN a", "# hadolint ignore=DL3008\n\n# portolan ignore=exec-form\nRUN a"],
])("a suppression joins a peer's comment: %j", (text, expected) => {
  const of = file(`FROM a\n${text}`);
  const rule = named("dockerfile/exec-form", "hadolint:DL3025", "buildkit:JSONArgsRecommended");
  const edit = suppress(of, { start: of.text.length - 1, end: of.text.length }, rule);
  expect(applyEdits(of.text, [edit])).toBe(`FROM a\n${expected}`);
});

test.each([
  ["FROM a", "# check=skip=X\nFROM a"],
  ["# syntax=docker/dockerfile:1\n# why\nFROM a", "# syntax=docker/dockerfile:1\n# check=skip=X\n# why\nFROM a"],
  ["# check=skip=A,B;error=true\nFROM a", "# check=skip=A,B,X;error=true\nFROM a"],
  ["# check=error=true\nFROM a", "# check=error=true;skip=X\nFROM a"],
  ["# check=skip=A # a; b\nFROM a", "# check=skip=A,X # a; b\nFROM a"],
  ["# check=error=true # a\nFROM a", "# check=error=true;skip=X # a\nFROM a"],
])("a whole file is silenced by the builder's directive: %j", (text, expected) => {
  const edit = suppressInFile(file(text), named("dockerfile/y", "buildkit:X"));
  expect(applyEdits(text, [edit])).toBe(expected);
});

test("a whole file is silenced by a comment of ours where the builder has no name for it", () => {
  const edit = suppressInFile(file("FROM a"), named("dockerfile/y", "hadolint:X"));
  expect(applyEdits("FROM a", [edit])).toBe("# portolan ignore-file=y\nFROM a");
});

test("a stage is silenced by the comment above its FROM", () => {
  const text = "FROM a\n# hadolint stage ignore=DL3008\nFROM b\nRUN c\nFROM d";
  const [silence] = suppressions(file(text));
  expect(silence && text.slice(silence.span.start, silence.span.end)).toBe("FROM b\nRUN c");
});

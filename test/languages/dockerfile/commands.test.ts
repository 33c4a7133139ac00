/** The commands of an instruction stand where their text stands, whatever lies between the lines. */
import { describe, expect, test } from "vitest";
import { commands, hasOption, operands, program } from "../../../server/src/languages/dockerfile/commands";
import { slice } from "../../../server/src/model/span";
import { readInstruction } from "../../../server/src/syntax/dockerfile/instruction";
import type { Instruction } from "../../../server/src/syntax/dockerfile/tree";
import { scanShell } from "../../../server/src/syntax/shell/scan";
import { draw } from "../../support/draw";

/** The instruction with its programs and words drawn under it. */
function drawn(text: string, escape = "\\"): string {
  const node = read(text, escape);
  const words = commands(node).flatMap(({ words, assignments }) => [...assignments, ...words]);
  return draw(
    text,
    words.map((word) => ({ ...word, label: "" })),
  );
}

function read(text: string, escape = "\\"): Instruction {
  const node = readInstruction(text, escape);
  return node.trigger ?? node;
}

function texts(text: string): readonly string[] {
  const node = read(text);
  return commands(node).map((command) => slice(node.text, command));
}

describe("places", () => {
  test("go through continuations and comments", () => {
    expect(
      drawn(`RUN --mount=type=cache,target=/x A=1 apt-get update \\
  # a comment; not a command
  && apt-get \\

     install cu\\
rl`),
    ).toMatchInlineSnapshot(`
      "RUN --mount=type=cache,target=/x A=1 apt-get update \\
                                       ^^^
                                           ^^^^^^^
                                                   ^^^^^^
        # a comment; not a command
        && apt-get \\
           ^^^^^^^

           install cu\\
           ^^^^^^^
                   ^^^
      rl"
    `);
  });

  test("go through another escape mark and Windows line ends", () => {
    expect(drawn("RUN dir `\r\n  && cd x", "`").replaceAll("\r", "")).toMatchInlineSnapshot(`
      "RUN dir \`
          ^^^
        && cd x
           ^^
              ^"
    `);
  });

  test("count from the parent's start in ONBUILD", () => {
    expect(drawn("ONBUILD RUN apt-get \\\n  update")).toMatchInlineSnapshot(`
      "ONBUILD RUN apt-get \\
                  ^^^^^^^
        update
        ^^^^^^"
    `);
  });

  test("begin after HEALTHCHECK's flags and CMD", () => {
    expect(drawn("HEALTHCHECK --interval=5s \\\n  CMD curl -f localhost || exit 1")).toMatchInlineSnapshot(`
      "HEALTHCHECK --interval=5s \\
        CMD curl -f localhost || exit 1
            ^^^^
                 ^^
                    ^^^^^^^^^
                                 ^^^^
                                      ^"
    `);
  });

  test("are those of the strings in exec form", () => {
    expect(drawn('RUN ["apt-get", \\\n  "install", "-y"]')).toMatchInlineSnapshot(`
      "RUN ["apt-get", \\
           ^^^^^^^^^
        "install", "-y"]
        ^^^^^^^^^
                   ^^^^"
    `);
  });

  test("are those of the script in a heredoc", () => {
    expect(drawn("RUN <<EOF\nset -e\n  apt-get update\nEOF")).toMatchInlineSnapshot(`
      "RUN <<EOF
      set -e
      ^^^
          ^^
        apt-get update
        ^^^^^^^
                ^^^^^^
      EOF"
    `);
  });

  test("cover redirections", () => {
    expect(texts("RUN a > b 2>&1 && c")).toEqual(["a > b 2>&1", "c"]);
  });
});

describe("what is a command", () => {
  test.each([
    ["RUN <<EOF\na\nb\nEOF", ["a", "b"]],
    ["RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF", []],
    ["RUN <<EOF\n#!/bin/bash -e\na\nEOF", ["a"]],
    ["RUN <<EOF\n#!/usr/bin/env bash\na\nEOF", ["a"]],
    ["RUN bash -ex <<EOF\na\nEOF", ["bash -ex <<EOF", "a"]],
    ["RUN bash script.sh <<EOF\na\nEOF", ["bash script.sh <<EOF"]],
    ["RUN python3 <<EOF\na\nEOF", ["python3 <<EOF"]],
    ["RUN cat <<EOF > /x\na\nEOF", ["cat <<EOF > /x"]],
    ["COPY <<EOF /x\na\nEOF", []],
    ['CMD ["sh", "-c", "a && b"]', ["a", "b", '"sh", "-c", "a && b"']],
    ["ENTRYPOINT exec top -b", ["exec top -b"]],
    ["HEALTHCHECK NONE", []],
    ["RUN", []],
    ["RUN [ -f x ] && y", ["[ -f x ]", "y"]],
  ])("%j", (text, expected) => expect(texts(text)).toEqual(expected));
});

describe("a program", () => {
  test.each([
    ["apt-get install -y curl", "apt-get", ["install", "curl"]],
    ["/usr/bin/apt-get update", "apt-get", ["update"]],
    ["sudo -E -u root env -i A=1 apt-get -q update", "apt-get", ["update"]],
    ["xargs -n 1 apt-get install", "apt-get", ["install"]],
    ["timeout -k 5 10 exec curl x", "curl", ["x"]],
    ["command -v curl", "command", ["curl"]],
    ["sudo -i", "sudo", []],
    ["nice -n 5 ionice -c 3 doas -u root apk add curl", "apk", ["add", "curl"]],
    ["runuser -u app -- npm install", "npm", ["install"]],
    ["chroot /mnt fakeroot make", "make", []],
    ["env", "env", []],
  ])("%j", (text, name, words) => {
    const [command] = scanShell(text, { start: 0, end: text.length });
    expect(command && program(command)).toBe(name);
    expect(command && operands(command).map((word) => word.text)).toEqual(words);
  });

  test("has options, alone, together and with values", () => {
    const text = "tar -xzf a --strip=1 --keep";
    const [command] = scanShell(text, { start: 0, end: text.length });
    const given = ["-z", "-c", "--strip", "--keep", "--kee"].filter((option) => command && hasOption(command, option));
    expect(given).toEqual(["-z", "--strip", "--keep"]);
  });
});

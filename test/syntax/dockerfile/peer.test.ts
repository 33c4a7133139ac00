/** Our cutting compared with dockerfile-ast's; where the two differ the test says why BuildKit sides with us. */
import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, test } from "vitest";
import { trimEnd } from "../../../server/src/syntax/dockerfile/lines";
import { parseDockerfile } from "../../../server/src/syntax/dockerfile/parse";
import { dockerfiles } from "../../support/dockerfiles";

function ours(text: string): readonly string[] {
  return parseDockerfile(text).instructions.map(({ start, end, node }) => row(text, start, end, node.name));
}

function peers(text: string): readonly string[] {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (at: { line: number; character: number }) => (lines[at.line] ?? 0) + at.character;
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((each) => {
      const range = each.getRange();
      return row(text, offset(range.start), offset(range.end), each.getKeyword());
    });
}

/** The peer counts white space at the end of some instructions to them and of others not; here it never counts. */
function row(text: string, start: number, end: number, keyword: string): string {
  return `${keyword} ${JSON.stringify(text.slice(start, trimEnd(text, start, end)))}`;
}

describe("files", () => {
  test("there are some", () => expect(dockerfiles().length).toBeGreaterThan(30));

  test.each(dockerfiles().map(({ name, text }) => [name.slice(-60), text]))("%s", (_, text) => {
    expect(ours(text)).toEqual(peers(text));
  });
});

describe("alike", () => {
  test.each([
    ["nothing", ""],
    ["comments only", "# a\n\n # b"],
    ["blanks before the keyword", "  FROM a\n\t RUN b"],
    ["no line break at the end", "FROM a\nRUN b"],
    ["CRLF", "FROM a\r\nRUN b \\\r\n  c\r\nCMD d\r\n"],
    ["a continuation with blanks behind", "RUN a \\  \n b\nCMD c"],
    ["a comment in a continuation", "RUN a \\\n# b \\\n c\nCMD d"],
    ["an indented comment in a continuation", "RUN a \\\n  # b\n c\nCMD d"],
    ["blank lines in a continuation", "RUN a \\\n\n\n b\nCMD c"],
    ["a continuation to the end", "RUN a \\\n"],
    ["escape=`", "# escape=`\nRUN a `\n b\nCOPY a c:\\\nCMD d"],
    ["a hash inside a line", "RUN a # b\nCMD c"],
    ["a keyword on the next line", "RUN\\\n a\nCMD b"],
    ["a heredoc", "RUN <<EOF\nCMD a\nEOF\nCMD b"],
    ["two heredocs", "COPY <<A <<B /\nRUN x\nA\nCMD y\nB\nCMD b"],
    ["a quoted heredoc", "RUN <<'EOF'\nCMD a\nEOF\nCMD b"],
    ["a heredoc that strips tabs", "RUN <<-EOF\n\tCMD a\n\tEOF\nCMD b"],
    ["a heredoc of a flagged RUN", "RUN --network=none <<EOF\nCMD a\nEOF\nCMD b"],
    ["an unknown keyword", "FORM a\n- b\nCMD c"],
    ["ONBUILD", "ONBUILD RUN a \\\n b\nCMD c"],
  ])("%s", (_, text) => {
    expect(ours(text)).toEqual(peers(text));
  });
});

describe("different, as BuildKit has it", () => {
  test.each([
    ["a blank between << and the name is allowed", "RUN << EOF\nCMD a\nEOF\nCMD b", ["RUN", "CMD"]],
    ["a number may stand before <<", "RUN 3<<EOF\nCMD a\nEOF\nCMD b", ["RUN", "CMD"]],
    ["a quoted name may hold blanks", "RUN <<'E F'\nCMD a\nE F\nCMD b", ["RUN", "CMD"]],
    ["quotes may stand inside the name", "RUN <<E'F'\nCMD a\nEF\nCMD b", ["RUN", "CMD"]],
    ["an open quote hides the heredoc", "RUN it's <<EOF\nCMD a\nEOF", ["RUN", "CMD", "EOF"]],
    ["a wrong ${} hides the heredoc", "RUN ${x^} <<EOF\nCMD a\nEOF", ["RUN", "CMD", "EOF"]],
    ["an exec form has no heredoc", 'RUN ["a", "<<EOF"]\nCMD a', ["RUN", "CMD"]],
    ["ONBUILD RUN has heredocs", "ONBUILD RUN <<EOF\nCMD a\nEOF\nCMD b", ["ONBUILD", "CMD"]],
    ["a doubled escape is none", "ENV A=b\\\\\nCMD a", ["ENV", "CMD"]],
    ["an instruction may start with a joint", "\\\nRUN a\nCMD b", ["RUN", "CMD"]],
  ])("%s", (_, text, names) => {
    expect(parseDockerfile(text).instructions.map(({ node }) => node.name)).toEqual(names);
  });

  test("the peer has not changed its mind", () => {
    const texts = [
      "RUN << EOF\nCMD a\nEOF\nCMD b",
      "RUN 3<<EOF\nCMD a\nEOF\nCMD b",
      "ENV A=b\\\\\nCMD a",
      "\\\nRUN a\nCMD b",
    ];
    expect(texts.filter((text) => `${ours(text)}` === `${peers(text)}`)).toEqual([]);
  });
});

/** The instructions of a file: by name, by place, and kept over edits. */
import { describe, expect, test } from "vitest";
import {
  dockerfile,
  instructionAt,
  instructionBefore,
  named,
} from "../../../server/src/languages/dockerfile/instructions";
import { sourceFile } from "../../../server/src/model/source-file";

const file = (text: string, lineage: object = {}) => sourceFile({ path: "/Dockerfile", text, lineage });
const nodes = (text: string, lineage: object) => dockerfile(file(text, lineage)).instructions.map(({ node }) => node);

describe("named", () => {
  const text = "FROM a\nrun b\nONBUILD RUN c\nCMD d\nRUN e";

  test("one name, triggers included", () => {
    expect(named(file(text), "RUN").map(({ node }) => node.rest?.text)).toEqual(["b", "c", "e"]);
  });

  test("several names, in order of place", () => {
    expect(named(file(text), "CMD", "RUN").map(({ node }) => node.rest?.text)).toEqual(["b", "c", "d", "e"]);
  });

  test("no such name", () => expect(named(file(text), "ENV")).toEqual([]));
});

describe("places", () => {
  const text = "# a\nFROM b\n\nRUN c\n";

  test.each([
    [3, undefined, undefined],
    [4, "FROM", "FROM"],
    [10, "FROM", "FROM"],
    [11, undefined, "FROM"],
    [12, "RUN", "RUN"],
    [17, "RUN", "RUN"],
    [18, undefined, "RUN"],
  ])("at %i", (offset, at, before) => {
    expect(instructionAt(file(text), offset)?.node.name).toBe(at);
    expect(instructionBefore(file(text), offset)?.node.name).toBe(before);
  });
});

describe("edits", () => {
  test("only the instruction an edit touches is read again", () => {
    const lineage = {};
    const before = nodes("FROM a\nRUN b\nRUN c\nCMD d", lineage);
    const after = nodes("FROM a\nRUN b\nRUN cc\nCMD d", lineage);
    expect(after.map((node, index) => node === before[index])).toEqual([true, true, false, true]);
  });

  test("a line put in or taken out moves the others", () => {
    const lineage = {};
    const [from, run, cmd] = nodes("FROM a\nRUN b\nCMD d", lineage);
    const more = nodes("FROM a\n\nARG x\nRUN b\nCMD d", lineage);
    expect([more[0], more[2], more[3]]).toEqual([from, run, cmd]);
    const less = nodes("FROM a\nCMD d", lineage);
    expect(less.every((node, index) => node === [from, cmd][index])).toBe(true);
  });

  test("two edits leave what lies between them", () => {
    const lineage = {};
    const before = nodes("FROM a\nRUN b\nCMD d", lineage);
    const after = nodes("FROM aa\nRUN b\nCMD dd", lineage);
    expect(after[1]).toBe(before[1]);
  });

  test("another escape character makes all new", () => {
    const lineage = {};
    const [before] = nodes("# escape=\\\nRUN a", lineage);
    const [after] = nodes("# escape=`\nRUN a", lineage);
    expect(after).toEqual(before);
    expect(after).not.toBe(before);
  });

  test("equal instructions are one object", () => {
    const [first, second] = nodes("RUN a\nRUN a", {});
    expect(first).toBe(second);
  });
});

/** Lines of 64 KiB, which no example in a note can show: the bound is BuildKit's, and it counts bytes. */
import { expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { drawn } from "../../support/engine";

const longest = 65_535;

function found(line: string): readonly string[] {
  const { snapshot, path } = drawn(`FROM nginx:1.31\n${line}\nEXPOSE 80\n`);
  return diagnose(snapshot, path)
    .filter(({ rule }) => rule === "dockerfile/readable")
    .map(({ message }) => message);
}

const refused = "A line has 65,535 bytes at most, and this one stops the build; break it or COPY a file";

test("the longest line that is read, and one byte more", () => {
  expect(found("LABEL a=".padEnd(longest, "x"))).toEqual([]);
  expect(found("LABEL a=".padEnd(longest + 1, "x"))).toEqual([refused]);
});

test("a letter counts with all its bytes", () => {
  expect(found(`LABEL a=${"é".repeat(longest / 2 - 4)}`)).toEqual([]);
  expect(found(`LABEL a=${"é".repeat(longest / 2 + 1)}`)).toEqual([refused]);
  expect(found(`LABEL a=${"🚢".repeat(longest / 4 + 1)}`)).toEqual([refused]);
});

/** Archives: what is read of them, and what is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tarFiles } from "../../server/src/syntax/tar";
import { type Entry, tar } from "../support/archive";

function listed(entries: readonly Entry[]): string | undefined {
  return tarFiles(tar(entries))
    ?.map(({ path, bytes }) => `${path}: ${new TextDecoder().decode(bytes)}`)
    .join("; ");
}

const long = `${"folder/".repeat(18)}name.yaml`;

describe("an archive", () => {
  test.each([
    [
      "has files",
      [
        { path: "a/b.yaml", text: "x: ü" },
        { path: "c", text: "" },
      ],
      "a/b.yaml: x: ü; c: ",
    ],
    [
      "has folders and links, which are left out",
      [
        { path: "a/", text: "", kind: "5" },
        { path: "l", text: "", kind: "2" },
        { path: "a/b", text: "1" },
      ],
      "a/b: 1",
    ],
    ["has long names in two parts", [{ path: long, text: "1" }], `${long}: 1`],
    [
      "has long names in front",
      [
        { path: "x", text: `${long}\0`, kind: "L" },
        { path: "short", text: "1" },
        { path: "c", text: "2" },
      ],
      `${long}: 1; c: 2`,
    ],
    [
      "has long names in records",
      [
        { path: "x", text: `11 size=1\n${long.length + 10} path=${long}\n`, kind: "x" },
        { path: "short", text: "1" },
      ],
      `${long}: 1`,
    ],
    ["has dots in its paths", [{ path: "./a/./b", text: "1" }], "a/b: 1"],
    [
      "keeps inside",
      [
        { path: "../a", text: "" },
        { path: "a/../../b", text: "" },
        { path: "/etc/c", text: "" },
        { path: "c:/d", text: "" },
      ],
      "",
    ],
  ])("%s", (_, entries: readonly Entry[], expected) => {
    expect(listed(entries)).toBe(expected);
  });

  test("that is cut off or changed is refused", () => {
    const whole = tar([{ path: "a", text: "x".repeat(600) }]);
    expect(tarFiles(whole.subarray(0, 700))).toBeUndefined();
    whole[3] = 65;
    expect(tarFiles(whole)).toBeUndefined();
  });

  test("with too many files is refused", () => {
    expect(listed(Array.from({ length: 5100 }, (_, at) => ({ path: `f${at}`, text: "" })))).toBeUndefined();
  });

  test("of any bytes does no harm", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(tarFiles(bytes) ?? []).toEqual(expect.any(Array));
      }),
    );
  });
});

/** Values are read as the Go tools read them, and the walk finds each misfit once at a price that aliases cannot raise. */
import { describe, expect, test } from "vitest";
import { boundsOfType } from "../../server/src/schema/fits";
import { typeOf } from "../../server/src/schema/kubernetes/types";
import type { Misfit } from "../../server/src/schema/misfit";
import { misfits } from "../../server/src/schema/misfits";
import { isPlaceholder } from "../../server/src/schema/placeholder";
import { isQuantity } from "../../server/src/schema/quantity";
import { valueOf } from "../../server/src/schema/scalar";
import { anyType, type Type } from "../../server/src/schema/type";
import { isBase64, isDateTime } from "../../server/src/schema/written";
import { readDocument } from "../../server/src/syntax/yaml/document";
import { contentAt } from "../../server/src/syntax/yaml/tree";

/** What sigs.k8s.io/yaml made of each text when it was asked. */
const readings: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [true, "y Y yes YES on true True TRUE"],
  [false, "n N no off Off False"],
  [null, "~ null Null NULL"],
  [0, "0 +0 00 000 0.0 0_"],
  [7, "7 +7 007 0_7 0o_7"],
  [-7, "-7"],
  [8, "010 08 8.0"],
  [9.5, "09.5"],
  [15, "0o17 0O17 +0o17"],
  [31, "0x1F 0X1f +0x1f"],
  [-31, "-0x1F"],
  [5, "0b101 +0b101 0B101"],
  [-1, "-0b1 -_1 -0B1"],
  [1, "1 1_ 1. 0x_1 0b_1"],
  [1000, "1_000 1e3 1E3 1e+3 1.e3"],
  [1000.5, "1_000.5"],
  [0.5, ".5 +.5 .5_0"],
  [-0.5, "-.5"],
  [0.001, "1e-3"],
  [1.1, "1.10"],
  [511, "0777"],
  [420, "0644"],
]);

const texts =
  "yEs tRUE nULL _1 1e400 1.2.3 1e . .. + 1:30 22:22 190:20:30 2001-12-14 2001-1-1 inf nan NaN Infinity 0x 0b 0o"
    .concat(" 0o18 0b2 1,000 1k 500m 25% = 0x1p4 2001-12-14T21:59:43Z 2001-12-14t21:59:43.10-05:00 ٣")
    .split(" ");

function read(text: string) {
  const node = contentAt(readDocument(`a: ${text}\n`).root, ["a"]);
  return node?.kind === "scalar" ? valueOf(node) : undefined;
}

describe("values", () => {
  test.each([...readings].flatMap(([value, all]) => all.split(" ").map((text) => [text, value] as const)))(
    "%s is read as %s",
    (text, value) => expect(read(text)).toBe(value),
  );

  test.each(texts)("%s is a text", (text) => expect(read(text)).toBe(text));

  test.each([
    ["!!str 5", "5"],
    ['!!int "010"', 8],
    ["!!bool yes", true],
    ["!!float 1", 1],
    ["!foo 5", "5"],
    ['"yes"', "yes"],
    ["'1'", "1"],
  ])("%s is read as %s", (text, value) => expect(read(text)).toBe(value));
});

describe("forms", () => {
  test("of quantities are those that apimachinery reads", () => {
    const good = "1 0 -1 +1 1.5 1. .5 Mi 1e3 1E3 1E 1e+3 1e-3 1Ki 1M 1m 1u 1n 500m 1.5Gi 16Ei 1e400 000".split(" ");
    const bad = "1e 1e1.5 1ki 1K 1kb 1KB 1mi 1MI 1GB 1Gb 1e3Mi 0x10 1_000 1,5 1EE 10c 1Mim --1 +-1 1g NaN 1i".split(
      " ",
    );
    expect(good.filter((text) => !isQuantity(text))).toEqual([]);
    expect([...bad, "", ". 5", "1 Gi"].filter(isQuantity)).toEqual([]);
    expect(isQuantity(" 1Gi ")).toBe(true);
  });

  test("of base64 and dates", () => {
    expect(["", "aGk=", "aGVs\nbG8=\n", "+/+/"].every(isBase64)).toBe(true);
    expect(["a", "aGk", "a Gk=", "aG-_", "aG=k"].some(isBase64)).toBe(false);
    expect(isDateTime("2026-01-31T12:00:00.5+01:00")).toBe(true);
    expect(isDateTime("2026-01-31")).toBe(false);
  });
});

test("placeholders of many tools are known", () => {
  const marks = [
    "{{ x }}",
    "${X}",
    "$(X)",
    "$IMAGE",
    "<your-domain>",
    "xxx",
    "XXXX",
    "***",
    "CHANGEME",
    "change-me",
    "YOUR_API_KEY",
    "<% x %>",
    "__NAME__",
    "#{Name}#",
    "ENC[AES256]",
  ];
  expect(marks.filter((text) => !isPlaceholder(text))).toEqual([]);
  expect(
    ["a<b", "cost: 5$", "a > b", "<a> <b>", "x", "xx", "*", "**", "change", "your-app"].filter(isPlaceholder),
  ).toEqual([]);
});

const pod = typeOf("V1Pod", 36) ?? anyType;

function found(text: string, type: Type = pod): readonly Misfit[] {
  return misfits(readDocument(text).root, type);
}

function summary(text: string): readonly string[] {
  return found(text).map((misfit) => `${misfit.kind} ${misfit.path.join(".")}`);
}

describe("misfits", () => {
  test("stand in the order of the text, with the entry of a map that lacks something", () => {
    const text =
      "spec:\n  restartPolicy: never\n  hostNetwork: 1\n  containers:\n  - image: 5\n    x: 1\n    stdin: yes\n";
    expect(summary(text)).toEqual([
      "other-value spec.restartPolicy",
      "wrong-type spec.hostNetwork",
      "wrong-type spec.containers.0.image",
      "unknown-field spec.containers.0",
      "missing-field spec.containers.0",
    ]);
    const [missing] = found("spec: {}");
    expect(missing?.kind === "missing-field" && missing.entry?.key.text).toBe("spec");
  });

  test("are not what is unknown: placeholders, nulls, keys that a template fills in", () => {
    expect(summary("spec:\n  ${X}: 1\n  hostNetwork: ${Y}\n  volumes:\n  nodeSelector: ~\n")).toEqual([]);
  });

  test("are found once where anchors and merges repeat them", () => {
    const text = "spec:\n  containers:\n  - &a {name: a, x: 1, stdin: 3}\n  - *a\n  - {<<: *a, name: b}\n";
    expect(summary(text)).toEqual(["unknown-field spec.containers.0", "wrong-type spec.containers.0.stdin"]);
  });

  test("of whole numbers end where their bits do", () => {
    expect(boundsOfType({ kind: "scalar", scalar: "integer", format: "int32" })).toEqual({
      least: -(2 ** 31),
      most: 2 ** 31 - 1,
    });
    expect(summary("spec: {containers: [{name: a}], activeDeadlineSeconds: 1, priority: 2147483648}")).toEqual([
      "out-of-bounds spec.priority",
    ]);
  });

  test("cost little in bombs of aliases, of merges and of choices", () => {
    const levels = Array.from({ length: 40 }, (_, level) => level);
    const lists = levels.map(
      (level) => `a${level}: &a${level} [${level === 0 ? "1" : `*a${level - 1}, *a${level - 1}`}]`,
    );
    const merges = levels.map(
      (level) => `m${level}: &m${level} {<<: [${level === 0 ? "" : `*m${level - 1}, *m${level - 1}`}], k: 1}`,
    );
    let looks = 0;
    const items: { readonly kind: "list"; item: Type } = {
      get kind() {
        looks += 1;
        return "list" as const;
      },
      item: anyType,
    };
    const nested: Type = { kind: "choice", of: [items, { kind: "map", value: items }] };
    items.item = nested;
    expect(found(lists.join("\n")).length).toBeGreaterThan(0);
    expect(found(merges.join("\n")).length).toBeGreaterThan(0);
    found(lists.join("\n"), { kind: "map", value: nested });
    found(`a: ${"[".repeat(60)}1${"]".repeat(60)}`, { kind: "map", value: nested });
    expect(looks).toBeGreaterThan(100);
    expect(looks).toBeLessThan(10_000);
  });
});

import { describe, expect, test } from "vitest";
import { isWhole, readQuantity } from "../../server/src/schema/quantity";

describe("quantities", () => {
  test.each([
    ["1", "1000m"],
    ["0.5", "500m"],
    [".5", "500m"],
    ["1.", "1"],
    ["1e3", "1k"],
    ["1E3", "1000"],
    ["5e-1", "0.5"],
    ["1Ki", "1024"],
    ["1.5Gi", "1536Mi"],
    ["1E", "1000P"],
    ["+1u", "1000n"],
    ["-1", "-1000m"],
    ["0.0000000001", "1n"],
    ["Mi", "0"],
    [".", "0"],
    [" 1Gi ", "1Gi"],
  ])("%s is %s", (one, other) => {
    expect(readQuantity(one)).toBeDefined();
    expect(readQuantity(one)).toBe(readQuantity(other));
  });

  test.each(["", " ", "1 Gi", "1GB", "1K", "0.5cpu", "1e", "--1", "1Mi5", "0x10", "${X}"])("%j is none", (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  test("huge powers and long digits end soon", () => {
    expect(readQuantity("1e999999999999")).toBeDefined();
    expect(readQuantity("1e-999999999999")).toBe(1n);
    expect(readQuantity("9".repeat(10_000))).toBeDefined();
  });

  test("whole ones are told from parts", () => {
    expect(["2", "1000m", "1Gi", "0"].map((text) => isWhole(readQuantity(text) ?? 1n))).not.toContain(false);
    expect(isWhole(readQuantity("100m") ?? 0n)).toBe(false);
  });
});

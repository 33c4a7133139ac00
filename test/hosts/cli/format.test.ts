/** `portolan format` writes what should change, or tells of it. */
import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { folder } from "./cli";

const untidy = "from alpine:3.23 \nRUN true && \\\nfalse\n";
const tidy = "FROM alpine:3.23\nRUN true && \\\n    false\n";

test("files are written, and their names told", async () => {
  const { portolan, text } = folder({ Dockerfile: untidy, "a/Dockerfile": tidy, "b.yaml": "a:   1 \n" });
  expect(await portolan(["format", "."])).toEqual({ code: 0, out: "Dockerfile\n", err: "" });
  expect([text("Dockerfile"), text("a/Dockerfile"), text("b.yaml")]).toEqual([tidy, tidy, "a:   1 \n"]);
  expect(await portolan(["format", "--check", "."])).toEqual({ code: 0, out: "", err: "" });
});

test("--check writes nothing", async () => {
  const { portolan, text, at } = folder({ Dockerfile: untidy });
  const before = statSync(at("Dockerfile")).mtimeMs;
  expect(await portolan(["format", "--check", "Dockerfile"])).toEqual({ code: 1, out: "Dockerfile\n", err: "" });
  expect([text("Dockerfile"), statSync(at("Dockerfile")).mtimeMs]).toEqual([untidy, before]);
});

test("a file that is not there or not ours is told of", async () => {
  const { portolan } = folder({ "a.py": "x = 1\n" });
  const { code, out, err } = await portolan(["format", "Dockerfile", "a.py"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("no language claims a.py");
  expect(err).toContain("Dockerfile cannot be read");
});

/** Packed charts, from bytes to files in memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { nodeFiles } from "../../server/src/hosts/node/files";
import { unpackedFiles } from "../../server/src/hosts/unpack";
import { tar } from "../support/archive";

const chart = gzipSync(
  tar([
    { path: "db/Chart.yaml", text: "name: db\n" },
    { path: "db/values.yaml", text: "port: 1\n" },
    { path: "db/templates/a.yaml", text: "a: {{ .Values.port }}\n" },
    { path: "db/charts/inner/values.yaml", text: "" },
    { path: "db/README.md", text: "# Left out" },
    { path: "db/files/big.bin", text: "x".repeat(2_000_000) },
  ]),
);

describe("a packed chart", () => {
  test("is the files that it is read from", async () => {
    const files = await unpackedFiles("/w/charts/db-1.0.0.tgz", chart);
    expect(files.map(({ path, text }) => `${path}: ${text}`)).toEqual([
      "/w/charts/db-1.0.0.tgz!/db/Chart.yaml: name: db\n",
      "/w/charts/db-1.0.0.tgz!/db/values.yaml: port: 1\n",
      "/w/charts/db-1.0.0.tgz!/db/templates/a.yaml: a: {{ .Values.port }}\n",
      "/w/charts/db-1.0.0.tgz!/db/charts/inner/values.yaml: ",
    ]);
  });

  test.each([
    ["no archive", new TextEncoder().encode("not packed")],
    ["cut off", chart.subarray(0, chart.length - 20)],
    ["nothing", new Uint8Array()],
    ["far larger than it looks", gzipSync(new Uint8Array(45 * 1024 * 1024))],
    ["with a huge template", gzipSync(tar([{ path: "a/templates/a.yaml", text: "x".repeat(1_100_000) }]))],
  ])("that is %s has no files", async (_, bytes) => {
    expect(await unpackedFiles("/w/charts/a.tgz", bytes)).toEqual([]);
  });
});

const root = mkdtempSync(join(tmpdir(), "portolan-")).replaceAll("\\", "/");
afterAll(() => rmSync(root, { recursive: true }));

test("a disk gives what it has, and nothing for what is not there", async () => {
  mkdirSync(join(root, "charts"));
  writeFileSync(join(root, "charts/db-1.0.0.tgz"), chart);
  expect(await nodeFiles.unpack(`${root}/charts/db-1.0.0.tgz`)).toHaveLength(4);
  expect(await nodeFiles.unpack(`${root}/charts/none.tgz`)).toEqual([]);
  expect(await nodeFiles.unpack(`${root}/charts`)).toEqual([]);
});

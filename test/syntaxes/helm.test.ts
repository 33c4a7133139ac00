/** Helm templates: actions are coloured wherever they stand, and the YAML around them as it would be without. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout } from "../support/engine";
import { grammar, paint } from "./paint";

const folder = join(import.meta.dirname, "helm");

test.each(readdirSync(folder))("%s", async (name) => {
  const drawing = readFileSync(join(folder, name), "utf8");
  const text = drawing.replace(/^ *\^+ [\w.-]+\n/gm, "");
  expect(paint(await grammar("helm"), text)).toBe(drawing);
});

test("the file in syntaxes/ is the one that its parts make", async () => {
  const { grammar: made } = await import(join(checkout, "scripts/grammars/helm.mjs"));
  const file = readFileSync(join(checkout, "syntaxes/helm.tmLanguage.json"), "utf8");
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(made)));
});

test("a long line of actions that never end is left behind", async () => {
  const line = `a: ${'{{ "x" `y` /* '.repeat(300)}}}`;
  expect(paint(await grammar("helm"), `${line}\nb: 1`)).toMatch(/\nb: 1\n\^ entity\.name\.tag\.yaml\n/);
});

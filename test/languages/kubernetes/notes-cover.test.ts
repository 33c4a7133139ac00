/** Notes about Kubernetes reach every kind a person makes, name only what is there, and show only what fits. */
import { expect, test } from "vitest";
import { shortName } from "../../../server/src/languages/kubernetes/typed";
import { slice } from "../../../server/src/model/span";
import { artefact } from "../../../server/src/schema/kubernetes/artefact";
import { kinds, kindsNamed } from "../../../server/src/schema/kubernetes/kinds";
import { typeOf } from "../../../server/src/schema/kubernetes/types";
import { isIn, newestMinor, readRange } from "../../../server/src/schema/kubernetes/versions";
import { misfits } from "../../../server/src/schema/misfits";
import type { ObjectType, Type } from "../../../server/src/schema/type";
import { markdown } from "../../../server/src/syntax/markdown";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { builtInNotes } from "../../support/engine";

const folder = "kubernetes/";
const notes = new Map(
  [...builtInNotes()]
    .filter(([key]) => key.startsWith(folder))
    .map(([key, text]) => [key.slice(folder.length), text] as const),
);
const names = [...notes.keys()].sort();

/** Questions that programs ask the API server, and what only its own machinery stores. */
const asked = [
  "Binding",
  "LocalSubjectAccessReview",
  "SelfSubjectAccessReview",
  "SelfSubjectReview",
  "SelfSubjectRulesReview",
  "StorageVersion",
  "SubjectAccessReview",
  "TokenReview",
];

/** Everything that has a name in the newest minor, by the name people know it under. */
const types = Object.entries(artefact().types)
  .filter(([, text]) => isIn(readRange(/^@\S*/.exec(text)?.[0] ?? ""), newestMinor))
  .flatMap(([name]) => typeOf(name) ?? []);

test("every kind a person makes has a note", () => {
  const made = kinds().filter((kind) => isIn(kind, newestMinor) && kind.verbs.has("create"));
  const unexplained = made.map(({ kind }) => kind).filter((kind) => !asked.includes(kind) && !notes.has(kind));
  expect([...new Set(unexplained)]).toEqual([]);
});

test("names differ in more than case, as not every disk can tell", () => {
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test("a note that is called like a kind or a type is about one", () => {
  const known = new Set([...kinds().map(({ kind }) => kind), ...types.map(({ name = "" }) => shortName(name)), "List"]);
  expect(names.filter((name) => /^[A-Z]\w*$/.test(name) && !known.has(name))).toEqual([]);
});

test.each(names.filter((name) => name.includes(".")))("%s is a field", (name) => {
  const [owner = "", ...path] = name.split(".");
  const owners = types.filter((type) => shortName(type.name ?? "") === owner);
  const roots = kindsNamed(owner).flatMap(({ type }) => typeOf(type) ?? []);
  expect([...owners, ...roots].some((type) => leads(type, path))).toBe(true);
});

const fragments = names.flatMap((name) => {
  const text = notes.get(name) ?? "";
  return markdown(text)
    .fences.filter(({ info }) => info === "yaml")
    .map(({ content }) => ({ name, fragment: slice(text, content) }));
});

test.each(fragments)("the fragment in $name fits a type", ({ fragment }) => {
  const { root } = readDocument(fragment);
  const mistakes = (type: ObjectType) => misfits(root, type).filter(({ kind }) => kind !== "missing-field");
  expect(types.some((type) => mistakes(type).length === 0)).toBe(true);
});

/** Whether the fields lead from one to the next, through lists and maps. */
function leads(type: Type, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (type.kind === "list") return leads(type.item, path);
  if (type.kind === "map") return leads(type.value, path);
  const field = type.kind === "object" ? type.fields.get(step) : undefined;
  return field !== undefined && leads(field.type, rest);
}

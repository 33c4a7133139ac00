/** Every built-in note keeps the form that hovers rely on, and every example in one does what its fence says. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../server/src/engine/diagnose";
import { fixText } from "../server/src/engine/fix";
import { casePaths, type NoteCase, noteCases } from "../server/src/engine/note-cases";
import { linkedKey, noteOf } from "../server/src/engine/notes";
import { allRules, fileReadable } from "../server/src/engine/rules";
import type { Problem } from "../server/src/model/finding";
import type { Rule } from "../server/src/model/rule";
import { defaultSettings, type Settings } from "../server/src/model/settings";
import type { Snapshot } from "../server/src/model/snapshot";
import { slice } from "../server/src/model/span";
import { Workspace } from "../server/src/model/workspace";
import { markdown } from "../server/src/syntax/markdown";
import { builtInNotes } from "./support/engine";

const notes = builtInNotes();
const checkedRules = allRules.filter((rule) => rule !== fileReadable);

describe.each([...notes.keys()].sort())("note %s", (key) => {
  const text = notes.get(key) ?? "";
  const note = noteOf(notes, key);

  test("has a title, a short sentence and a body that fits a hover", () => {
    expect(text.startsWith("# ")).toBe(true);
    expect(note?.sentence.length).toBeGreaterThan(0);
    expect(note?.sentence.length).toBeLessThanOrEqual(200);
    expect(note?.body.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(16);
  });

  test("links only to notes that exist", () => {
    const keys = markdown(text).links.map((link) => linkedKey(key, link.target));
    expect(keys.filter((linked) => linked !== undefined && !notes.has(linked))).toEqual([]);
  });

  test("shows no example that we would complain about", () => {
    const complaints = plainExamples(text).flatMap(({ path, text }) => problemsOf([{ path, text }], path));
    expect(complaints.filter(({ severity }) => severity === "error" || severity === "warning").map(said)).toEqual([]);
  });
});

describe.each(checkedRules)("rule $id", (rule) => {
  const cases = noteCases(notes.get(rule.id) ?? "");

  test("has a note with a bad and a good example", () => {
    expect(notes.has(rule.id)).toBe(true);
    expect(cases.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["bad", "good"]));
  });

  test.each(cases.filter(({ kind }) => kind === "bad"))("finds what is drawn in $shown", (bad) => {
    const drawings = bad.expectations.map(({ path, span, message }) => ({ path, span, message }));
    const found = bad.files.flatMap(({ path }) => findings(rule, bad, path));
    const cut = found.map((one, index) => {
      const message = drawings[index]?.message;
      return { ...one, message: message !== undefined && one.message.startsWith(message) ? message : one.message };
    });
    expect(cut).toEqual(drawings);
    expect(drawings).not.toEqual([]);
  });

  test.each(cases.filter(({ kind }) => kind === "good"))("is silent in $shown", (good) => {
    const problems = good.files.flatMap(({ path }) => problemsOf(good.files, path, loud(rule)));
    expect(problems.filter(({ rule: id, severity }) => id === rule.id || severity === "error").map(said)).toEqual([]);
  });

  test("says in under 100 characters what is wrong", () => {
    const problems = cases.flatMap(({ files }) => files.flatMap(({ path }) => problemsOf(files, path, loud(rule))));
    expect(problems.filter(({ message }) => (message.split("\n", 1)[0] ?? "").length >= 100).map(said)).toEqual([]);
  });

  test.each(pairs(cases))("repairs to $fixed.shown", ({ before, fixed }) => {
    const snapshot = snapshotOf(before.files, loud(rule));
    const repaired = before.files.map(({ path }) =>
      fixText(snapshot, `/w/${path}`, (problem) => problem.rule === rule.id),
    );
    expect(repaired).toEqual(fixed.files.map(({ text }) => text));
  });
});

type Files = NoteCase["files"];

/** The rule's findings in one file of an example, as its author draws them: on their first line, empty ones one wide. */
function findings(rule: Rule, example: NoteCase, path: string) {
  const text = example.files.find((file) => file.path === path)?.text ?? "";
  return problemsOf(example.files, path, loud(rule))
    .filter((problem) => problem.rule === rule.id)
    .map(({ span, message }) => {
      const first = slice(text, span).split(/\r?\n/, 1)[0] ?? "";
      return { path, span: { start: span.start, end: span.start + Math.max(1, first.length) }, message };
    });
}

/** Each repaired example with the block it repairs. */
function pairs(cases: readonly NoteCase[]) {
  return cases.flatMap((fixed, index) => {
    const before = cases[index - 1];
    return fixed.kind === "fixed" && before !== undefined ? [{ before, fixed }] : [];
  });
}

/** Examples outside the cases; a fragment of a Dockerfile gets a base image. */
function plainExamples(text: string): Files {
  return markdown(text).fences.flatMap((fence) => {
    const path = casePaths[fence.info];
    const example = slice(text, fence.content);
    if (path === undefined) return [];
    const isFragment = fence.info === "dockerfile" && !/^\s*FROM\s/im.test(example);
    return [{ path, text: isFragment ? `FROM debian:13-slim\n${example}` : example }];
  });
}

function problemsOf(files: Files, path: string, settings = defaultSettings): readonly Problem[] {
  return diagnose(snapshotOf(files, settings), `/w/${path}`, ({ rule, error }) => {
    throw new Error(`${rule} threw: ${error}`);
  });
}

/** Settings under which the rule speaks whatever its profile. */
function loud(rule: Rule): Settings {
  return { ...defaultSettings, rules: { [rule.id]: rule.severity } };
}

function snapshotOf(files: Files, settings: Settings): Snapshot {
  return new Workspace(notes, undefined, "2026-01-31").apply([
    { kind: "roots", roots: ["/w"] },
    { kind: "settings", settings },
    ...files.map(({ path, text }) => ({ kind: "write" as const, file: { path: `/w/${path}`, text } })),
  ]);
}

function said({ rule, message }: Problem): string {
  return `${rule}: ${message}`;
}

/** Problems of a file: levels, profiles, silence, damage and rules that throw. */
import { describe, expect, test, vi } from "vitest";
import { diagnose } from "../../server/src/engine/diagnose";
import type { Trouble } from "../../server/src/engine/trouble";
import { defaultSettings, type Settings } from "../../server/src/model/settings";
import { Workspace } from "../../server/src/model/workspace";
import { drawn } from "../support/engine";

vi.mock("../../server/src/languages", async () => {
  const [{ wordsLanguage }, { notesLanguage }] = await Promise.all([
    import("../support/engine"),
    import("../../server/src/languages/notes"),
  ]);
  return { languages: [wordsLanguage, notesLanguage] };
});

function said(drawing: string, settings: Partial<Settings> = {}): readonly string[] {
  const { snapshot } = drawn(drawing, { settings, firstPath: "/a.words" });
  return diagnose(snapshot, "/w/a.words").map(({ span, severity, rule }) => `${span.start} ${severity} ${rule}`);
}

describe("levels", () => {
  test("sorts by place", () => {
    expect(said("one! two\tum")).toEqual(["3 error words/no-bangs", "8 warning words/no-tabs"]);
  });
  test("a louder profile adds rules and a quieter one removes them", () => {
    expect(said("um!", { profile: "strict" })).toEqual(["0 information words/no-fillers", "2 error words/no-bangs"]);
    expect(said("um!\t", { profile: "essential" })).toEqual(["2 error words/no-bangs"]);
  });
  test("a level of the user's own counts whatever the profile", () => {
    expect(said("um!", { rules: { "words/no-fillers": "error", "words/no-bangs": "off" } })).toEqual([
      "0 error words/no-fillers",
    ]);
  });
  test("settings of the workspace folder win", () => {
    const settings = `{ "rules": { "words/no-bangs": "hint" } }`;
    expect(said(`--- a.words\na!\n--- .portolan/settings.json\n${settings}`)).toEqual(["1 hint words/no-bangs"]);
  });
});

describe("silence", () => {
  test.each(["words/no-tabs", "no-tabs", "tool:W1", "w1", "*", "other words/no-tabs"])("ignore %s", (name) => {
    expect(said(`ignore ${name}\na\tb`)).toEqual([]);
  });
  test("says nothing about other rules and other lines", () => {
    expect(said("ignore no-bangs\na\tb")).toEqual(["17 warning words/no-tabs"]);
    expect(said("ignore no-tabs\na\n\tb")).toEqual(["17 warning words/no-tabs"]);
  });
});

describe("trouble", () => {
  test("a rule that throws is told of once and the others go on", () => {
    const { snapshot } = drawn("boom!", { firstPath: "/a.words" });
    const troubles: Trouble[] = [];
    const tell = (trouble: Trouble) => void troubles.push(trouble);
    expect(diagnose(snapshot, "/w/a.words", tell).map(({ rule }) => rule)).toEqual(["words/no-bangs"]);
    expect(diagnose(snapshot, "/w/a.words", tell)).toHaveLength(1);
    expect(troubles.map(({ rule, path }) => [rule, path])).toEqual([["words/throws", "/w/a.words"]]);
  });
  test("a file nobody knows has no problems", () => {
    expect(diagnose(drawn("").snapshot, "/nowhere")).toEqual([]);
  });
});

describe("damage", () => {
  function damaged(damage: string, rules: Settings["rules"] = {}) {
    const workspace = new Workspace(new Map());
    const snapshot = workspace.apply([
      { kind: "settings", settings: { ...defaultSettings, rules } },
      { kind: "write", file: { path: "/w/a.words", text: "!", damage } },
    ]);
    return diagnose(snapshot, "/w/a.words").map(({ severity, message }) => `${severity}: ${message}`);
  }
  test("a file that cannot be read is an error, and nothing else is said of it", () => {
    expect(damaged("cannot be read: EACCES")).toEqual(["error: This file cannot be read: EACCES"]);
  });
  test("a file that is not UTF-8 is a warning, and is checked", () => {
    expect(damaged("is not UTF-8")).toEqual(["warning: This file is not UTF-8", "error: words/no-bangs is broken"]);
  });
  test("the user decides", () => {
    expect(damaged("is not UTF-8", { "portolan/file-readable": "off" })).toEqual(["error: words/no-bangs is broken"]);
    expect(damaged("is not UTF-8", { "portolan/file-readable": "hint" })[0]).toBe("hint: This file is not UTF-8");
  });
});

/** Which settings hold where, and what a claim may remember. */
import { describe, expect, test, vi } from "vitest";
import { languageOf } from "../../server/src/engine/language-of";
import { scoped, settingsFor } from "../../server/src/engine/settings";
import { defaultSettings } from "../../server/src/model/settings";
import { Workspace } from "../../server/src/model/workspace";
import { drawn } from "../support/engine";

vi.mock("../../server/src/languages", async () => {
  const [{ wordsLanguage }, { notesLanguage }] = await Promise.all([
    import("../support/engine"),
    import("../../server/src/languages/notes"),
  ]);
  return { languages: [wordsLanguage, notesLanguage] };
});

describe("settings", () => {
  const file = `--- .portolan/settings.json\n{ "profile": "strict", "notes": { "folders": ["docs"] } }\n`;
  test("those of the folder lie over the host's", () => {
    const { snapshot } = drawn(file, { settings: { rules: { "words/no-tabs": "off" } } });
    expect(settingsFor(snapshot, "/w/x")).toEqual({
      rules: { "words/no-tabs": "off" },
      profile: "strict",
      notesFolders: ["docs"],
      kubernetesVersion: "1.36",
      podSecurity: "off",
      format: false,
      helmVersion: "4",
    });
    expect(settingsFor(snapshot, "/elsewhere/x")).toBe(snapshot.settings);
  });
  test("stay one object while nothing changes", () => {
    const { snapshot } = drawn(file);
    expect(scoped(snapshot, "/w/x")).toBe(scoped(snapshot, "/w/y"));
    expect(scoped(drawn("").snapshot, "/w/x").settings).toEqual(defaultSettings);
  });
  test("the innermost folder counts", () => {
    const workspace = new Workspace(new Map());
    const snapshot = workspace.apply([
      { kind: "roots", roots: ["/w", "/w/inner"] },
      { kind: "write", file: { path: "/w/.portolan/settings.json", text: '{ "profile": "strict" }' } },
    ]);
    expect(settingsFor(snapshot, "/w/a").profile).toBe("strict");
    expect(settingsFor(snapshot, "/w/inner/a").profile).toBe("recommended");
  });
  test("a claim is asked again when the settings change", () => {
    const { snapshot } = drawn("--- docs/a.md\nhello\n");
    const note = snapshot.files.get("/w/docs/a.md");
    if (note === undefined) throw new Error("the drawing has a note");
    expect(languageOf(snapshot, note)).toBeUndefined();
    const settings = { ...defaultSettings, notesFolders: ["./docs/"] };
    expect(languageOf({ ...snapshot, settings }, note)?.id).toBe("notes");
  });
});

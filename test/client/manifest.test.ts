/** The manifest says what the code does: commands, settings, snippets and files. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandId, commandNames, explainPanelId, linkCommands, mapPanelId, notesViewId } from "../../client/src/names";
import { noteScheme } from "../../client/src/note-names";
import { snippetGroups } from "../../client/src/snippets";
import { diagnose } from "../../server/src/engine/diagnose";
import { defaultSettings, readSettings } from "../../server/src/model/settings";
import { profiles, severities } from "../../server/src/model/severity";
import { checkout, drawn } from "../support/engine";

const manifest = read("package.json");
const { contributes } = manifest;
const settings = contributes.configuration.properties;
const schema = read("client/settings.schema.json").properties;

describe("commands", () => {
  const contributed: { command: string; title: string; category: string }[] = contributes.commands;

  test("each that is registered is contributed, and the other way round", () => {
    expect(contributed.map(({ command }) => command)).toEqual(commandNames.map(commandId));
  });

  test("titles start with a verb in title case and do not repeat the category", () => {
    for (const { title, category } of contributed) {
      expect(category).toBe("Portolan");
      expect(title).toMatch(/^[A-Z][a-z]+( ([A-Z][a-z]+|a|in|for|at|to))*…?$/);
    }
  });

  test("the palette's conditions are about our commands, and hide what only links can use", () => {
    const palette: { command: string; when: string }[] = contributes.menus.commandPalette;
    expect(commandNames.map(commandId)).toEqual(expect.arrayContaining(palette.map(({ command }) => command)));
    for (const name of ["openPlace", "showPlaces", "explainNote"] as const)
      expect(palette).toContainEqual({ command: commandId(name), when: "false" });
  });

  test("menus and keys hold our commands, and conditions name our view and panel", () => {
    const { commandPalette, ...others } = contributes.menus;
    const rest: { command: string; when: string }[] = [
      ...Object.values<never>(others).flat(),
      ...contributes.keybindings,
    ];
    for (const { command, when } of rest) {
      expect(commandNames.map(commandId)).toContain(command);
      expect(when.split(" && ")[0]).toMatch(
        new RegExp(`(== (${notesViewId}|${explainPanelId})|^explorerResourceIsFolder)$`),
      );
    }
    const [view] = contributes.views.explorer;
    expect([view.id, contributes.viewsWelcome[0].view]).toEqual([notesViewId, notesViewId]);
    for (const panel of [explainPanelId, mapPanelId])
      expect(manifest.activationEvents).toContain(`onWebviewPanel:${panel}`);
  });

  test("links in hovers reach only what looks at files, or makes one", () => {
    expect(linkCommands).toEqual(["openNote", "openPlace", "createNote"]);
  });
});

describe("settings", () => {
  const clientOnly = /^portolan\.(?:trace\.|helm\.setLanguage$)/;
  const ours = Object.keys(settings).filter((name) => !clientOnly.test(name));

  test("each is known to the server by its name", () => {
    const known = ours.flatMap((name) => readAs(name, 42).mistakes.map(({ key }) => `portolan.${key}`));
    expect(known).toEqual(ours);
  });

  test("each has the server's default", () => {
    for (const name of ours)
      expect(readAs(name, settings[name].default)).toEqual({ settings: defaultSettings, mistakes: [] });
  });

  test("profiles and levels are the server's, here and in the settings file's schema", () => {
    const levels = ["off", ...severities].sort();
    expect(settings["portolan.profile"].enum).toEqual(profiles);
    expect([...settings["portolan.rules"].additionalProperties.enum].sort()).toEqual(levels);
    expect(schema.profile.enum).toEqual(profiles);
    expect([...schema.rules.additionalProperties.enum].sort()).toEqual(levels);
  });

  test("a workspace's file knows the same settings with the same defaults", () => {
    expect(schema.notes.properties.folders.default).toEqual(settings["portolan.notes.folders"].default);
    expect(schema.profile.default).toBe(settings["portolan.profile"].default);
    expect(schema.kubernetes.properties.version.default).toBe(settings["portolan.kubernetes.version"].default);
    expect(schema.format.properties.enable.default).toBe(settings["portolan.format.enable"].default);
    expect(schema.helm.properties.version.default).toBe(settings["portolan.helm.version"].default);
    expect(Object.keys(schema).sort()).toEqual([
      "$schema",
      "format",
      "helm",
      "kubernetes",
      "notes",
      "profile",
      "rules",
    ]);
  });

  test("each has an order, a scope and a description", () => {
    const all: { order: number; scope: string; markdownDescription: string }[] = Object.values(settings);
    expect(all.map(({ order }) => order)).toEqual(all.map((_, index) => index + 1));
    for (const { scope, markdownDescription } of all) {
      expect(["resource", "window"]).toContain(scope);
      expect(markdownDescription).toMatch(/\.$/);
    }
  });
});

test("the settings that the README shows are understood", () => {
  const fences = readFileSync(join(checkout, "README.md"), "utf8").matchAll(/^```json\n([\s\S]*?)^```/gm);
  const shown = [...fences].map(([, json = ""]) => json);
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) {
    const path = "/w/.portolan/settings.json";
    const { snapshot } = drawn(`--- .portolan/settings.json\n${text}`);
    expect(diagnose(snapshot, path)).toEqual([]);
  }
});

test("every snippets file exists and is offered by Insert Snippet too", () => {
  const paths = new Set<string>(contributes.snippets.map(({ path }: { path: string }) => path));
  const contributed = [...paths].flatMap((path) => Object.keys(read(path)));
  const offered = snippetGroups.flatMap((group) => group.snippets.map(({ name }) => name));
  expect(contributed.sort()).toEqual(offered.sort());
});

test("files that the manifest names are there, except those that the build makes", () => {
  const named: { path: string }[] = contributes.grammars;
  const configured: { configuration?: string }[] = contributes.languages;
  const paths = [
    manifest.icon,
    ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
    ...named.map(({ path }) => path),
    ...configured.flatMap(({ configuration }) => configuration ?? []),
  ];
  for (const path of paths) expect(existsSync(join(checkout, path)), path).toBe(true);
  for (const path of [manifest.main, manifest.browser, ...Object.values<string>(manifest.bin)])
    expect(path).toMatch(/^(\.\/)?dist\/(node|web)\/\w+\.js$/);
});

test("the icon is a PNG of 256 by 256", () => {
  const icon = readFileSync(join(checkout, manifest.icon));
  expect(icon.subarray(1, 4).toString()).toBe("PNG");
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
});

test("the marketplace's limits are kept", () => {
  expect(manifest.keywords.length).toBeLessThanOrEqual(5);
  expect(manifest.displayName).toBe("Portolan");
  expect(manifest.galleryBanner.color).toMatch(/^#[0-9a-f]{6}$/);
});

test("it wakes for its own languages and notes only, trusted or not, on a disk or not", () => {
  expect(manifest.activationEvents).not.toContain("*");
  expect(manifest.activationEvents).not.toContain("onStartupFinished");
  expect(manifest.activationEvents).toContain(`onFileSystem:${noteScheme}`);
  expect(manifest.capabilities).toEqual({
    untrustedWorkspaces: { supported: true },
    virtualWorkspaces: { supported: true },
  });
});

function read(path: string) {
  return JSON.parse(readFileSync(join(checkout, path), "utf8"));
}

/** The server's reading of one setting; `portolan.notes.folders` is `{ notes: { folders } }`. */
function readAs(name: string, value: unknown) {
  const data = name
    .split(".")
    .slice(1)
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return readSettings(data, defaultSettings, () => new Set());
}

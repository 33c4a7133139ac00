/** Safe fixes come to rest, and leave the instructions what they are. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { fixText } from "../../../server/src/engine/fix";
import { dockerfile } from "../../../server/src/languages/dockerfile/instructions";
import { sourceFile } from "../../../server/src/model/source-file";
import { covers } from "../../../server/src/model/span";
import { dockerfiles } from "../../support/dockerfiles";
import { drawn } from "../../support/engine";

/** Keywords in order; ADD may become COPY. */
function sequence(text: string): readonly string[] {
  const names = dockerfile(sourceFile({ path: "/w/Dockerfile", text })).instructions.map(({ node }) => node.name);
  return names.map((name) => (name === "ADD" ? "COPY" : name));
}

/** The text without what its findings call unnecessary as a whole: CMDs that a later one replaces. */
function withoutDead(text: string): readonly string[] {
  const { snapshot, path } = strict(text);
  const dead = diagnose(snapshot, path).filter(({ rule }) => rule === "dockerfile/single-command");
  const all = dockerfile(sourceFile({ path, text })).instructions;
  const kept = all.filter((placed) => !dead.some(({ span }) => covers(span, placed)));
  return kept.map(({ node }) => (node.name === "ADD" ? "COPY" : node.name));
}

function strict(text: string) {
  return drawn(`--- Dockerfile\n${text}`, { settings: { profile: "strict" } });
}

function fixed(text: string): string {
  const { snapshot, path } = strict(text);
  return fixText(snapshot, path);
}

describe.each(dockerfiles())("$name", ({ text }) => {
  test("its fixes come to rest and keep the instructions", () => {
    const once = fixed(text);
    expect(fixed(once)).toBe(once);
    expect(sequence(once)).toEqual(withoutDead(text));
  });
});

/** Rules in notes: what they say about objects and instructions, and how users turn them. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../server/src/engine/diagnose";
import type { Settings } from "../../server/src/model/settings";
import { draw, type Mark } from "../support/draw";
import { drawn } from "../support/engine";

/** The problems of the first file that carry a team's rule, drawn under its text. */
function said(drawing: string, settings: Partial<Settings> = {}): string {
  const { snapshot } = drawn(drawing, { settings });
  const [path = ""] = snapshot.files.keys();
  const marks = diagnose(snapshot, path)
    .filter(({ rule }) => rule.startsWith("team/"))
    .map(({ span, severity, rule, message }): Mark => ({ ...span, label: `${severity} ${rule}: ${message}` }));
  return draw(snapshot.files.get(path)?.text ?? "", marks);
}

function rule(front: string, path = "notes/rule.md"): string {
  return `--- ${path}\n---\n${front}---\n# A rule\n`;
}

const owner = rule(`rule: team/owner-label
message: Every workload names its owner in the label team
kinds: [Deployment, StatefulSet]
cel: "has(object.metadata.labels) && 'team' in object.metadata.labels"
`);

const web = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
spec:
  replicas: 1
`;

describe("objects", () => {
  test("a broken rule stands where its expression looks, or at the name", () => {
    expect(said(`--- web.yaml\n${web}${owner}`)).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
  ^^^^^^ warning team/owner-label: Every workload names its owner in the label team
spec:
  replicas: 1
`);
  });
  test("kinds that it does not name are none of its business", () => {
    const service = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n";
    expect(said(`--- web.yaml\n${service}${owner}`)).toBe(service);
  });
});

/** What the API server may leave out of a pod, since a feature is off, is no reason for it to refuse the pod. */
import { expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { drawn } from "../../support/engine";

const pod = (context: string, container: string, source: string) => `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  securityContext: {${context}}
  containers: [{name: a, image: a:1, ${container}}]
  volumes: [{name: v, projected: {sources: [{${source}}]}}]
`;

function said(text: string, kubernetesVersion: string): readonly string[] {
  const { snapshot, path } = drawn(text, { firstPath: "/a.yaml", settings: { kubernetesVersion } });
  const problems = diagnose(snapshot, path).filter(({ severity }) => severity === "error" || severity === "warning");
  return problems.map(({ severity, message }) => `${severity}: ${message.split(/[;:]/)[0]}`);
}

const bundle = "clusterTrustBundle: {path: ca, name: a, nope: 1}";
const token = "serviceAccountToken: {path: t}";
const policy = "supplementalGroupsPolicy: strict";

test.each([
  ["", "lifecycle: {stopSignal: SIGNOPE}", token, "1.36", ["warning: stopSignal cannot be SIGNOPE"]],
  ["", "lifecycle: {stopSignal: 9}", token, "1.36", ["error: stopSignal must be a text"]],
  [policy, "", token, "1.32", ["warning: supplementalGroupsPolicy cannot be strict"]],
  [policy, "", token, "1.33", ["error: supplementalGroupsPolicy cannot be strict"]],
  [
    "",
    "",
    `${bundle}, ${token}`,
    "1.36",
    ["error: ClusterTrustBundleProjection has no field nope", "warning: An item of sources has one source"],
  ],
  ["", "", `secret: {name: a}, ${token}`, "1.36", ["error: An item of sources has one source"]],
])("%s %s %s in %s", (context, container, source, version, expected) =>
  expect(said(pod(context, container, source), version)).toEqual(expected),
);

/** Manifests with a beginner's mistakes, mended by quick fixes alone. */
import { expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { fixText } from "../../../server/src/engine/fix";
import { drawn } from "../../support/engine";

/** The text after every fix that is offered, round after round, and what is still wrong then. */
function mended(text: string) {
  const { snapshot, path } = drawn(text, { firstPath: "/manifest.yaml" });
  const done = fixText(snapshot, path, () => true);
  const left = diagnose(drawn(done, { firstPath: "/manifest.yaml" }).snapshot, path);
  return { done, left: left.map(({ rule, message }) => `${rule} ${message}`) };
}

test("a Deployment with an empty key and a dash too many among its ports", () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: lighthouse
  labels:
spec:
  replicas: 2
  selector:
    matchLabels:
      app: lighthouse
  template:
    metadata:
      labels:
        app: lighthouse
    spec:
      containers:
      - name: lamp
        image: nginx:1.31
        ports:
        - protocol: TCP
          port:
        - containerPort: 8080
`;
  const whole = text.replace("          port:\n        - containerPort", "          containerPort");
  expect(mended(text)).toEqual({ done: whole, left: [] });
});

test("a Service under the API version of Deployments, with a map for its ports", () => {
  const text = `apiVersion: apps/v1
kind: Service
metadata:
  name: lighthouse
spec:
  selector:
    app: lighthouse
  ports:
    protocol: TCP
    port: 80
    targetPort: 8080
`;
  const whole = text
    .replace("apps/v1", "v1")
    .replace(/ports:.*/s, "ports:\n    - protocol: TCP\n      port: 80\n      targetPort: 8080\n");
  expect(mended(text)).toEqual({ done: whole, left: [] });
});

test.each([
  ["an item with the same key", "- protocol: TCP\n- protocol: UDP\n  containerPort: 53"],
  ["an item that lacks it as well", "- protocol: TCP\n- hostPort: 53"],
  ["a map in braces", "- protocol: TCP\n- {containerPort: 53}"],
  ["another column", "- protocol: TCP\n-   containerPort: 53"],
  ["an anchor", "- protocol: TCP\n- &dns\n  containerPort: 53"],
])("two items stay apart before %s", (_, ports) => {
  const lines = ports.replaceAll("\n", "\n        ");
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: a:1\n      ports:\n        ${lines}\n`;
  const { snapshot, path } = drawn(text, { firstPath: "/manifest.yaml" });
  const titles = diagnose(snapshot, path).flatMap(({ fix }) => fix?.title ?? []);
  expect(titles).toContain("Add containerPort");
  expect(titles).not.toContain("Join with the next item");
});

/** Command lines are completed with the names of the workspace. */
import { expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { drawn } from "../../support/engine";

const workspace = `--- Dockerfile
FROM node:24 AS build
FROM \${BASE}
--- k8s/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers: [{name: web, image: "shop/web:1.0"}]
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: lone}
--- compose.yaml
services: {db: {image: x}, cache: {image: y}}
--- charts/shop/Chart.yaml
name: shop
--- scripts/run.sh
`;

const offered = (line: string) => {
  const { snapshot, path, offset } = drawn(workspace + line);
  return complete(snapshot, path, offset).flatMap(({ label, detail }) =>
    detail === "in this workspace" ? [label] : [],
  );
};

test.each([
  ["docker run <|>", ["node:24", "shop/web:1.0"]],
  ["docker run node:24 <|>", []],
  ["docker build --target <|>", ["build"]],
  ["docker build --target=b<|>", ["build"]],
  ["docker compose logs <|>", ["db", "cache"]],
  ["docker-compose up d<|>", ["db", "cache"]],
  ["kubectl get deploy <|>", ["web"]],
  ["kubectl get deploy/<|>", ["deploy/web"]],
  ["kubectl rollout restart deployment <|>", ["web"]],
  ["kubectl logs <|>", ["lone", "deployment/web"]],
  ["kubectl -n <|>", ["shop"]],
  ["kubectl get pods --namespace <|>", ["shop"]],
  ["helm upgrade --install shop <|>", ["../charts/shop"]],
  ["kubectl get <|>", []],
  ["echo <|>", []],
])("%s", (line, names) => expect(offered(line)).toEqual(names));

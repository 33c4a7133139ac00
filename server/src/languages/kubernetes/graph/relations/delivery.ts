/** Delivery and meshes: what Flux, Argo CD and Istio point at. */
import { type KindFields, named, part, type Relation, relation } from "./relation";

const kustomization = "Kustomization.kustomize.toolkit.fluxcd.io";
const release = "HelmRelease.helm.toolkit.fluxcd.io";
const source: KindFields = { kind: "kind", group: "apiVersion", or: "GitRepository.source.toolkit.fluxcd.io" };
const core: KindFields = { kind: "kind", group: "apiVersion" };
const sourceRef = named(source, "name", { namespace: "namespace", loose: true });
const values = (row: number) =>
  named(core, "name", { optional: "optional", loose: true, parts: [part(row, "key", "valuesKey")] });

const flux: readonly Relation[] = [
  relation(159, kustomization, "spec.sourceRef", "comes from", sourceRef),
  ...["spec.chart.spec.sourceRef", "spec.chartRef"].map((path) =>
    relation(159, release, path, "comes from", sourceRef),
  ),
  relation(159, "HelmChart.source.toolkit.fluxcd.io", "spec.sourceRef", "comes from", sourceRef),
  ...[kustomization, release].map((kind) =>
    relation(159, kind, "spec.dependsOn[]", "waits for", named(kind, "name", { namespace: "namespace", loose: true })),
  ),
  relation(159, release, "spec.valuesFrom[]", "reads", values(159)),
  relation(159, kustomization, "spec.postBuild.substituteFrom[]", "reads", values(159)),
  relation(
    159,
    "GitRepository.source.toolkit.fluxcd.io",
    "spec.secretRef",
    "signs in with",
    named("Secret", "name", { loose: true }),
  ),
];

const argo: readonly Relation[] = [
  relation(
    160,
    "Application.argoproj.io",
    "spec.destination.namespace",
    "goes to",
    named("Namespace", "", { loose: true }),
  ),
  relation(
    160,
    "Application.argoproj.io",
    "spec.project",
    "is part of",
    named("AppProject.argoproj.io", "", { loose: true }),
  ),
];

const host = named("Service", "host", { form: "host", loose: true });

const istio: readonly Relation[] = [
  ...["http[].route[].destination", "http[].mirror", "tcp[].route[].destination", "tls[].route[].destination"].map(
    (path) =>
      relation(161, "VirtualService.networking.istio.io", `spec.${path}`, "routes to", {
        ...host,
        parts: [part(161, "port", "port.number")],
      }),
  ),
  relation(161, "DestinationRule.networking.istio.io", "spec", "is about", host),
  relation(
    161,
    "VirtualService.networking.istio.io",
    "spec.gateways[]",
    "hangs on",
    named("Gateway.networking.istio.io", "", { form: "slash", loose: true }),
  ),
];

/** All of them. */
export const delivery: readonly Relation[] = [...flux, ...argo, ...istio];

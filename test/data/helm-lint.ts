/**
 * Every rule of `helm lint` in Helm 3.22 and 4.3, in the order in which it asks: the rules that say it here under the alias
 * `helm-lint:…`, or the reason why none does.
 */

/** What the linter says, and who says it here. */
export interface LintRule {
  readonly says: string;
  /** The alias without `helm-lint:`; nothing where only a reason is given. */
  readonly alias?: string;
  /** Ids without `helm/` where they are Helm's. */
  readonly rules: readonly string[];
  readonly why?: string;
}

function said(says: string, alias: string, ...rules: readonly string[]): LintRule {
  return { says, alias, rules };
}

function unsaid(says: string, why: string): LintRule {
  return { says, rules: [], why };
}

const rendered =
  "seen in what a render gives; a file without actions is a manifest and asked by the rules of Kubernetes";

/** In the linter's order. */
export const lintRules: readonly LintRule[] = [
  unsaid("Chart.yaml is a folder", "a folder of that name makes no chart here"),
  said("Chart.yaml cannot be parsed", "chart-yaml", "chart-valid"),
  said("Chart.yaml has an unknown field", "chart-strict", "chart-field-known", "values-key-unique"),
  said("the name is missing or a path", "chart-name", "chart-valid"),
  said("apiVersion is missing", "chart-api-version", "chart-lint-clean"),
  said("apiVersion is not v1 or v2", "chart-api-version", "chart-valid", "chart-lint-clean"),
  said("version is missing or not semantic", "chart-version", "chart-valid"),
  said("version is no text, or before 0.0.0", "chart-version-type", "chart-lint-clean"),
  said("appVersion is no text", "chart-app-version", "chart-lint-clean"),
  said("a maintainer is null, has no name or a bad address", "chart-maintainer", "chart-lint-clean"),
  said("a source is no URL", "chart-sources", "chart-lint-clean"),
  said("the icon is missing", "chart-icon", "chart-complete"),
  said("the icon is no URL", "chart-icon-url", "chart-lint-clean"),
  said("a type with apiVersion v1", "chart-type", "chart-lint-clean"),
  said("dependencies with apiVersion v1", "chart-dependencies-v1", "chart-lint-clean"),
  said("version is not strictly semantic", "chart-version-strict", "chart-version-strict"),
  said("values.yaml is missing", "values-file", "chart-complete"),
  said("values.yaml cannot be parsed", "values-yaml", "values-valid"),
  said("values break the schema", "values-schema", "values-fit-schema", "values-required"),
  said("the schema cannot be read", "schema-valid", "schema-valid"),
  said("templates/ is missing", "templates-dir", "chart-complete"),
  unsaid("templates/ is a file", "such a file is no template, so that the chart has none"),
  said("a template cannot be parsed", "template-parse", "template-valid"),
  unsaid(
    "a template cannot be executed",
    "templates are not run; unknown functions, templates and arguments have their rules",
  ),
  said("a template has another extension", "template-extension", "template-extension"),
  said("crd-install", "crd-install", "hook-known"),
  said(".Release.Time", "release-time", "not-helm-2"),
  unsaid("the first line is indented", rendered),
  unsaid("a manifest cannot be parsed", rendered),
  said("metadata.name is not valid", "metadata-name", "kubernetes/name-valid"),
  said("an API version is deprecated", "deprecated-api", "kubernetes/api-not-deprecated"),
  unsaid("a workload without matchLabels or matchExpressions", rendered),
  unsaid("an item of a List with helm.sh/resource-policy", rendered),
  said("charts/ has a chart that is not listed", "dependency-in-metadata", "dependencies-listed"),
  said("two dependencies of one name", "chart-dependencies", "chart-valid"),
  said("a dependency is missing in charts/", "dependency-in-charts", "dependencies-present"),
  unsaid("crds/ is a file", "such a file is no definition"),
  unsaid("a file in crds/ cannot be parsed", "it is a manifest and asked by the rules of Kubernetes"),
  said("a file in crds/ defines no kind", "crds", "kubernetes/crds-folder"),
];

/** The objects at the root of a template and what is in them. */

/** What an object holds; nothing where the chart's author decides. */
export type Members = ReadonlyMap<string, string>;

const release = {
  Name: "the name of the release",
  Namespace: "the namespace it is installed into",
  Revision: "its number: 1 when installed, one more with each upgrade",
  IsInstall: "true while it is installed",
  IsUpgrade: "true while it is upgraded or rolled back",
  Service: "who renders, always `Helm`",
};

const chart = {
  Name: "the chart's name, or its alias in a parent chart",
  Version: "the chart's own version",
  AppVersion: "the version of what the chart installs",
  APIVersion: "`v1` or `v2`",
  Description: "one sentence about the chart",
  Type: "`application` or `library`",
  Home: "the address of the project",
  Sources: "addresses of source code",
  Icon: "the address of a picture",
  Keywords: "words to find the chart by",
  Maintainers: "a list with Name, Email and URL",
  Annotations: "the annotations of Chart.yaml",
  KubeVersion: "the versions of Kubernetes the chart is for",
  Dependencies: "the charts it depends on",
  Deprecated: "true for a chart nobody should start with",
  IsRoot: "true unless it is a sub-chart",
  Condition: "the value that switches the chart on",
  Tags: "the tags that switch the chart on",
};

const capabilities = {
  KubeVersion: "the version of Kubernetes, as in `v1.36.0`",
  "KubeVersion.Version": "the version of Kubernetes, as in `v1.36.0`",
  "KubeVersion.Major": "its first number, a text",
  "KubeVersion.Minor": "its second number, a text",
  APIVersions: "the API versions there are",
  "APIVersions.Has": 'true when the cluster knows it: `.Capabilities.APIVersions.Has "batch/v1"`',
  HelmVersion: "the version of Helm",
  "HelmVersion.Version": "the version of Helm, as in `v4.0.0`",
  "HelmVersion.GitCommit": "the commit Helm was built from",
  "HelmVersion.GoVersion": "the Go that Helm was built with",
};

const files = {
  Get: "the text of a file of the chart, empty where there is none",
  GetBytes: "the bytes of a file of the chart",
  Glob: 'the files that match a pattern, as in `.Files.Glob "conf/**"`',
  Lines: "the lines of a file, as a list",
  AsConfig: "all of them as the `data` of a ConfigMap",
  AsSecrets: "all of them as the `data` of a Secret",
};

const template = {
  Name: "the path of the file that is rendered",
  BasePath: "the path of the chart's templates folder",
};

/** Every object with its members. */
export const objects: ReadonlyMap<string, Members> = new Map<string, Members>([
  ["Values", new Map()],
  ["Release", membersOf(release)],
  ["Chart", membersOf(chart)],
  ["Capabilities", membersOf(capabilities)],
  ["Files", membersOf(files)],
  ["Template", membersOf(template)],
  ["Subcharts", new Map()],
]);

function membersOf(members: Readonly<Record<string, string>>): Members {
  return new Map(Object.entries(members));
}

/** What Helm 2 had, by path, and what stands there now. */
export const leftovers: ReadonlyMap<string, string> = new Map([
  ["Release.Time", "Helm 3 has no release time: use now, or leave it out so that renders stay the same"],
  ["Capabilities.TillerVersion", "There is no Tiller since Helm 3: use .Capabilities.HelmVersion"],
  ["Chart.ApiVersion", "Since Helm 3 this is spelled .Chart.APIVersion"],
  ["Chart.Engine", "Since Helm 3 a chart has no engine: take it away"],
  ["Chart.TillerVersion", "There is no Tiller since Helm 3: use .Chart.KubeVersion or .Capabilities.HelmVersion"],
]);

/** The Kubernetes bench: streams of manifests, and Red Hat's YAML server told that they are Kubernetes. */
import { kubernetesSchemas } from "./kubernetes-schema.mjs";
import { manifestsOf } from "./manifests.mjs";
import { lineFromMiddle, newerNode, ours, peer } from "./servers.mjs";

/** What VS Code would send it; everything else is as it ships. */
const settings = { schemas: { kubernetes: ["*.yaml"] }, schemaStore: { enable: false } };
const schemas = kubernetesSchemas();

/** Settings of an editor and, like VS Code's YAML extension, the content of what it would download. */
const answers = {
  "workspace/configuration": (/** @type {any} */ { items }) =>
    items.map((/** @type {any} */ { section }) => (section === "yaml" ? settings : null)),
  "vscode/content": (/** @type {[string]} */ [url]) => schemas[new URL(url).pathname.replace(/^.*\//, "")] ?? "",
};

/** @type {import("./table.mjs").Bench} */
export const kubernetes = {
  title: "Kubernetes",
  servers: [
    ours,
    {
      ...peer("yaml-language-server", "bin/yaml-language-server", newerNode),
      answers,
      announced: ["yaml/registerContentRequest"],
    },
  ],
  file: { uri: "file:///bench/shop.yaml", languageId: "yaml", tokens: false, places },
  sizes: [
    { lines: 500, runs: 3, rounds: [40, 8] },
    { lines: 5000, runs: 3, rounds: [40, 4] },
    { lines: 20000, runs: 3, rounds: [20, 2] },
  ],
  textOf: manifestsOf,
  note: "yaml-language-server lets 200 ms pass after an edit before it checks.",
};

/** A misspelt field of a Deployment, and a field begun in its container. @param {string} text */
function places(text) {
  const image = lineFromMiddle(text, /^ {10}imagePullPolicy:/);
  const replicas = lineFromMiddle(text, /^ {2}revisionHistoryLimit:/);
  return {
    mistake: { line: replicas, character: "  revisionHistoryLimit".length, text: "s" },
    key: {
      line: image,
      character: "          imagePullPolicy: IfNotPresent".length,
      text: "\n          l",
      offers: "lifecycle",
    },
    hover: { line: image, character: 12 },
  };
}

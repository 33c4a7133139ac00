/** What Kubernetes says about its types, from the file that the build puts beside the folder of this bundle. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type KubernetesTexts, textOf } from "../../schema/kubernetes/texts";

let loaded: KubernetesTexts | undefined;

/** The text of a type or of `Type.field`; the file is read when the first is asked for. */
export function schemaTexts(key: string): string | undefined {
  loaded ??= load();
  const [type = "", field] = key.split(".", 2);
  return textOf(loaded, type, field);
}

/** A package without the file, or with a broken one, has no texts and works all the same. */
function load(): KubernetesTexts {
  try {
    return JSON.parse(readFileSync(join(__dirname, "../kubernetes-texts.json"), "utf8"));
  } catch {
    return { source: "", license: "", texts: [], types: {} };
  }
}

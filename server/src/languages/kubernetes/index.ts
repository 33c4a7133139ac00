/** The Kubernetes language: manifests, found by what they say. */
import type { Language } from "../../model/language";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { isBegun } from "./begun";
import { complete } from "./complete";
import { conceptAt, concepts } from "./concept";
import { folds } from "./folds";
import { placedObjects } from "./objects";
import { outline } from "./outline";
import { rules } from "./rules";
import { suppress, suppressions } from "./suppress";

export const kubernetesLanguage: Language = {
  id: "kubernetes",
  claims: (file) => isManifest(file) || isBegun(file),
  rules,
  conceptAt,
  concepts,
  complete,
  outline,
  folds,
  suppressions,
  suppress,
};

/** At least one document names an apiVersion and a kind; the quick look spares other YAML from being read. */
const isManifest = memo((file: SourceFile): boolean => {
  if (!/\.(?:ya?ml|json)$/i.test(file.path) && file.languageId !== "yaml") return false;
  return (
    /(?:^|[{,])[\s-]*"?apiVersion"?\s*:/m.test(file.text) &&
    /(?:^|[{,])[\s-]*"?kind"?\s*:/m.test(file.text) &&
    placedObjects(file).length > 0
  );
});

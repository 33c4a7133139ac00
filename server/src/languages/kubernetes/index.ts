/** The Kubernetes language: manifests, found by what they say. */
import type { Language } from "../../model/language";
import { isBegun } from "./begun";
import { complete } from "./complete";
import { conceptAt } from "./concept";
import { folds } from "./folds";
import { isManifest } from "./manifest";
import { outline } from "./outline";
import { rules } from "./rules";
import { suppress, suppressions } from "./suppress";

export const kubernetesLanguage: Language = {
  id: "kubernetes",
  claims: (file) => isManifest(file) || isBegun(file),
  rules,
  conceptAt,
  complete,
  outline,
  folds,
  suppressions,
  suppress,
};

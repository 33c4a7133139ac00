/** The Kubernetes language: manifests, found by what they say. */
import type { Language } from "../../model/language";
import { around } from "./around";
import { isBegun } from "./begun";
import { mayHoldObjects } from "./claims";
import { complete } from "./complete";
import { conceptAt, concepts } from "./concept";
import { deliveredReferences } from "./delivered";
import { folds } from "./folds";
import { listed } from "./graph/defined";
import { factsOf } from "./graph/file-facts";
import { hints } from "./graph/hints";
import { holders } from "./graph/holders";
import { lenses } from "./graph/lenses";
import { linkedNames } from "./graph/names";
import { refuseName } from "./graph/refuse-name";
import { writeName } from "./graph/write-name";
import { isKustomization } from "./kustomize/file";
import { references } from "./kustomize/references";
import { isManifest } from "./manifest";
import { outline } from "./outline";
import { peerLevels } from "./peers/levels";
import { rules } from "./rules";
import { offers } from "./security/offers";
import { suppress, suppressions } from "./suppress";
import { things } from "./things";

export const kubernetesLanguage: Language = {
  id: "kubernetes",
  claims: (file) => isKustomization(file.path) || (mayHoldObjects(file) && (isManifest(file) || isBegun(file))),
  get rules() {
    return rules();
  },
  conceptAt,
  concepts,
  references: (file, snapshot) => (isKustomization(file.path) ? references(file) : deliveredReferences(file, snapshot)),
  linkedNames,
  listed,
  prepare: factsOf,
  holders,
  refuseName,
  writeName,
  things,
  complete,
  lenses,
  hints,
  outline,
  around,
  folds,
  suppressions,
  suppress,
  levels: (file, snapshot) => peerLevels(rules(), file, snapshot),
  offers: (file, span, snapshot) => (mayHoldObjects(file) ? offers(file, span, snapshot) : []),
};

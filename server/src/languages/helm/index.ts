/** The Helm language: the files of a chart, found by the Chart.yaml above them. */
import type { Language } from "../../model/language";
import type { Names } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { isChartFile } from "./chart/claims";
import { seatOf } from "./chart/seat";
import { valuesFileConcept } from "./concept";
import { linkedNames } from "./linked-names";
import { refuseName } from "./refuse-name";
import { rules } from "./rules";
import { around } from "./template/around";
import { isTemplate, mayBeTemplate } from "./template/claims";
import { completeTemplate } from "./template/complete";
import { templateConcept } from "./template/concept";
import { joined, templateNames, variableDefinitions, variableReferences } from "./template/names";
import { folds, outline } from "./template/outline";
import { signatureAt } from "./template/signature";
import { suppress, suppressions } from "./template/suppress";
import { tokens } from "./template/tokens";

export const helmLanguage: Language = {
  id: "helm",
  claims: (file, snapshot) => isChartFile(file.path, snapshot) || isTemplate(file, snapshot),
  rules,
  conceptAt: (file, offset, snapshot) =>
    valuesFileConcept(file, offset, snapshot) ??
    (isTemplate(file, snapshot) ? templateConcept(file, offset, snapshot) : undefined),
  complete: (file, offset, snapshot) => (isTemplate(file, snapshot) ? completeTemplate(file, offset, snapshot) : []),
  definitions: (file) => (mayBeTemplate(file) ? variableDefinitions(file) : []),
  references: (file) => (mayBeTemplate(file) ? variableReferences(file) : []),
  linkedNames: names,
  outline: (file) => (mayBeTemplate(file) ? outline(file) : []),
  around: (file, offset) => (mayBeTemplate(file) ? around(file, offset) : []),
  folds: (file) => (mayBeTemplate(file) ? folds(file) : []),
  tokens: (file) => (mayBeTemplate(file) ? tokens(file) : []),
  signatureAt: (file, offset) => (mayBeTemplate(file) ? signatureAt(file, offset) : undefined),
  suppressions,
  suppress,
  refuseName,
};

/** The values and the named templates of a file. */
function names(file: SourceFile, snapshot: Snapshot): Names {
  const values = linkedNames(file, snapshot);
  const top = isTemplate(file, snapshot) ? seatOf(snapshot, file.path)?.top.folder : undefined;
  return top === undefined ? values : joined(values)(templateNames(top)(file));
}

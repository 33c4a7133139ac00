/** The Helm language: the files of a chart, found by the Chart.yaml above them. */
import type { Language } from "../../model/language";
import type { Names } from "../../model/name";
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { isChartFile, isPlain } from "./chart/claims";
import { chartFolders } from "./chart/layout";
import { seatOf } from "./chart/seat";
import { completeValue } from "./complete-value";
import { completeValuesFile } from "./complete-values-file";
import { valueConceptAt } from "./concept";
import { linkedNames } from "./linked-names";
import { offers } from "./refactor";
import { refuseName } from "./refuse-name";
import { rules } from "./rules";
import { around } from "./template/around";
import { isChartTemplate, isTemplate, mayBeTemplate } from "./template/claims";
import { completeTemplate } from "./template/complete";
import { templateConcept } from "./template/concept";
import { embeds } from "./template/embeds";
import { joined, templateNames, variableDefinitions, variableReferences } from "./template/names";
import { folds, outline } from "./template/outline";
import { signatureAt } from "./template/signature";
import { suppress, suppressions } from "./template/suppress";
import { tokens } from "./template/tokens";
import { keyOutline } from "./values-outline";

export const helmLanguage: Language = {
  id: "helm",
  claims: (file, snapshot) => isChartFile(file.path, snapshot) || (isTemplate(file, snapshot) && !isPlain(file)),
  editorId: (path, snapshot) => (isChartTemplate({ path }, snapshot) ? "helm" : undefined),
  get rules() {
    return rules();
  },
  conceptAt: (file, offset, snapshot) =>
    valueConceptAt(file, offset, snapshot) ??
    (isTemplate(file, snapshot) ? templateConcept(file, offset, snapshot) : undefined),
  complete,
  definitions: (file) => (mayBeTemplate(file) ? variableDefinitions(file) : []),
  references: (file) => (mayBeTemplate(file) ? variableReferences(file) : []),
  linkedNames: names,
  embeds: (file) => (mayBeTemplate(file) ? embeds(file) : []),
  outline: (file) => (mayBeTemplate(file) ? outline(file) : keyOutline(file)),
  around: (file, offset) => (mayBeTemplate(file) ? around(file, offset) : []),
  folds: (file) => (mayBeTemplate(file) ? folds(file) : []),
  tokens: (file) => (mayBeTemplate(file) ? tokens(file) : []),
  signatureAt: (file, offset) => (mayBeTemplate(file) ? signatureAt(file, offset) : undefined),
  suppressions,
  suppress,
  offers: (file, span, snapshot) => (mayBeRewritten(file, snapshot) ? offers(file, span, snapshot) : []),
  refuseName,
};

/** What is rewritten is a template, or a manifest that may become one of some chart. */
function mayBeRewritten(file: SourceFile, snapshot: Snapshot): boolean {
  return isTemplate(file, snapshot) || (/\.ya?ml$/.test(file.path) && chartFolders(snapshot.paths).size > 0);
}

/** In a file of values its keys; where the context is a table of values, theirs; else what the language has. */
function complete(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const seat = seatOf(snapshot, file.path);
  if (seat?.chart.folder.values.includes(file.path)) return completeValuesFile(file, offset, snapshot, seat);
  const values = completeValue(file, offset, snapshot);
  return values.length > 0 || !isTemplate(file, snapshot) ? values : completeTemplate(file, offset, snapshot);
}

/** The values and the named templates of a file. */
function names(file: SourceFile, snapshot: Snapshot): Names {
  const values = linkedNames(file, snapshot);
  const top = isTemplate(file, snapshot) ? seatOf(snapshot, file.path)?.top.folder : undefined;
  return top === undefined ? values : joined(values)(templateNames(top)(file));
}

/** The Helm language: the files of a chart, found by the Chart.yaml above them. */
import type { Language } from "../../model/language";
import { isChartFile, isPlain } from "./chart/claims";
import { completeValue } from "./complete-value";
import { valueConceptAt } from "./concept";
import { linkedNames } from "./linked-names";
import { refuseName } from "./refuse-name";
import { rules } from "./rules";
import { isTemplate } from "./template/claims";

export const helmLanguage: Language = {
  id: "helm",
  claims: (file, snapshot) => isChartFile(file.path, snapshot) || (isTemplate(file, snapshot) && !isPlain(file)),
  rules,
  conceptAt: valueConceptAt,
  complete: completeValue,
  linkedNames,
  refuseName,
};

/** The Helm language: the files of a chart, found by the Chart.yaml above them. */
import type { Language } from "../../model/language";
import { isChartFile } from "./chart/claims";
import { valuesFileConcept } from "./concept";
import { linkedNames } from "./linked-names";
import { refuseName } from "./refuse-name";
import { rules } from "./rules";
import { isTemplate } from "./template/claims";

export const helmLanguage: Language = {
  id: "helm",
  claims: (file, snapshot) => isChartFile(file.path, snapshot) || isTemplate(file, snapshot),
  rules,
  conceptAt: valuesFileConcept,
  linkedNames,
  refuseName,
};

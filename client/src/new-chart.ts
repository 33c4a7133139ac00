/** The chart that *New Chart…* writes: files of `snippets/chart`, with a mark where its name goes. */

/** What a chart has, by paths below it. */
export const chartFiles: readonly string[] = [
  ".helmignore",
  "Chart.yaml",
  "values.schema.json",
  "values.yaml",
  "templates/NOTES.txt",
  "templates/_helpers.tpl",
  "templates/deployment.yaml",
  "templates/hpa.yaml",
  "templates/ingress.yaml",
  "templates/service.yaml",
  "templates/serviceaccount.yaml",
  "templates/tests/connection.yaml",
];

/** The file that is shown first. */
export const firstFile = "values.yaml";

/** A file's text in a chart of that name. */
export function named(text: string, name: string): string {
  return text.replaceAll("<CHARTNAME>", name);
}

/** Why a chart cannot be called so, or nothing when it can: its objects carry the name. */
export function refuseChartName(name: string): string | undefined {
  if (/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= 50) return undefined;
  return "A chart's name has up to 50 small letters, digits and hyphens, and starts with a letter.";
}

/** Many manifests behind one that is edited: how long until all names are known, and what a keystroke costs then. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openEditor, typed } from "./editor.mjs";
import { edit } from "./measure.mjs";
import { timed } from "./median.mjs";
import { peakMegabytes } from "./process.mjs";
import { ours } from "./servers.mjs";

const rounds = 40;
const name = "app42";

/**
 * A letter more makes the Service select nothing, which only the other files can say.
 * @param {string} root @param {string} last what the last file names @returns {Promise<Record<string, number>>}
 */
export async function edited(root, last) {
  const uri = `${root}/team2/${name}/service.yaml`;
  const text = readFileSync(fileURLToPath(uri), "utf8");
  const line = text.split("\n").findLastIndex((each) => each.endsWith(`app.kubernetes.io/name: ${name}`));
  const mistake = { line, character: text.split("\n")[line]?.length ?? 0, text: "x" };
  const editor = openEditor(ours, { uri, languageId: "yaml", root });
  const indexed = await timed(async () => {
    await editor.open(typed(text, mistake));
    while ((await editor.symbols(last)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  const figures = { index: indexed, ...(await edit(editor, mistake, rounds)), memory: peakMegabytes(editor.pid) };
  editor.stop();
  return figures;
}

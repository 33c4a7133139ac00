/** One server on one file: every figure of the table. */
import { endOf, openEditor, typed } from "./editor.mjs";
import { median, timed } from "./median.mjs";
import { peakMegabytes, processorTime } from "./process.mjs";

/**
 * A server: what starts it, our answers to its requests and the notifications it waits for.
 * @typedef {{ name: string, command: readonly string[], announced?: readonly string[],
 *   answers?: Readonly<Record<string, (params: any) => unknown>> }} Server
 */

/**
 * Where a file is worked on: a mistake that every server reports in its own line, the first letter of something that
 * is completed, and something that is explained.
 * @typedef {{ mistake: Typing, key: Typing & { offers: string }, hover: import("./editor.mjs").Position }} Places
 */

/** @typedef {import("./editor.mjs").Editor} Editor */
/** @typedef {import("./editor.mjs").Typing} Typing */
/** A file in a language. @typedef {{ uri: string, languageId: string, tokens: boolean, places: (text: string) => Places }} Subject */

/**
 * Milliseconds, except `memory` in MB. The file is opened with the mistake in it, so a server that does not check it is
 * never measured; nor is one that does not explain or complete.
 * @param {Server} server
 * @param {Subject} subject
 * @param {string} text
 * @param {number} rounds even
 * @returns {Promise<Record<string, number>>}
 */
export async function measure(server, subject, text, rounds) {
  const { mistake, key, hover } = subject.places(text);
  const editor = openEditor(server, subject);
  const explain = async () => demand((await editor.ask("hover", hover))?.contents, `${server.name} explains nothing`);
  const tokens = () => editor.ask("semanticTokens/full");
  const figures = {
    start: await timed(() => start(editor, mistake, typed(text, mistake))),
    ...(await edit(editor, mistake, rounds)),
    "key → completion": await median(rounds, () => complete(editor, key, server.name)),
    hover: await median(rounds, () => timed(explain)),
    ...(subject.tokens && { tokens: await median(rounds, () => timed(tokens)) }),
    memory: peakMegabytes(editor.pid),
  };
  editor.stop();
  return figures;
}

/** @param {Editor} editor @param {Typing} mistake @param {string} text */
async function start(editor, mistake, text) {
  const reported = editor.reported(mistake.line, true);
  await editor.open(text);
  await reported;
}

/**
 * Takes the mistake back and makes it again, and waits each time until the problems say so; first as often for
 * warming up, since a JIT compiler at work would be most of what is measured.
 * @param {Editor} editor
 * @param {Typing} mistake
 * @param {number} rounds
 */
export async function edit(editor, mistake, rounds) {
  let wrong = true;
  const once = async () => {
    wrong = !wrong;
    const reported = editor.reported(mistake.line, wrong);
    if (wrong) editor.type(mistake);
    else editor.takeBack(mistake);
    await reported;
  };
  for (let round = 0; round < rounds || wrong; round++) await once();
  const before = processorTime(editor.pid);
  const wall = await median(rounds, () => timed(once));
  return { edit: wall, "edit, processor": (processorTime(editor.pid) - before) / rounds };
}

/**
 * How long it takes from a key to what can be completed; then the key is taken back.
 * @param {Editor} editor
 * @param {Places["key"]} key
 * @param {string} name
 */
async function complete(editor, key, name) {
  const took = await timed(async () => {
    editor.type(key);
    const answer = await editor.ask("completion", endOf(key));
    const labels = (answer?.items ?? answer ?? []).map((/** @type {any} */ { label }) => label);
    demand(
      labels.some((/** @type {string} */ label) => label.startsWith(key.offers)),
      `${name} does not offer ${key.offers}`,
    );
  });
  const quiet = editor.reported(endOf(key).line, false);
  editor.takeBack(key);
  await quiet;
  return took;
}

/** @param {unknown} truth @param {string} message */
function demand(truth, message) {
  if (!truth) throw new Error(message);
}

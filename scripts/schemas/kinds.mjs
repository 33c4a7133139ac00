/** The kinds of one release, from the paths, methods and bodies of the client's calls. */

/**
 * A kind: what is served where, and the model it is made of.
 * @typedef {{ apiVersion: string, kind: string, plural: string, namespaced: boolean, model: string, verbs: Set<string> }} Kind
 */

/** @typedef {{ name: string, path: string, method: string, answer: string }} Call */

/**
 * Kinds whose model is among the exported ones; calls for others are remains of earlier releases.
 * @param {Map<string, string>} files
 * @param {ReadonlyMap<string, unknown>} models
 * @returns {Map<string, Kind>}
 */
export function kindsIn(files, models) {
  const calls = [...files].filter(([path]) => /\/apis?\/\w+\.js$/.test(path)).flatMap(([, code]) => callsIn(code));
  const places = calls.flatMap(place);
  const keys = new Set(places.map(({ key }) => key));
  const found = [...keys].flatMap((key) =>
    kind(
      places.filter((each) => each.key === key),
      models,
    ),
  );
  return new Map(found.map((each) => [`${each.apiVersion} ${each.kind}`, each]));
}

/** @param {string} code @returns {Call[]} */
function callsIn(code) {
  const methods = code.split(/^ {4}(?=(?:async )?\w+\(.*\) \{$)/m).map((text) => ({ text, name: nameOf(text) }));
  const answers = new Map(methods.flatMap(({ text, name }) => (answerIn(text) ? [[name, answerIn(text)]] : [])));
  return methods.flatMap(({ text, name }) => {
    const path = /localVarPath = (?:this\.basePath \+ )?'([^']+)'/.exec(text)?.[1];
    const method = /HttpMethod\.([A-Z]+)\)|^ +method: '([A-Z]+)'/m.exec(text);
    if (path === undefined || method === null) return [];
    return [{ name, path, method: method[1] ?? method[2] ?? "", answer: answers.get(name) ?? "" }];
  });
}

/** @param {string} text */
function nameOf(text) {
  return /^(?:async )?(\w+)\(/.exec(text)?.[1]?.replace(/WithHttpInfo$/, "") ?? "";
}

/** @param {string} text */
function answerIn(text) {
  return /\.deserialize\(.*"(\w+)"(?:, "")?\)/.exec(text)?.[1];
}

/** @param {Call} call */
function place({ name, path, method, answer }) {
  const found = /^\/(?:api|apis\/([^/]+))\/([^/]+)\/(namespaces\/\{namespace\}\/)?(\w+)(\/\{name\})?$/.exec(path);
  if (found === null || name.startsWith("watch")) return [];
  const [, group, version, namespaced, plural = "", item] = found;
  const apiVersion = group === undefined ? version : `${group}/${version}`;
  const verb = verbs.get(`${method}${item === undefined ? "" : " item"}`);
  return [{ key: `${apiVersion} ${plural}`, apiVersion, plural, namespaced: namespaced !== undefined, answer, verb }];
}

const verbs = new Map([
  ["POST", "create"],
  ["DELETE item", "delete"],
  ["DELETE", "deletecollection"],
  ["GET item", "get"],
  ["GET", "list"],
  ["PATCH item", "patch"],
  ["PUT item", "update"],
]);

/**
 * @param {ReturnType<typeof place>} calls
 * @param {ReadonlyMap<string, unknown>} models
 * @returns {Kind[]}
 */
function kind(calls, models) {
  const model = calls.find(({ verb }) => verb === "get" || verb === "create")?.answer ?? "";
  const first = calls[0];
  if (first === undefined || !models.has(model)) return [];
  return [
    {
      apiVersion: first.apiVersion ?? "",
      kind: model.replace(/^.*?V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])/, ""),
      plural: first.plural,
      namespaced: calls.some(({ namespaced }) => namespaced),
      model,
      verbs: new Set(calls.flatMap(({ verb }) => verb ?? [])),
    },
  ];
}

/** The models of one release: every type's fields, as the generated client describes them to its serializer. */

/**
 * A field of a model; `type` is in the artefact's notation.
 * @typedef {{ name: string, type: string, required: boolean }} Field
 */

/**
 * How the client itself describes a field.
 * @typedef {{ name: string, baseName: string, type: string, format?: string }} Attribute
 */

/**
 * The models that the release exports. Later tarballs keep files of earlier generations, so no file counts that the
 * list of models does not name.
 * @param {Map<string, string>} files
 * @returns {Map<string, readonly Field[]>}
 */
export function modelsIn(files) {
  const list = [...files].find(([path]) => /\/models?\/(?:all|models)\.d\.ts$/.test(path));
  if (list === undefined) throw new Error("no list of models");
  const folder = list[0].replace(/[^/]+$/, "");
  const names = modelNames(list[1]);
  return new Map(
    names.flatMap((name) => model(read(files, `${folder}${name}.js`), read(files, `${folder}${name}.d.ts`))),
  );
}

/**
 * The files that a list of models names.
 * @param {string} list
 */
export function modelNames(list) {
  return [...list.matchAll(/^export \* from '.*\/(\w+?)(?:\.js)?';$/gm)].map((match) => match[1] ?? "");
}

/** @param {Map<string, string>} files @param {string} path */
function read(files, path) {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is missing`);
  return text;
}

/**
 * @param {string} code
 * @param {string} declaration
 * @returns {[string, readonly Field[]][]}
 */
function model(code, declaration) {
  const found = /^(\w+)\.attributeTypeMap = (\[[\s\S]*?^\]);/m.exec(code);
  if (found === null) return [];
  const required = new Set([...declaration.matchAll(/^ {4}'([^']+)': /gm)].map((match) => match[1]));
  const fields = JSON.parse(found[2] ?? "").map((/** @type {Attribute} */ each) => ({
    name: each.baseName,
    type: notation(each.type, each.format ?? ""),
    required: required.has(each.name),
  }));
  return [[found[1] ?? "", fields]];
}

/**
 * `Array<string>` is `[]string`, `{ [key: string]: V1Foo; }` is `{}V1Foo`.
 * @param {string} type
 * @param {string} format
 * @returns {string}
 */
export function notation(type, format) {
  const list = /^(?:Array|Set)<(.*)>$/.exec(type);
  if (list !== null) return `[]${notation(list[1] ?? "", format)}`;
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
  if (map !== null) return `{}${notation(map[1] ?? "", format)}`;
  return scalars.get(type) ?? (format !== "" && /^(?:string|number)$/.test(type) ? format : type);
}

const scalars = new Map([
  ["Date", "date-time"],
  ["V1MicroTime", "date-time"],
  ["IntOrString", "int-or-string"],
  ["object", "any"],
]);

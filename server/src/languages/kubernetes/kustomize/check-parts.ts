/** What kustomize refuses in patches, generators, replacements and the order of a kustomization. */
import type { Finding } from "../../../model/finding";
import { isPlaceholder } from "../../../schema/placeholder";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, given, headOf, isOpen, mapIn, mapsIn, repeated, scalarsIn, spanOf, textIn } from "../fields";
import { isComplete, isEmpty, stringIn, textOr } from "../unsure";

/** A patch is a file or written in place, and operations of JSON need a target. */
export function* checkPatches(map: YamlMap): Generator<Finding> {
  for (const field of ["patches", "patchesJson6902"])
    for (const patch of mapsIn(map, field).filter(isComplete)) {
      const [path, inline] = [filled(patch, "path"), filled(patch, "patch")];
      if (path === undefined && inline === undefined)
        yield { span: headOf(patch), message: "A patch needs path, for a file, or patch, for what is written here" };
      if (path !== undefined && inline !== undefined)
        yield { span: path.key, message: "A patch has either path or patch: remove one" };
      const isJson = field === "patchesJson6902" || /^\s*(?:\[|- )/.test(textIn(patch, "patch") ?? "");
      if (isJson && given(patch, "target") === undefined)
        yield {
          span: headOf(patch),
          message: "Operations of a JSON patch need a target: add target with a kind and a name",
        };
    }
}

/** Names, once each unless a later one merges, and literals that are pairs with keys of their own. */
export function* checkGenerators(map: YamlMap): Generator<Finding> {
  for (const field of ["configMapGenerator", "secretGenerator"]) {
    const generators = mapsIn(map, field).filter(isComplete);
    for (const generator of generators) {
      if (isEmpty(generator, "name")) yield { span: headOf(generator), message: "A generator needs a name" };
      yield* checkLiterals(generator);
    }
    for (const [again] of repeated(generators, nameOf)) {
      const message = "This name is generated already: add behavior: merge or replace, or choose another name";
      if (!isOpen(again, "behavior") && !/^(?:merge|replace)$/.test(textIn(again, "behavior") ?? ""))
        yield { span: headOf(again), message };
    }
  }
}

function nameOf(generator: YamlMap): string | undefined {
  const [name, namespace] = [stringIn(generator, "name")?.text, textOr(generator, "namespace", "default")];
  return name === undefined || name === "" || namespace === undefined ? undefined : `${namespace}/${name}`;
}

function* checkLiterals(generator: YamlMap): Generator<Finding> {
  const literals = scalarsIn(generator, "literals");
  for (const literal of literals)
    if (!/^[^=]+=/.test(literal.text) && !isPlaceholder(literal.text))
      yield { span: literal, message: "A literal is key=value" };
  for (const [again] of repeated(literals, ({ text }) => /^[^=]+(?==)/.exec(text)?.[0]))
    yield { span: again, message: "This key is there already: kustomize takes each key once" };
}

/** A replacement is in a file, or says from where to where. */
export function* checkReplacements(map: YamlMap): Generator<Finding> {
  for (const replacement of mapsIn(map, "replacements").filter(isComplete)) {
    const [path, source] = [filled(replacement, "path"), given(replacement, "source")];
    const [value, targets] = [given(replacement, "sourceValue"), filled(replacement, "targets")];
    const isHere = source !== undefined || value !== undefined;
    if (path !== undefined && (isHere || targets !== undefined))
      yield { span: path.key, message: "A replacement is either in a file or written here: keep one" };
    if (path !== undefined) continue;
    if (source !== undefined && value !== undefined)
      yield { span: value.key, message: "A replacement has either source or sourceValue: remove one" };
    if (!isHere || targets === undefined)
      yield { span: headOf(replacement), message: "A replacement needs a source and at least one target" };
    for (const target of mapsIn(replacement, "targets").filter(isComplete))
      if (given(target, "select") === undefined)
        yield { span: headOf(target), message: "A target needs select: which objects get the value" };
  }
}

/** An order is named, and only the legacy one can be told more. */
export function* checkOrder(map: YamlMap): Generator<Finding> {
  const options = mapIn(map, "sortOptions");
  const legacy = given(options, "legacySortOptions");
  if (options !== undefined && isComplete(options) && isEmpty(options, "order"))
    yield { span: given(map, "sortOptions")?.key ?? options, message: "sortOptions needs order: fifo or legacy" };
  if (legacy !== undefined && textIn(options, "order") === "fifo")
    yield { span: spanOf(legacy), message: "legacySortOptions goes with order: legacy only" };
}

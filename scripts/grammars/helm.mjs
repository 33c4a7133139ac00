/**
 * The grammar of Helm templates: a thin YAML of our own, read line by line, with actions that may stand anywhere in it.
 * VS Code's YAML grammar expects what is rendered; this one keeps no state that a line without YAML could break.
 */
const raw = String.raw;

const action = raw`\{\{(?:"(?:\\.|[^"\\])*"|${"`[^`]*`"}|[^"${"`"}}]|\}(?!\}))*\}\}`;
const quoted = raw`"(?:${action}|\\.|[^"\\])*"|'(?:${action}|''|[^'])*'`;
const key = raw`(?:${quoted}|(?:${action}|<<|[\p{L}\p{Nd}_./~+$*-])+)`;
const blockHeader = raw`([|>])([-+1-9]*)[ \t]*(#.*)?$`;
/** What may stand at the left of a block scalar's text. */
const looseLine = raw`[ \t]*$|[ \t]*\{\{`;
const word = raw`[\p{L}\p{Nd}_]`;
/** Neither a field nor a variable nor the end of a name. */
const alone = raw`(?<![.$\p{L}\p{Nd}_])`;
const objects = "Values|Chart|Release|Capabilities|Template|Files|Subcharts";

const name = (/** @type {string} */ scope) => ({ name: scope });
const include = (/** @type {readonly string[]} */ ...names) => names.map((each) => ({ include: `#${each}` }));
const rule = (/** @type {string} */ match, /** @type {string} */ scope) => ({ match, name: scope });
/** Scopes by the number of the group. */
const groups = (/** @type {readonly object[]} */ ...scopes) =>
  Object.fromEntries(scopes.map((scope, index) => [index + 1, scope]));

const colon = name("punctuation.separator.key-value.mapping.yaml");
const dash = name("punctuation.definition.block.sequence.item.yaml");
const dashes = { patterns: [rule("-", dash.name)] };
const keyParts = { patterns: include("key") };
const header = [
  name("keyword.control.flow.block-scalar.yaml"),
  name("storage.modifier.block-scalar.yaml"),
  name("comment.line.number-sign.yaml"),
];

/** A block scalar goes on as long as lines are indented deeper than what it belongs to. */
function block(/** @type {string} */ before, /** @type {readonly object[]} */ scopes, /** @type {string} */ margin) {
  return {
    begin: raw`^([ \t]*)${before}[ \t]+${blockHeader}`,
    beginCaptures: groups({}, ...scopes, ...header),
    while: raw`^(?=${margin}[ \t]|${looseLine})`,
    contentName: "string.unquoted.block.yaml",
    patterns: include("action"),
  };
}

function between(/** @type {string} */ begin, /** @type {string} */ end, /** @type {string} */ scope) {
  return {
    begin,
    end,
    beginCaptures: { 0: name(`punctuation.definition.${scope}.begin.yaml`) },
    endCaptures: { 0: name(`punctuation.definition.${scope}.end.yaml`) },
  };
}

const constants = (/** @type {string} */ before, /** @type {string} */ after) => [
  rule(raw`${before}(?:true|True|TRUE|false|False|FALSE)${after}`, "constant.language.boolean.yaml"),
  rule(raw`${before}(?:null|Null|NULL|~)${after}`, "constant.language.null.yaml"),
  rule(raw`${before}[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|\d+)${after}`, "constant.numeric.integer.yaml"),
  rule(raw`${before}[-+]?(?:\.\d+|\d+\.\d*|\d+(?=[eE]))(?:[eE][-+]?\d+)?${after}`, "constant.numeric.float.yaml"),
];

const yaml = {
  document: rule(raw`^(?:---|\.\.\.)(?=\s|$)`, "entity.other.document.begin.yaml"),
  comment: {
    begin: raw`(?:^|(?<=[ \t]))#`,
    beginCaptures: { 0: name("punctuation.definition.comment.yaml") },
    end: "$",
    name: "comment.line.number-sign.yaml",
    patterns: include("action"),
  },
  "block-scalar": {
    patterns: [
      block(raw`(${key})[ \t]*(:)`, [keyParts, colon], raw`\1`),
      block("(-)", [dash], raw`\1`),
      block(raw`(-)[ \t]([ \t]*)(${key})[ \t]*(:)`, [dash, {}, keyParts, colon], raw`\1  \3`),
    ],
  },
  entry: {
    begin: raw`^[ \t]*((?:-[ \t]+)*)(${key})[ \t]*(:)(?=[ \t]|$)`,
    beginCaptures: groups(dashes, keyParts, colon),
    end: "$",
    patterns: include("value"),
  },
  item: {
    begin: raw`^[ \t]*((?:-(?:[ \t]+|$))+)`,
    beginCaptures: groups(dashes),
    end: "$",
    patterns: include("value"),
  },
  key: {
    patterns: [
      rule(`"`, "punctuation.definition.string.yaml"),
      ...include("action"),
      rule(raw`(?:(?!\{\{)[^"])+`, "entity.name.tag.yaml"),
    ],
  },
  value: {
    patterns: [
      ...include("comment", "action", "property", "quoted", "flow"),
      ...constants(raw`(?<=[:-][ \t]|[:-][ \t]{2}|[:-][ \t]{3})`, raw`(?=[ \t]*(?:$|[ \t]#))`),
      rule(raw`[^\s{"'\[#](?:(?!\{\{|[ \t]+(?:#|$)).)*|\{(?!\{)|[\]},]`, "string.unquoted.plain.out.yaml"),
    ],
  },
  property: {
    patterns: [
      rule(raw`(?<=[ \t\[,])[&*][^\s\[\]{},]+(?=[\s,\]}]|$)`, "variable.other.alias.yaml"),
      rule(raw`(?<=[ \t\[,])!(?:<[^>\s]*>|[^\s\[\]{},]*)(?=\s|$)`, "storage.type.tag-handle.yaml"),
    ],
  },
  quoted: {
    patterns: [
      {
        ...between(raw`(?<=[ \t\[{,:])"`, `"`, "string"),
        name: "string.quoted.double.yaml",
        patterns: [...include("action"), rule(raw`\\(?:x\h{2}|u\h{4}|U\h{8}|.|$)`, "constant.character.escape.yaml")],
      },
      {
        ...between(raw`(?<=[ \t\[{,:])'`, "'(?!')", "string"),
        name: "string.quoted.single.yaml",
        patterns: [...include("action"), rule("''", "constant.character.escape.yaml")],
      },
    ],
  },
  flow: {
    patterns: [
      { ...between(raw`(?<=[ \t\[{,:])\[`, raw`\]`, "sequence"), patterns: include("flow-part") },
      { ...between(raw`(?<=[ \t\[{,:])\{(?!\{)`, raw`\}`, "mapping"), patterns: include("flow-part") },
    ],
  },
  "flow-part": {
    patterns: [
      ...include("comment"),
      { match: raw`(${key})[ \t]*(:)(?=[ \t\]},]|$)`, captures: groups(keyParts, colon) },
      ...include("action", "property", "quoted", "flow"),
      rule(",", "punctuation.separator.sequence.yaml"),
      ...constants(raw`(?<=[\s\[{,:])`, raw`(?=[ \t]*(?:[,\]}]|$))`),
      rule(raw`[^\s,\[\]{}"'](?:(?!\{\{|[,\[\]{}]|[ \t]+#).)*`, "string.unquoted.plain.in.yaml"),
    ],
  },
};

const template = {
  action: {
    patterns: [
      {
        begin: raw`\{\{(?:-[ \t])?/\*`,
        end: raw`\*/[ \t]*-?\}\}`,
        name: "comment.block.helm",
        captures: { 0: name("punctuation.definition.comment.helm") },
      },
      {
        begin: raw`\{\{(?:-(?=\s))?`,
        beginCaptures: { 0: name("punctuation.definition.template-expression.begin.helm") },
        end: raw`(?:(?<=\s)-)?\}\}|(?=\{\{)`,
        endCaptures: { 0: name("punctuation.definition.template-expression.end.helm") },
        name: "meta.template.expression.helm",
        patterns: include("keyword", "string", "name", "number", "sign"),
      },
    ],
  },
  keyword: {
    patterns: [
      {
        match: raw`${alone}(define|block|template)[ \t]+("(?:\\.|[^"\\])*")`,
        captures: groups(name("keyword.control.helm"), name("entity.name.type.helm")),
      },
      rule(
        raw`${alone}(?:if|else|end|range|with|define|template|block|break|continue)(?!${word})`,
        "keyword.control.helm",
      ),
      rule(raw`${alone}(?:true|false|nil)(?!${word})`, "constant.language.helm"),
    ],
  },
  string: {
    patterns: [
      {
        begin: `"`,
        end: `"|$`,
        name: "string.quoted.double.helm",
        patterns: [rule(raw`\\(?:x\h{2}|u\h{4}|U\h{8}|[0-7]{3}|.)`, "constant.character.escape.helm")],
      },
      { begin: "`", end: "`", name: "string.quoted.other.helm" },
      rule(raw`'(?:\\[^\n]{1,9}?|[^'\\\n])'`, "constant.character.helm"),
    ],
  },
  name: {
    patterns: [
      rule(raw`\$${word}*`, "variable.other.helm"),
      {
        match: raw`(?:(?<![\p{L}\p{Nd}_).])|(?<=\$))(\.)(${objects})(?!${word})`,
        captures: groups(name("punctuation.accessor.helm"), name("entity.name.type.helm")),
      },
      {
        match: raw`(\.)([\p{L}_]${word}*)`,
        captures: groups(name("punctuation.accessor.helm"), name("variable.other.property.helm")),
      },
      rule(raw`[\p{L}_]${word}*`, "support.function.helm"),
    ],
  },
  number: rule(
    raw`[-+]?(?:0[xX][\h_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)i?`,
    "constant.numeric.helm",
  ),
  sign: {
    patterns: [
      rule(raw`\.`, "variable.language.helm"),
      rule(":?=", "keyword.operator.assignment.helm"),
      rule(raw`\|`, "keyword.operator.pipe.helm"),
      rule(",", "punctuation.separator.helm"),
      rule("[()]", "punctuation.section.group.helm"),
    ],
  },
};

/** The grammar as VS Code reads it. */
export const grammar = {
  name: "Helm template",
  scopeName: "source.yaml.helm",
  patterns: include("document", "comment", "block-scalar", "entry", "item", "action"),
  repository: { ...yaml, ...template },
};

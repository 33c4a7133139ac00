/** Expressions of admission policies: the language, Kubernetes' own functions, and the bounds of what they cost. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProgram, readExpression } from "../../../server/src/schema/kubernetes/cel";
import type { CelMap, CelValue } from "../../../server/src/syntax/cel";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function value(data: Json): CelValue {
  if (typeof data === "number") return Number.isInteger(data) ? BigInt(data) : data;
  if (typeof data !== "object" || data === null) return data;
  return Array.isArray(data) ? data.map(value) : new Map(Object.entries(data).map(([key, one]) => [key, value(one)]));
}

const web = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", labels: { team: "us", app: "web" }, annotations: {} },
  spec: {
    replicas: 3,
    weight: 0.5,
    many: Array.from({ length: 300 }, (_, index) => index),
    text: "a".repeat(20_000),
    containers: [
      { name: "web", image: "nginx:1.31", ports: [{ port: 80 }, { port: 443 }], memory: "1Gi" },
      { name: "side", image: "registry.example.com/side:latest" },
    ],
  },
};

/** What an expression says about the object, or why it cannot be asked. */
function said(expression: string): unknown {
  const read = readExpression(expression);
  if (!isProgram(read)) return `${read.span.start}-${read.span.end} ${read.kind}: ${read.message}`;
  const outcome = read.run({ object: value(web), oldObject: null });
  if (outcome.kind === "value") return outcome.value;
  return outcome.kind === "missing" ? `missing ${outcome.key}` : outcome.isTooLong ? "too long" : "unknown";
}

test.each([
  "has(object.metadata.labels) && 'team' in object.metadata.labels",
  "!has(object.metadata.namespace)",
  "object.spec.replicas >= 2 && object.spec.replicas != 4",
  "object.spec.replicas == 3.0 && object.spec.weight < 1",
  "object.spec.containers.all(c, c.image.contains(':'))",
  "object.spec.containers.exists(c, c.image.endsWith(':latest'))",
  "object.spec.containers.exists_one(c, c.name == 'web')",
  "object.spec.containers.map(c, c.name) == ['web', 'side']",
  "object.spec.containers.filter(c, has(c.ports)).size() == 1",
  "object.spec.containers.all(c, c.?ports.orValue([]).all(p, p.port > 79))",
  "object.metadata.?labels[?'team'].orValue('') == 'us'",
  "object.metadata.labels.exists(key, key.startsWith('te') && object.metadata.labels[key] == 'us')",
  "size(object.metadata.name) == 3 && object.metadata.annotations == {}",
  "(object.spec.replicas > 2 ? 'many' : 'few') == 'many'",
  "oldObject == null && object.metadata.name in ['web', 'api']",
  "object.metadata.name.matches('^w.b$') && matches(object.metadata.name, 'e')",
  "'web-' + string(object.spec.replicas) == 'web-3' && int('3') == 3",
  "type(object.spec.replicas) == int && duration('1h') > duration('30m')",
  "isQuantity('1Gi') && !isQuantity('1 Gi')",
  "quantity(object.spec.containers[0].memory).isGreaterThan(quantity('512Mi'))",
  "quantity('1').add(quantity('500m')).compareTo(quantity('1500m')) == 0 && quantity('2').sub(1).asInteger() == 1",
  "quantity('1Gi') == quantity('1024Mi') && quantity('1') != quantity('2') && ip('::1') == ip('0:0::1')",
  "quantity('-1').sign() == -1 && quantity('2k').isInteger() && quantity('1500m').asApproximateFloat() == 1.5",
  "isIP('10.0.0.1') && !isIP('10.0.0.01') && ip('::1').family() == 6 && ip('127.0.0.1').isLoopback()",
  "isCIDR('10.0.0.0/8') && cidr('10.0.0.0/8').containsIP('10.1.2.3') && cidr('10.0.0.0/8').prefixLength() == 8",
  "cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16') && !cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))",
  "url('https://example.com:80/a').getHost() == 'example.com:80' && url('https://example.com:80/a').getPort() == '80'",
  "isURL('/a') && !isURL('a') && url('https://[::1]:80/a?b').getHostname() == '::1' && url('/a?b').getEscapedPath() == '/a'",
  "[3, 1].sum() == 4 && [3, 1].max() == 3 && [3, 1].min() == 1 && ![3, 1].isSorted() && ['a', 'b'].isSorted()",
  "[1, 2, 1].indexOf(1) == 0 && [1, 2, 1].lastIndexOf(1) == 2 && 'abc'.indexOf('c') == 2 && ['a'].indexOf('b') == -1",
  "'web-1 web-2'.find('[0-9]') == '1' && 'web-1 web-2'.findAll('[0-9]') == ['1', '2'] && 'a1b2'.findAll('[0-9]', 1) == ['1']",
  "'a-b-c'.replace('-', '+') == 'a+b+c' && 'a-b-c'.replace('-', '+', 1) == 'a+b-c' && 'abc'.charAt(1) == 'b'",
  "'A b'.lowerAscii().split(' ').join('-') == 'a-b' && ' x '.trim() == 'x'",
])("%s", (expression) => {
  expect(said(expression)).toBe(true);
});

test.each([
  ["object.spec.paused", "missing paused"],
  ["object.metadata.name > 1 || object.spec.paused", "unknown"],
  ["object.spec.paused || object.metadata.name > 1", "unknown"],
  ["has(object.spec.template.spec)", "missing template"],
  ["object.spec.containers.all(c, c.memory != '')", "missing memory"],
  ["request.userInfo.username == 'admin'", "unknown"],
  ["object.metadata.name > 1", "unknown"],
  ["quantity('much') == quantity('1')", "unknown"],
  ["object.spec.containers[5].name", "unknown"],
  ["[].max() == 1", "unknown"],
])("%s has no answer", (expression, answer) => {
  expect(said(expression)).toBe(answer);
});

test.each([
  ["object.spec.", "12-12 syntax: The expression ends too early"],
  ["object.spec and true", "12-15 syntax: The expression cannot go on with and here"],
  ["object.name == 'web", "15-19 syntax: This text is not closed: its quote is missing"],
  ["'a\nb'", "2-3 syntax: A text goes on to the next line only between three quotes"],
  ["1) || (true", "1-2 syntax: The expression cannot go on with ) here"],
  ["objct.spec == 1", "0-5 name: There is no objct to look at"],
  ["object.all(key, value, true)", "11-14 type: A function around this is not known here"],
  ["sets.contains([1], [1])", "0-4 type: A function around this is not known here"],
  ["shout(object)", "0-13 type: There is no such function for these values: shout(object)"],
  ["'a' == 1", "0-8 type: These values do not go together: 'a' == 1"],
  ["has(object)", "4-10 type: This cannot be asked: has() invalid argument"],
  ["'a'.matches('[')", "12-15 type: This bracket is not closed: write \\[ for the mark itself"],
])("%s is no expression", (expression, mistake) => {
  expect(said(expression)).toBe(mistake);
});

describe("what it costs is bounded", () => {
  const nested = (names: string, body: string, list: string) =>
    [...names].reduceRight((inner, name) => `${list}.all(${name}, ${inner})`, body);
  const doubled = (names: string, first: string) =>
    [...names].reduceRight(
      (inner, name, index) =>
        `[${index === 0 ? first : `${names[index - 1]}+${names[index - 1]}`}].map(${name}, ${inner})`,
      "1",
    );
  test.each([
    ["loops in loops", nested("abcdefg", "true", "object.spec.many")],
    ["loops over literals", nested("abcdefgh", "true", "[1,2,3,4,5,6,7,8,9,0]")],
    ["loops that swallow failures", nested("abcdefg", "a.b", "object.spec.many")],
    ["texts that double", doubled("abcdefghijklmnopqr", "object.spec.text")],
    ["lists that double", doubled("abcdefghijklmnopqr", "object.spec.many")],
  ])("%s", (_, expression) => {
    expect(said(expression)).toBe("too long");
  });
  test("a pattern that the host's own expressions would never finish", () => {
    expect(said("object.spec.text.matches('(a*)*b')")).toBe(false);
  });
  test("a duration as long as a book, and nests deeper than the stack", () => {
    expect(said("duration(object.spec.text) < duration('1s')")).toBe("unknown");
    expect(said(`${"(".repeat(4000)}1${")".repeat(4000)}`)).toContain("too large to be read");
    expect(said(`${"!".repeat(5000)}true`)).toContain("too large to be read");
    expect(said("1+".repeat(20_000))).toContain("An expression this long is not read");
  });
  test("an expression that is too much three times is not asked again", () => {
    const read = readExpression(nested("abcdefg", "true", "object.spec.many"));
    if (!isProgram(read)) throw new Error(read.message);
    const large = { object: value(web) };
    const small = { object: value({ spec: { many: [] } }) };
    expect(read.run(small)).toEqual({ kind: "value", value: true });
    for (let count = 0; count < 3; count++) read.run(large);
    expect(read.run(small)).toEqual({ kind: "unknown", isTooLong: true });
  });
});

describe("any expression", () => {
  const leaf = fc.constantFrom(
    "object",
    "object.spec.many",
    "object.spec.text",
    "object.spec.containers",
    "object.metadata.labels",
    "a",
    "1",
    "2.5",
    "'x'",
    "'(x+x+)+y'",
    "true",
    "null",
    "[]",
    "{}",
    "oldObject",
    "request",
  );
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 6 },
      leaf,
      fc.tuple(tie("expression"), tie("expression")).map(([one, other]) => `[${one}, ${other}]`),
      fc
        .tuple(tie("expression"), fc.constantFrom("+", "==", "!=", "in", "&&", "||", "<", "*"), tie("expression"))
        .map(([one, mark, other]) => `(${one} ${mark} ${other})`),
      fc
        .tuple(tie("expression"), fc.constantFrom("all", "exists", "exists_one", "map", "filter"), tie("expression"))
        .map(([one, name, other]) => `${one}.${name}(a, ${other})`),
      fc
        .tuple(
          tie("expression"),
          fc.constantFrom("matches", "find", "findAll", "split", "contains", "join", "indexOf"),
          tie("expression"),
        )
        .map(([one, name, other]) => `${one}.${name}(${other})`),
      fc
        .tuple(fc.constantFrom("size", "string", "duration", "quantity", "ip", "has"), tie("expression"))
        .map(([name, one]) => `${name}(${one})`),
      fc
        .tuple(tie("expression"), tie("expression"), tie("expression"))
        .map(([one, two, three]) => `(${one} ? ${two} : ${three})`),
    ),
  }));
  const bindings: { readonly object: CelValue; readonly oldObject: CelValue; readonly request: CelMap } = {
    object: value(web),
    oldObject: null,
    request: new Map(),
  };
  test("comes to an end with an outcome or a mistake in its text", () => {
    fc.assert(
      fc.property(expression, (text) => {
        const read = readExpression(text);
        if (isProgram(read)) expect(["value", "missing", "unknown"]).toContain(read.run(bindings).kind);
        else expect(read.span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
  test("is read from any text", () => {
    const marks = fc.constantFrom(..."ab.()[]{}'\"`?:,+-!=&|<>0159eEuxr\\\n /😀");
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 40 }), (text) => {
        const read = readExpression(text);
        if (!isProgram(read)) expect(read.span.end).toBeLessThanOrEqual(text.length);
        else expect(["value", "missing", "unknown"]).toContain(read.run(bindings).kind);
      }),
      { numRuns: 1000 },
    );
  });
});

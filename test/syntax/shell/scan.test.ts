/** The shell scanner: what it takes for a command, and that no text can break or slow it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice } from "../../../server/src/model/span";
import { scanShell } from "../../../server/src/syntax/shell/scan";
import type { ShellCommand } from "../../../server/src/syntax/shell/tree";

/** One command a line: indented by its depth, assignments first, words parted by `·`, then redirections and operator. */
function drawn(text: string): string {
  return all(text).map(line).join("\n");
}

function line({ depth, assignments, words, redirections, operator, piped }: ShellCommand): string {
  const parts = [
    ...(piped ? ["(piped)"] : []),
    ...assignments.map((word) => word.text),
    words.map((word) => (word.literal ? word.text : `${word.text}~`)).join(" · "),
    ...redirections.map((each) => `${each.operator}${each.target.text}`),
    operator === "\n" ? "\\n" : operator,
  ];
  return "  ".repeat(depth) + parts.filter((part) => part !== "").join(" ");
}

function all(text: string): readonly ShellCommand[] {
  return scanShell(text, { start: 0, end: text.length });
}

describe("simple commands", () => {
  test.each([
    ["apt-get update && apt-get install -y curl", "apt-get · update &&\napt-get · install · -y · curl"],
    ["a; b & c || d\ne", "a ;\nb &\nc ||\nd \\n\ne"],
    ["curl x | tar xz |& tee log", "curl · x |\n(piped) tar · xz |\n(piped) tee · log"],
    ["curl x |\n tar xz", "curl · x |\n(piped) tar · xz"],
    ["A=1 B='x y' make all", "A=1 B=x y make · all"],
    ["A=1; b", "b"],
    ["list=(apt-get install); list+=(\n x\n); b", "b"],
    ["a # not ; this\nb#c", "a \\n\nb#c"],
    ["a \\\n  b \\\r\n  c", "a · b · c"],
    ["", ""],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("words", () => {
  test.each([
    [`echo 'a b' "c d" e\\ f`, "echo · a b · c d · e f"],
    [`echo "a \\" \\n \\$b" '\\n'`, 'echo · a " \\n $b · \\n'],
    [`echo $HOME "$1" \${x:-'a b'} $`, "echo · $HOME~ · $1~ · ${x:-'a b'}~ · $"],
    [`echo "it's \${y:-'} here"; b`, "echo · it's ${y:-'} here~ ;\nb"],
    [`printf $'it\\'s'; b`, "printf · $'it\\'s'~ ;\nb"],
    ["echo $((1 + (2))) b", "echo · $((1 + (2)))~ · b"],
    ["echo a'", "echo · a"],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("redirections", () => {
  test.each([
    ["a >/dev/null 2>&1 b", "a · b >/dev/null >&1"],
    ["a &> log; b <<< word", "a &>log ;\nb <<<word"],
    ["> out a < in", "a >out <in"],
    ["sort <(ls a) >(cat)", "  ls · a ;\n  cat ;\nsort · <(ls a)~ · >(cat)~"],
    ["while read x; do a $x; done < list; b", "read · x ;\na · $x~ ;\nb"],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("compound commands", () => {
  test.each([
    ["if a; then b; elif ! c; else d; fi && e", "a ;\nb ;\nc ;\nd ;\ne"],
    ["for x in a $(b); do c $x; done", "  b ;\nc · $x~ ;"],
    ["for ((i = 0; i < 3; i++)); do a; done", "a ;"],
    ["case $x in a|b) c ;; (d) e;; *) f | g ;& h) esac; i", "c ;\ne ;\nf |\n(piped) g ;\ni"],
    ["case x in\na)\n  b\n  ;;\nesac\nc", "b \\n\nc"],
    ["x=$(case y in a) b;; esac) && c", "  b ;\nc"],
    ["f() { a; b; }; f x", "a ;\nb ;\nf · x"],
    ["function f { a; }; function g() { b; }", "a ;\nb ;"],
    ["[[ $a =~ ^(b|c)$ && d > e ]] && f", "f"],
    ["((i++)) && ((j > 1)) || ((a) ; b)", "    a ;\n  b ;"],
    ["(cd a && b) | c", "  cd · a &&\n  b ;\n(piped) c"],
    ["{ a; b; } > c", "a ;\nb ;"],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("nested commands", () => {
  test.each([
    [`a "$(b "c d" | e)" f`, `  b · c d |\n  (piped) e ;\na · $(b "c d" | e)~ · f`],
    ["a `b; c`", "  b ;\n  c\na · `b; c`~"],
    ["a $(b # it's )\n c) d", "  b \\n\n  c ;\na · $(b # it's )\n c)~ · d"],
    [`bash -ec 'cd a; b'`, "  cd · a ;\n  b\nbash · -ec · cd a; b"],
    [`sudo /bin/sh -c "a $b"`, "  a · $b~\nsudo · /bin/sh · -c · a $b~"],
    [`bash script -c 'a'`, "bash · script · -c · a"],
    [`sh -c "a \\" b"`, 'sh · -c · a " b'],
    ["su - app -c 'a b'", "  a · b\nsu · - · app · -c · a b"],
    ["su -c 'a' app", "  a\nsu · -c · a · app"],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("heredocs", () => {
  test.each([
    ["cat <<EOF > x && y\napt-get install\nEOF\nz", "cat <<EOF >x &&\ny \\n\nz"],
    ["cat <<-'A' <<B\n\ta\n\tA\nb\nB\nz", "cat <<-A <<B \\n\nz"],
    ["a $(cat <<E\n)\nE\n) b", "  cat <<E \\n\na · $(cat <<E\n)\nE\n)~ · b"],
    ["cat <<EOF\nnever ended", "cat <<EOF \\n"],
    ["cat <<EOF \\\n > x\nbody\nEOF\r\nz", "cat <<EOF >x \\n\nz"],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

const pieces = [
  ..." \n\\\"'`$(){}[]|&;<>#=!aB1-",
  "$(",
  "$((",
  "<<E\n",
  "case x in ",
  "esac",
  "for x in ",
  "do ",
  "[[ ",
  "sh -c '",
];

test("any text gives commands whose places lie in it and in each other, in order", () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(60), fc.nat(60), (text, from, length) => {
      const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
      for (const command of scanShell(text, span)) {
        const { words, assignments, redirections } = command;
        const parts = [...assignments, ...words, ...redirections.map(({ target }) => target)];
        expect(words.length).toBeGreaterThan(0);
        expect(words.map(({ start }) => start)).toEqual(words.map(({ start }) => start).sort((a, b) => a - b));
        expect(span.start <= command.start && command.end <= span.end).toBe(true);
        for (const { start, end } of parts) {
          expect(command.start <= start && start <= end && end <= command.end).toBe(true);
        }
        for (const word of words) if (/^\w+$/.test(slice(text, word))) expect(word.text).toBe(slice(text, word));
      }
    }),
    { numRuns: 5000 },
  );
});

describe("what could take forever", () => {
  const many = 100_000;
  test.each([
    ["a line of 10 MB", "apt-get install curl && ".repeat(420_000)],
    ["one long word", "a".repeat(10 * many)],
    ["open substitutions", "$(".repeat(many)],
    ["10,000 closed substitutions", `${"$(".repeat(10_000)}a${")".repeat(10_000)}`],
    ["quoted substitutions", '"$('.repeat(many)],
    ["open brackets", "(".repeat(many)],
    ["arithmetic that is none", "((a) ".repeat(many)],
    ["substitutions that begin like arithmetic", "$((a) )".repeat(100_000)],
    ["open quotes", "'a\" ".repeat(many)],
    ["backticks", "`".repeat(many)],
    ["comments in backticks", "`#` ".repeat(many)],
    ["open braces", `\${'`.repeat(many)],
    ["heredocs", "<<E\n".repeat(many)],
    ["cases", "case x in a) ".repeat(200_000)],
    ["tests", "[[ a ".repeat(many)],
    ["scripts in strings", "sh -c 'sh -c \"a\"' ;".repeat(50_000)],
    ["functions", "f()".repeat(many)],
    ["process substitutions", "<(".repeat(many)],
    ["digits", "1".repeat(many)],
  ])("%s", (_name, text) => expect(() => all(text)).not.toThrow(), 20_000);
});

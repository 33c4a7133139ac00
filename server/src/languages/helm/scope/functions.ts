/** What functions do with the values they get, as far as reading values goes. */

/** They print what they get: nothing is printed for what is missing. */
const printing: ReadonlySet<string> = new Set(
  `quote squote int int64 float64 toString upper lower title untitle trim trimAll trimSuffix trimPrefix trunc substr
  printf print println b64enc b64dec b32enc sha1sum sha256sum adler32sum nindent indent replace repeat cat nospace
  add add1 sub mul div mod max min ceil floor round join atoi camelcase kebabcase snakecase html urlquery abbrev
  wrap wrapWith plural swapcase initials`.split(/\s+/),
);

/** They ask something about what they get and read nothing below it. */
const testing: ReadonlySet<string> = new Set(
  `not empty eq ne lt le gt ge kindIs kindOf typeIs typeOf typeIsLike len has contains hasPrefix hasSuffix
  hasKey isAbs semverCompare regexMatch mustRegexMatch any all`.split(/\s+/),
);

/** They change the table they get first. */
const changing: ReadonlySet<string> = new Set("set unset merge mustMerge mergeOverwrite mustMergeOverwrite".split(" "));

/** What a function does with its arguments; `passing` where nothing better is known. */
export function effectOf(name: string): "printing" | "testing" | "changing" | "passing" {
  if (printing.has(name)) return "printing";
  if (testing.has(name)) return "testing";
  return changing.has(name) ? "changing" : "passing";
}

/** Heredocs: which marks count, where bodies start and end. */
import { describe, expect, test } from "vitest";
import { slice } from "../../../server/src/model/span";
import { parseDockerfile } from "../../../server/src/syntax/dockerfile/parse";

function show(text: string): readonly string[] {
  return parseDockerfile(text).instructions.flatMap(({ node }) => {
    const { heredocs } = node.trigger ?? node;
    const shown = heredocs.map(({ mark, name, expands, stripsTabs, body, end }) => {
      const marks = `${stripsTabs ? "-" : ""}${expands ? "$" : ""}`;
      const close = end === undefined ? "open" : JSON.stringify(slice(node.text, end));
      return `${slice(node.text, mark)} ${name.text}${marks} ${JSON.stringify(slice(node.text, body))} ${close}`;
    });
    return [node.name, ...shown];
  });
}

describe("heredocs", () => {
  test.each([
    ["RUN <<E\na\nE\nCMD b", ["RUN", '<<E E$ "a\\n" "E"', "CMD"]],
    ["RUN <<E\nE", ["RUN", '<<E E$ "" "E"']],
    ["RUN <<E cat\na\nE", ["RUN", '<<E E$ "a\\n" "E"']],
    ["RUN << E\na\nE", ["RUN", '<< E E$ "a\\n" "E"']],
    ["RUN << -E\na\n-E", ["RUN", '<< -E -E$ "a\\n" "-E"']],
    ["RUN 3<<E\na\nE", ["RUN", '3<<E E$ "a\\n" "E"']],
    ["RUN <<'E'\na\nE", ["RUN", '<<\'E\' E "a\\n" "E"']],
    ['RUN <<"E F"\na\nE F', ["RUN", '<<"E F" E F "a\\n" "E F"']],
    ["RUN <<E\\'f\na\nE'f", ["RUN", '<<E\\\'f E\'f$ "a\\n" "E\'f"']],
    ["RUN <<-E\n\ta\n\tE\nCMD b", ["RUN", '<<-E E-$ "\\ta\\n" "E"', "CMD"]],
    ["RUN <<E\n\tE\n E\nE", ["RUN", '<<E E$ "\\tE\\n E\\n" "E"']],
    ["RUN <<E\r\na\r\nE\r\nCMD b", ["RUN", '<<E E$ "a\\r\\n" "E"', "CMD"]],
    ["COPY <<A <<B /c\n1\nA\n2\nB\nCMD b", ["COPY", '<<A A$ "1\\n" "A"', '<<B B$ "2\\n" "B"', "CMD"]],
    ["COPY <<A <<B /c\nB\nA\nA\nB", ["COPY", '<<A A$ "B\\n" "A"', '<<B B$ "A\\n" "B"']],
    ["ADD --chmod=1 <<E /c\n1\nE", ["ADD", '<<E E$ "1\\n" "E"']],
    ["ONBUILD RUN <<E\n1\nE\nCMD b", ["ONBUILD", '<<E E$ "1\\n" "E"', "CMD"]],
    ["RUN a && \\\n <<E b\n1\nE\nCMD b", ["RUN", '<<E E$ "1\\n" "E"', "CMD"]],
    ["RUN <<$E\n1\n$E\nCMD b", ["RUN", '<<$E $E$ "1\\n" "$E"', "CMD"]],
    ["RUN <<E\nRUN <<F\n# c\n\\\nE\nCMD b", ["RUN", '<<E E$ "RUN <<F\\n# c\\n\\\\\\n" "E"', "CMD"]],
    ["RUN <<E\na\nE \n", ["RUN", '<<E E$ "a\\nE " open']],
    ["RUN <<E\na", ["RUN", '<<E E$ "a" open']],
    ["COPY <<A <<B /c\n1\n", ["COPY", '<<A A$ "1" open', '<<B B$ "" open']],
  ])("%j", (text, shown) => {
    expect(show(text)).toEqual(shown);
  });
});

describe("no heredocs", () => {
  test.each([
    'RUN "<<E"',
    "RUN '<<E'",
    "RUN a\\<<E",
    "RUN a <<<E",
    "RUN a<<E",
    "RUN <<",
    "RUN <<-",
    "RUN <<- E",
    "RUN <<''",
    "RUN <<<E",
    'RUN ["a", "<<E"]',
    "RUN echo it's <<E",
    'RUN echo "a <<E',
    "RUN ${a^} <<E",
    "RUN ${a <<E",
    "RUN ${a:-'} <<E",
    "CMD <<E",
    "ENV a=1 <<E",
    "ONBUILD ONBUILD RUN <<E",
    "ONBUILD CMD <<E",
    "RUNS <<E",
  ])("%s", (text) => {
    expect(show(`${text}\nCMD b\nE`)).toEqual([text.split(" ")[0], "CMD", "E"]);
  });

  test("whole ${} and quotes before a mark do no harm", () => {
    expect(show('RUN ${a:-"b}"} \'c\' "$d" $(e) $$ <<E\n1\nE\nCMD b')).toEqual(["RUN", '<<E E$ "1\\n" "E"', "CMD"]);
  });
});

/** The parts of the client that need no editor. */
import { describe, expect, test } from "vitest";
import { base64 } from "../../client/src/base64";
import { latest } from "../../client/src/latest";
import { isKey, keyOfPath, newNote, notePath } from "../../client/src/note-names";
import { previewLinks } from "../../client/src/preview-links";
import { documentSelector } from "../../client/src/selector";
import { count, problemCounts } from "../../client/src/status-text";
import { builtInNotes } from "../support/engine";

test("the status counts what asks for something", () => {
  expect(problemCounts(0, 0)).toBe("no problems");
  expect(problemCounts(2, 3)).toBe("2 errors, 3 warnings");
  expect(problemCounts(1, 0)).toBe("1 error");
  expect(problemCounts(0, 1)).toBe("1 warning");
  expect(count(2, "change")).toBe("2 changes");
});

describe("note names", () => {
  test("every built-in note's key is a key and comes back from its path", () => {
    for (const key of builtInNotes().keys()) {
      expect(isKey(key), key).toBe(true);
      expect(keyOfPath(notePath(key))).toBe(key);
    }
  });

  test.each(["", "..", "../secret", "a/../../b", "/etc/passwd", "a//b", "a\\b", ".portolan/x", "a\nb", "c:/x"])(
    "%j from a foreign link makes no file",
    (key) => expect(isKey(key)).toBe(false),
  );

  test("a new note says what it is about and ends where one writes on", () => {
    expect(newNote("dockerfile/CMD", " The\ncommand ")).toBe("# [The command](portolan:dockerfile/CMD)\n\n");
    expect(newNote("dockerfile/CMD", "")).toBe("# [CMD](portolan:dockerfile/CMD)\n\n");
    expect(newNote("a/b", "[x] \\")).toBe("# [\\[x\\] \\\\](portolan:a/b)\n\n");
  });
});

describe("links in a preview", () => {
  const link = (name: string, ...args: readonly unknown[]) =>
    `command:portolan.${name}?${encodeURIComponent(JSON.stringify(args))}`;

  test("to notes are relative", () => {
    const markdown = `See [CMD](${link("openNote", "dockerfile/CMD")}) and [\\[a\\]](${link("openNote", "docker/image")}).`;
    expect(previewLinks(markdown, "dockerfile/ENTRYPOINT")).toBe(
      "See [CMD](../dockerfile/CMD.md) and [\\[a\\]](../docker/image.md).",
    );
  });

  test("to places are text, offers to write are gone, others stay", () => {
    const markdown = [
      `- x ([a.md](${link("openPlace", "file:///a.md", 1, 2)}))`,
      "[docs](https://docs.docker.com/)",
      `[Whole note](${link("openNote", "dockerfile/CMD")}) · [Write a note about this](${link("createNote", "dockerfile/CMD", "CMD")})`,
    ].join("\n");
    expect(previewLinks(markdown, "dockerfile/CMD")).toBe(
      "- x (a.md)\n[docs](https://docs.docker.com/)\n[Whole note](../dockerfile/CMD.md)",
    );
  });

  test("to what is no note are text", () => {
    expect(previewLinks(`[x](${link("openNote", "../../x")})`, "a/b")).toBe("x");
    expect(previewLinks("[x](command:portolan.openNote?%5B)", "a/b")).toBe("x");
  });
});

test("of Markdown and plain text only what is inside the notes folders is sent to the server", () => {
  expect(documentSelector(["notes/", "./docs/notes", "/"])).toEqual([
    { language: "dockerfile" },
    { language: "yaml" },
    { language: "helm" },
    { language: "json" },
    { language: "shellscript" },
    { language: "makefile" },
    { language: "github-actions-workflow" },
    { pattern: "**/.portolan/settings.json" },
    { pattern: "**/*.dockerignore" },
    { pattern: "**/.helmignore" },
    { pattern: "**/templates/**/*.{tpl,txt,gotmpl}" },
    { language: "markdown", pattern: "**/notes/**" },
    { language: "plaintext", pattern: "**/notes/**" },
    { language: "markdown", pattern: "**/docs/notes/**" },
    { language: "plaintext", pattern: "**/docs/notes/**" },
  ]);
});

test("bytes of any number become base64", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  expect(base64(new Uint8Array())).toBe("");
});

describe("asking about what changes", () => {
  test("asks the newest question, and drops an answer that was overtaken", async () => {
    const asked: string[] = [];
    const answers = new Map<string, (answer: string) => void>();
    const taken = new Promise<string>((resolve) => {
      const ask = latest(
        0,
        (question: string) => {
          asked.push(question);
          return new Promise<string>((answer) => {
            answers.set(question, answer);
            if (question === "one") ask.ask("two");
            if (question === "two") for (const each of ["one", "two"]) answers.get(each)?.(each);
          });
        },
        resolve,
      );
      ask.ask("never");
      ask.ask("one");
    });
    expect(await taken).toBe("two");
    expect(asked).toEqual(["one", "two"]);
  });

  test("tells when nobody answers", async () => {
    const failed = new Promise((resolve) =>
      latest(
        0,
        () => Promise.reject("down"),
        () => {},
        resolve,
      ).ask(undefined),
    );
    expect(await failed).toBe("down");
  });
});

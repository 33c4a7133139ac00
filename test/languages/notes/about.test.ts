/** Finding what somebody's notes say about a concept, in structured notes and in a heap of lines. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aboutConcept } from "../../../server/src/languages/notes/about";
import { type SourceFile, sourceFile } from "../../../server/src/model/source-file";

const heap = `- Things I learned
A Dockerfile tells the builder what goes into my image
docker run -p 9000:90 toy # try it
ENTRYPOINT names the program that every start of the
container calls, whatever comes behind it
FROM ubuntu:24.04
ADD . /toys
RUN apt-get install -y tree
CMD ["tree", "/toys"]
To unpack a tarball on the way in I use ADD instead of a
second step
WHO READS THIS FROM THE TOP MUST ADD MILK
MORE THAN ONE CMD IS USELESS
just the bottom one is taken.
workdir saves me all the cd lines
- Probe: asks a program if it is well
- Probe
name: probe
we ran out of milk. Layer after layer is kept, so delete in the step that adds. The end.
`;

const file = (text: string, path = "/w/notes/a.txt") => sourceFile({ path, text });
const about = (name: string, text = heap) => aboutConcept([file(text)], { key: `dockerfile/${name}` });
const said = (name: string, text = heap) => about(name, text).map((note) => note.text);

describe("a heap of lines", () => {
  test("an explanation is found and joined over its lines", () => {
    expect(said("ENTRYPOINT")).toEqual([
      "ENTRYPOINT names the program that every start of the container calls, whatever comes behind it",
    ]);
  });
  test("writing hides code", () => {
    expect(said("CMD")).toEqual(["MORE THAN ONE CMD IS USELESS just the bottom one is taken."]);
  });
  test("code is shown where there is nothing else", () => {
    expect(said("FROM")[0]).not.toContain("ubuntu");
    expect(said("RUN")).toEqual(["RUN apt-get install -y tree"]);
  });
  test("everyday words count in upper case only, and little in a shouting line", () => {
    expect(said("ADD")).toEqual(["To unpack a tarball on the way in I use ADD instead of a second step"]);
    expect(said("TOP")).toEqual(["WHO READS THIS FROM THE TOP MUST ADD MILK"]);
    expect(said("USER", "the user of an image")).toEqual([]);
  });
  test("other names count in any case", () => {
    expect(said("WORKDIR")).toEqual(["workdir saves me all the cd lines"]);
    expect(said("Dockerfile", "my dockerfile has many stages")).toHaveLength(1);
  });
  test("a definition hides labels, and keys are code", () => {
    expect(said("Probe")).toEqual(["Probe: asks a program if it is well"]);
    expect(said("Probe", "name: probe\n\n- Probe\n")).toEqual(["Probe", "name: probe"]);
  });
  test("whole words only, also in the plural", () => {
    expect(said("image", "the images I keep\n\nimagery is another thing")).toEqual(["the images I keep"]);
    expect(said("ARG", "the ARGS are many and ARG-like is no word")).toEqual([]);
  });
  test("names of several words count in pieces", () => {
    const text =
      "A stateful set keeps its names.\n\nEvery StatefulSet does that every day.\n\nStatefulness is a burden.\n";
    expect(aboutConcept([file(text)], { key: "kubernetes/StatefulSet" }).map((note) => note.text)).toEqual([
      "Every StatefulSet does that every day.",
      "A stateful set keeps its names.",
    ]);
  });
  test("a long line is cut to what stands around the word", () => {
    const [note] = about("layer");
    expect(note?.text).toBe("we ran out of milk. Layer after layer is kept, so delete in the step that adds. The end.");
    const long = `${"words ".repeat(200)}the healthcheck is here ${"words ".repeat(200)}`;
    const [cut] = about("HEALTHCHECK", long);
    expect(cut?.text).toContain("healthcheck");
    expect(cut?.text.length).toBeLessThanOrEqual(160);
  });
  test("a place leads to the word", () => {
    const [note] = about("WORKDIR");
    expect(heap.slice(note?.span.start, note?.span.end)).toBe("workdir");
    expect(note?.offset).toBe(note?.span.start);
  });
});

describe("notes with structure", () => {
  const page = (text: string) => file(text, "/w/notes/a.md");
  const rank = (text: string, name = "RUN") => aboutConcept([page(text)], { key: `dockerfile/${name}` });
  test("a section by the concept's name is the note", () => {
    expect(rank("# RUN\n\nMine: **never** use it twice.\nTruly.\n")[0]?.text).toBe("Mine: never use it twice. Truly.");
  });
  test("a link comes before a heading, a heading before a sentence", () => {
    const notes = rank(
      "RUN is loud at night.\n\n## RUN\nMy section.\n\nSee the [builder](portolan:dockerfile/RUN) for more.\n",
    );
    expect(notes.map(({ text }) => text)).toEqual([
      "See the builder for more.",
      "My section.",
      "RUN is loud at night.",
    ]);
  });
  test("a link may be a path to the note, and stand in a heading", () => {
    expect(rank("# About [it](../../portolan/notes/dockerfile/RUN.md)\n\nFirst words.")[0]?.text).toBe("First words.");
    expect(rank("[other](compose/RUN.md)")).toEqual([]);
  });
  test("front matter can give the whole file to a concept", () => {
    expect(rank("---\nabout: [dockerfile/RUN, docker/layer]\n---\n# Steps\n\nEach one is a layer.\n")[0]?.text).toBe(
      "Each one is a layer.",
    );
  });
  test("fenced code is code", () => {
    expect(rank("```\nRUN is in the code\n```\n\nHere RUN is in a sentence.\n").map(({ text }) => text)).toEqual([
      "Here RUN is in a sentence.",
    ]);
  });
  test("nothing is said twice", () => {
    const one = page("# RUN\nThe same words.\n");
    expect(aboutConcept([one, file("# RUN\nThe same words.\n")], { key: "dockerfile/RUN" })).toHaveLength(1);
  });
  test("terms say how people write about a concept", () => {
    const files = [page("a base  image is where I start from")];
    expect(aboutConcept(files, { key: "docker/base", terms: ["base image"] })).toHaveLength(1);
    expect(aboutConcept(files, { key: "docker/base", terms: ["", "(", "\\"] })).toEqual([]);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "RUN",
    "run",
    "# ",
    "\n",
    "- ",
    "[x](portolan:dockerfile/RUN)",
    "```",
    "---",
    ". ",
    "\r\n",
    "is the ",
    "$",
    ":",
    "\u{1F980}",
  );
  test("is searched without trouble, and what is found is short and inside", () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
        (text) => {
          for (const note of about("RUN", text)) {
            expect(note.text.length).toBeLessThanOrEqual(160);
            expect(0 <= note.span.start && note.span.start <= note.span.end && note.span.end <= text.length).toBe(true);
          }
        },
      ),
    );
  });
});

describe("many and large notes", () => {
  test("ten megabytes come to an end, in lines or in one line", () => {
    expect(said("CMD", heap.repeat(10_000_000 / heap.length))).toEqual(said("CMD"));
    expect(said("CMD", "the CMD is `a [b](".repeat(500_000))).toHaveLength(1);
  });
  test("asking again looks at no text", () => {
    let looks = 0;
    const counted = ({ text, ...rest }: SourceFile): SourceFile => ({
      ...rest,
      get text() {
        looks += 1;
        return text;
      },
    });
    const files = ["a", "b"].map((name) => counted(file(heap, `/w/notes/${name}.txt`)));
    const first = aboutConcept(files, { key: "dockerfile/CMD" });
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    expect(aboutConcept(files, { key: "dockerfile/CMD" })).toEqual(first);
    expect(looks).toBe(0);
  });
});

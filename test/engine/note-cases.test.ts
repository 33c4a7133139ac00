/** Reading the drawn examples of a note. */
import { describe, expect, test } from "vitest";
import { noteCases } from "../../server/src/engine/note-cases";

const note = (block: string) => `# Title\n\n\`\`\`dockerfile bad\nignored\n\`\`\`\n\n## Cases\n\n${block}`;

describe("note cases", () => {
  test("carets say where and what, and leave the text", () => {
    const [bad] = noteCases(note("```dockerfile bad\nFROM a\nCMD x y\n^^^ never runs\n    ^ odd\nCMD z\n```\n"));
    expect(bad?.files).toEqual([{ path: "Dockerfile", text: "FROM a\nCMD x y\nCMD z\n" }]);
    expect(bad?.expectations).toEqual([
      { path: "Dockerfile", span: { start: 7, end: 10 }, message: "never runs" },
      { path: "Dockerfile", span: { start: 11, end: 12 }, message: "odd" },
    ]);
  });
  test("a block may hold several files", () => {
    const [good] = noteCases(note("```dockerfile good\n--- web/Dockerfile\nFROM a\n--- .dockerignore\n.git\n```\n"));
    expect(good?.files).toEqual([
      { path: "web/Dockerfile", text: "FROM a\n" },
      { path: ".dockerignore", text: ".git\n" },
    ]);
  });
  test("only fences below the cases count, and only with a kind", () => {
    expect(noteCases(note("```dockerfile\nFROM a\n```\n```dockerfile fixed\n```\n"))).toHaveLength(1);
    expect(noteCases("# No cases\n\n```dockerfile bad\n```\n")).toEqual([]);
  });
});

/** Commands that tell what is known: rules, explain and hover. */
import { expect, test } from "vitest";
import { command, folder, mixed } from "./cli";

test("rules lists every rule with its note's title", async () => {
  const { code, out } = await command(["rules"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^dockerfile\/expose-port-valid +error +\S+ +A port is a number up to 65535/m);
  expect(out).toMatch(/^portolan\/file-readable +error/m);
});

test("rules --format json is a list sorted by id", async () => {
  const { version, rules } = JSON.parse((await command(["rules", "--format", "json"])).out);
  expect(version).toBe(1);
  const ids = rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(rules.find(({ id }: { id: string }) => id === "dockerfile/expose-port-valid")).toEqual({
    id: "dockerfile/expose-port-valid",
    severity: "error",
    profile: expect.stringMatching(/^(essential|recommended|strict)$/),
    aliases: expect.any(Array),
    title: "A port is a number up to 65535",
  });
});

test.each(["dockerfile/expose-port-valid", "expose-port-valid"])("explain %s prints the note", async (name) => {
  const { code, out } = await command(["explain", name]);
  expect(code).toBe(0);
  expect(out).toMatch(/^# A port is a number up to 65535\n/);
  expect(out).toContain("See EXPOSE.");
});

test("explain knows concepts", async () => {
  expect((await command(["explain", "dockerfile/EXPOSE"])).out).toContain("It opens nothing by itself.");
});

test("explain takes a flag of Docker's for a word", async () => {
  const { err } = await command(["explain", "--mount"]);
  expect(err).toContain("there is no note about --mount");
});

test("explain asks back about a name it does not know", async () => {
  const { code, out, err } = await command(["explain", "dockerfile/expose-port-valdi"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Did you mean dockerfile/expose-port-valid?");
});

test("hover prints what an editor shows", async () => {
  const { portolan } = folder({ Dockerfile: mixed });
  const { code, out } = await portolan(["hover", "Dockerfile:3:2"]);
  expect(code).toBe(0);
  expect(out).toContain("It opens nothing by itself.");
});

test.each(["Dockerfile:99:1", "Dockerfile:1:999", "Dockerfile:0:1", "gone:1:1", "blank.txt:1:1"])(
  "hover has nothing to say about %s",
  async (place) => {
    const { portolan } = folder({ Dockerfile: mixed, "blank.txt": "" });
    const { code, out, err } = await portolan(["hover", place]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`there is nothing to say about ${place}`);
  },
);

const ops = { "notes/ops.md": "# Ops\n\n## Ports\n\nThe lighthouse listens on 8080.\n" };

test("search prints where the words stand, in one's own notes and the built-in ones", async () => {
  const { portolan } = folder(ops);
  const own = await portolan(["search", "lighthouse", "listens"]);
  expect([own.code, own.out]).toEqual([0, "Ports  notes/ops.md:5\n  The lighthouse listens on 8080.\n"]);
  const ours = await portolan(["search", "opens", "nothing"]);
  expect(ours.out).toBe("EXPOSE documents a port  dockerfile/EXPOSE\n  It opens nothing by itself.\n");
});

test("search --format json says the same to programs", async () => {
  const { portolan } = folder(ops);
  const { out } = await portolan(["search", "--format", "json", "lighthose"]);
  const text = "The lighthouse listens on 8080.";
  expect(JSON.parse(out)).toEqual({ version: 1, results: [{ title: "Ports", text, file: "notes/ops.md", line: 5 }] });
});

test("search that finds nothing is no success", async () => {
  const { code, out, err } = await command(["search", "xylophonic\u001B"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toBe("portolan: no note speaks of xylophonic\u241B\n");
});

/** Every concern of the peers has rules that carry the peers' names, or a reason why not. */
import { expect, test } from "vitest";
import { allRules } from "../../../server/src/engine/rules";
import { catalogue } from "../../data/kubernetes-catalogue";

const idOf = (rule: string) => (rule.includes("/") ? rule : `kubernetes/${rule}`);
const aliases = new Map(allRules().map(({ id, aliases }) => [id, aliases]));

test("every number is there", () => {
  expect(catalogue.map(({ row }) => row)).toEqual(Array.from({ length: 112 }, (_, index) => index + 1));
});

test("a row has rules or a reason", () => {
  expect(catalogue.filter(({ rules, why }) => (rules.length === 0) !== (why !== undefined))).toEqual([]);
});

test("the rules exist", () => {
  const named = catalogue.flatMap(({ rules }) => rules.map((rule) => idOf(rule)));
  expect(named.filter((id) => !aliases.has(id))).toEqual([]);
});

test("the rules of a row carry its names", () => {
  const missing = catalogue.flatMap(({ rules, names }) => {
    const carried = rules.flatMap((rule) => aliases.get(idOf(rule)) ?? []);
    return rules.length === 0 ? [] : names.filter((name) => !carried.includes(name));
  });
  expect(missing).toEqual([]);
});

test("names of these peers that rules carry are in the rows of those rules", () => {
  const carried = allRules().flatMap(({ id, aliases }) =>
    aliases.filter((name) => /^(?:kube-linter|kube-score|monokle):/.test(name)).map((name) => `${id} ${name}`),
  );
  const listed = new Set(
    catalogue.flatMap(({ rules, names }) => rules.flatMap((rule) => names.map((name) => `${idOf(rule)} ${name}`))),
  );
  expect(carried.filter((each) => !listed.has(each))).toEqual([]);
});

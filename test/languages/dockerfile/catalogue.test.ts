/** Every concern of the peers has rules that carry the peers' names, or a reason why not. */
import { expect, test } from "vitest";
import { allRules } from "../../../server/src/engine/rules";
import { catalogue } from "../../data/dockerfile-catalogue";

const idOf = (rule: string) => (rule.includes("/") ? rule : `dockerfile/${rule}`);
const aliases = new Map(allRules().map(({ id, aliases }) => [id, aliases]));

test("every number is there once", () => {
  const numbers = catalogue.map(({ row }) => row).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 132 }, (_, index) => index + 1));
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

test("names that the rules of the rows carry are in the rows", () => {
  const covered = new Set(catalogue.flatMap(({ rules }) => rules.map((rule) => idOf(rule))));
  const listed = new Set(catalogue.flatMap(({ names }) => names));
  const carried = [...covered].flatMap((id) => aliases.get(id) ?? []);
  expect(carried.filter((name) => !listed.has(name))).toEqual([]);
});

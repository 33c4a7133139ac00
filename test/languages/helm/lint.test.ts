/** Every rule of `helm lint` has rules that carry its name, or a reason why not. */
import { expect, test } from "vitest";
import { allRules } from "../../../server/src/engine/rules";
import { lintRules } from "../../data/helm-lint";

const idOf = (rule: string) => (rule.includes("/") ? rule : `helm/${rule}`);
const aliases = new Map(allRules().map(({ id, aliases }) => [id, aliases]));

test("a rule is said or has a reason", () => {
  expect(lintRules.filter(({ rules, why }) => (rules.length === 0) !== (why !== undefined))).toEqual([]);
});

test("the rules exist and carry the alias", () => {
  const named = lintRules.flatMap(({ alias, rules }) =>
    rules.map((rule) => [idOf(rule), `helm-lint:${alias}`] as const),
  );
  expect(named.filter(([id, alias]) => !aliases.get(id)?.includes(alias))).toEqual([]);
});

test("no rule carries an alias that is not listed", () => {
  const listed = new Set(lintRules.map(({ alias }) => `helm-lint:${alias}`));
  const carried = [...aliases.values()].flat().filter((alias) => alias.startsWith("helm-lint:"));
  expect(carried.filter((alias) => !listed.has(alias))).toEqual([]);
});

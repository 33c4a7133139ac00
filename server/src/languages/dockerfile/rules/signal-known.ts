/** STOPSIGNAL with something that is no signal. */
import type { Rule } from "../../../model/rule";
import { isSignal, signalNames } from "../../../schema/dockerfile/signals";
import { closest } from "../../../syntax/closest";
import { each } from "../check";
import { isTemplate } from "../front-end";

export const signalKnown: Rule = {
  id: "dockerfile/signal-known",
  severity: "error",
  aliases: ["dockerfile-utils:INVALID_SIGNAL"],
  check: each(["STOPSIGNAL"], function* ({ words }) {
    const [word, more] = words;
    if (word === undefined || more !== undefined || /[$"'\\]/.test(word.text) || isTemplate(word.text)) return;
    if (isSignal(word.text)) return;
    const meant = closest(word.text.toUpperCase(), signalNames);
    const message = `"${word.text}" is no signal; write a name such as SIGTERM or a number such as 15`;
    const edits = [{ span: word, text: meant ?? "" }];
    yield {
      span: word,
      message,
      fix: meant === undefined ? undefined : { title: `Write ${meant}`, edits, safe: false },
    };
  }),
};

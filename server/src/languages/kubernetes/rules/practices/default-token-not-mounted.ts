/** A pod that carries the token of the namespace's default account without need. */

import { adding } from "../../adding";
import { given, headOf, isSet, textIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { isComplete } from "../../unsure";

export const defaultTokenNotMounted = podRule({
  id: "kubernetes/default-token-not-mounted",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:default-service-account", "monokle:KBP106"],
  whole: true,
  missing: true,
  *see({ spec, object, isWhole }) {
    const account = given(spec, "serviceAccountName") ?? given(spec, "serviceAccount");
    const name = textIn(spec, account?.key.text ?? "");
    if (!isWhole || !isComplete(spec) || (account !== undefined && name !== "default")) return;
    if (given(spec, "automountServiceAccountToken") !== undefined && !isSet(spec, "automountServiceAccountToken", true))
      return;
    const span =
      given(spec, "automountServiceAccountToken")?.key ??
      account?.key ??
      given(spec, "containers")?.key ??
      headOf(spec);
    const fix = adding("Leave the token out", object, spec, { automountServiceAccountToken: "false" });
    yield {
      span,
      message: "This pod gets the default account's token: leave it out, or name an account of its own",
      fix,
    };
  },
});

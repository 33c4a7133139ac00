/** Secrets for pulling images: each with a name, each once. */
import { filled, headOf, mapsIn, repeated, textIn } from "../fields";
import { podRule } from "../pod-rule";

export const imagePullSecretsNamed = podRule({
  id: "kubernetes/image-pull-secrets-named",
  severity: "warning",
  aliases: [],
  *see({ spec }) {
    const secrets = mapsIn(spec, "imagePullSecrets");
    for (const secret of secrets.filter((each) => filled(each, "name") === undefined)) {
      yield { span: headOf(secret), message: "A pull secret without a name does nothing: name it or remove it" };
    }
    for (const [secret] of repeated(secrets, (each) => textIn(each, "name"))) {
      yield { span: headOf(secret), message: `${textIn(secret, "name")} is in this list already` };
    }
  },
});

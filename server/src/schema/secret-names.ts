/** How names say that a value is a secret, and how values say that they are none. */

/** How a secret's name ends. */
const secretName =
  /(?:password|passwd|passphrase)$|(?:^|[_-])(?:secret|token|credentials?|api_?key|(?:access|private|secret|encryption|signing)_?key|(?:db|mysql|sa|root|admin)_pwd)$|[a-z](?:Password|Secret|Token|ApiKey|AccessKey|PrivateKey|SecretKey)$/;
const otherName =
  /public|(?:^|_)(?:allow|enabled?|disabled?|use|no|skip|has|is|show|require[ds]?|reset|change|generate|random|forgot|max|min|num|with|without|fake|dummy|test|example|csrf|cancellation|design)(?:_|$)/i;
/** Values that open nothing: switches, numbers, places to look, and stand-ins. */
const harmless =
  /^(?:true|false|yes|no|on|off|none|null|nil|undefined|empty|\d+)$|^(?:\/|\.{1,2}\/|~|file:|https?:|env:|vault:|arn:|projects\/)|dummy|placeholder|change.?me|change.?this|example|unused|fake|not.?(?:a.?|so.?)?(?:real|secret|used|needed)|replace|insert|your|todo|build.?time|^[x*.-]+$|^<.*>$|^\{\{.*\}\}$|^%.*%$/i;

/** True for the name of a variable that holds a secret. */
export function isSecretName(name: string): boolean {
  const isUpper = name === name.toUpperCase();
  return secretName.test(isUpper ? name.toLowerCase() : name) && !otherName.test(name);
}

/** True for a value that opens nothing. */
export function isHarmless(value: string): boolean {
  return harmless.test(value);
}

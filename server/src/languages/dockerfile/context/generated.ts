/** What a build makes before the image is built, by the names that builds give. */

const folders =
  /^(?:dist|target|build|builds|out|output|bin|obj|lib|libs|release|releases|publish|artifacts?|node_modules|vendor|tmp|temp|\.next|\.nuxt|\.output|_output|\.build|bazel-.*|coverage|public|staging|generated|gen|rootfs|deps|package|packages|wheels?|certs?|secrets?|data|bundles?)$/i;

const files =
  /\.(?:jar|war|ear|class|exe|dll|so|dylib|whl|egg|gem|deb|rpm|apk|msi|zip|tar|t[bgx]z2?|gz|bz2|xz|zst|7z|bin|img|iso|o|a|wasm|pyc|pem|crt|cer|key|p12|jks|pfx|csr|env|log|pid|db|sqlite|dump|hex|bundle|license|lic|token)$|(?:^|[-_.])(?:linux|darwin|windows|amd64|arm64|x86_64|static)(?:[-_.]|$)|^\.env/i;

/** True for a path that nobody writes by hand, or that people keep to themselves. */
export function isGenerated(path: string): boolean {
  const parts = path.split("/");
  return parts.some((part) => folders.test(part)) || files.test(parts.at(-1) ?? "");
}

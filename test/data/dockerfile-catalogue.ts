/**
 * What hadolint, BuildKit's checks and dockerfile-utils report, by number of concern: the rules that say it here under the
 * peers' names, or the reason why none does. `shell` stands for ShellCheck, which only hadolint carries.
 */

/** A concern, the peers' names for it, and who covers it. */
export interface Concern {
  readonly row: number;
  readonly names: readonly string[];
  /** Ids, those of Dockerfiles without `dockerfile/`; none with a reason. */
  readonly rules: readonly string[];
  readonly why?: string;
}

const peers = { D: "hadolint:DL", B: "buildkit:", U: "dockerfile-utils:" };

function row(number: number, rules: string, names: string, why?: string): Concern {
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  const long = words(names).map((name) => name.replace(/^([DBU]):/, (_, peer: keyof typeof peers) => peers[peer]));
  return { row: number, rules: words(rules), names: long, ...(why === undefined ? {} : { why }) };
}

/** In order. */
export const catalogue: readonly Concern[] = [
  row(1, "image-tagged", "D:3006"),
  row(2, "image-not-latest", "D:3007"),
  row(3, "registry-trusted", "D:3026"),
  row(4, "platform-open", "D:3029 B:FromPlatformFlagConstDisallowed"),
  row(5, "platform-not-target", "D:3065 B:RedundantTargetPlatform"),
  row(6, "", "B:InvalidBaseImagePlatform", "only the registry knows which platforms an image has"),
  row(7, "from-argument-declared from-not-blank", "B:UndefinedArgInFrom U:BASE_NAME_EMPTY"),
  row(8, "from-argument-default from-not-blank", "B:InvalidDefaultArgInFrom U:BASE_NAME_EMPTY"),
  row(9, "image-reference-valid", "U:INVALID_REFERENCE_FORMAT"),
  row(10, "stage-name-unique", "D:3024 B:DuplicateStageName U:DUPLICATE_BUILD_STAGE_NAME"),
  row(11, "stage-name-unreserved", "D:3063 B:ReservedStageName"),
  row(12, "stage-name-lower", "B:StageNameCasing"),
  row(13, "stage-name-valid", "U:INVALID_BUILD_STAGE_NAME"),
  row(14, "keyword-case", "B:FromAsCasing"),
  row(15, "from-form", "U:INVALID_AS"),
  row(16, "from-form", "U:ARGUMENT_REQUIRES_ONE_OR_THREE"),
  row(18, "from-first", "D:3061 U:NO_SOURCE_IMAGE"),
  row(19, "stage-not-self", "D:3023"),
  row(21, "readable instruction-known", "D:1000"),
  row(22, "instruction-known", "U:UNKNOWN_INSTRUCTION"),
  row(23, "keyword-case", "B:ConsistentInstructionCasing U:CASING_INSTRUCTION"),
  row(24, "continuation-not-blank", "B:NoEmptyContinuation U:EMPTY_CONTINUATION_LINE"),
  row(29, "arguments-given command-given", "U:ARGUMENT_MISSING"),
  row(30, "key-value-form healthcheck-form", "U:ARGUMENT_REQUIRES_TWO U:ARGUMENT_REQUIRES_AT_LEAST_ONE"),
  row(31, "from-form", "U:ARGUMENT_EXTRA"),
  row(32, "arguments-given", "U:ARGUMENT_REQUIRES_AT_LEAST_TWO"),
  row(33, "exec-form-quotes", "U:JSON_IN_SINGLE_QUOTES"),
  row(34, "variable-closed", "U:UNSUPPORTED_MODIFIER"),
  row(35, "quote-closed", "U:SYNTAX_MISSING_SINGLE_QUOTE U:SYNTAX_MISSING_DOUBLE_QUOTE"),
  row(36, "key-value-form", "U:SYNTAX_MISSING_EQUALS"),
  row(37, "key-value-form", "U:SYNTAX_MISSING_NAMES"),
  row(41, "heredoc-closed", ""),
  row(42, "readable", ""),
  row(43, "key-equals", "B:LegacyKeyValueFormat"),
  row(44, "variable-declared", "B:UndefinedVar"),
  row(45, "env-not-own", "D:3044"),
  row(46, "secrets-not-in-env", "D:3064 B:SecretsUsedInArgOrEnv"),
  row(47, "description-named", "B:InvalidDefinitionDescription"),
  row(48, "copy-not-add", "D:3020"),
  row(49, "copy-to-folder", "D:3021 U:INVALID_DESTINATION"),
  row(50, "stage-name-close", "D:3022"),
  row(51, "stage-not-self", "D:3023"),
  row(52, "image-reference-valid", "U:FLAG_INVALID_FROM_VALUE"),
  row(53, "copy-destination-absolute", "D:3045"),
  row(54, "source-not-ignored", "B:CopyIgnoredFile"),
  row(55, "copy-not-root", "D:3067"),
  row(62, "no-host-tools", "D:3001"),
  row(63, "workdir-not-cd cd-lasting", "D:3003"),
  row(64, "no-sudo", "D:3004"),
  row(65, "system-packages-pinned", "D:3008"),
  row(66, "apt-lists-removed", "D:3009"),
  row(67, "apt-get-yes", "D:3014"),
  row(68, "apt-get-no-recommends", "D:3015"),
  row(69, "apt-get-not-apt", "D:3027"),
  row(70, "system-packages-pinned", "D:3018"),
  row(71, "apk-no-cache", "D:3019"),
  row(72, "packages-pinned", "D:3013"),
  row(73, "pip-no-cache", "D:3042"),
  row(74, "packages-pinned", "D:3016"),
  row(75, "package-cache-removed", "D:3060"),
  row(76, "packages-pinned", "D:3028"),
  row(77, "packages-pinned", "D:3062"),
  row(78, "dnf-yes", "D:3030"),
  row(79, "package-cache-removed", "D:3032"),
  row(80, "system-packages-pinned", "D:3033"),
  row(81, "zypper-non-interactive", "D:3034"),
  row(82, "no-dist-upgrade", "D:3035"),
  row(83, "package-cache-removed", "D:3036"),
  row(84, "system-packages-pinned", "D:3037"),
  row(85, "dnf-yes", "D:3038"),
  row(86, "package-cache-removed", "D:3040"),
  row(87, "system-packages-pinned", "D:3041"),
  row(88, "useradd-no-log-init", "D:3046"),
  row(89, "wget-quiet", "D:3047"),
  row(90, "run-joined", "D:3059"),
  row(91, "one-downloader", "D:4001"),
  row(92, "shell-not-relinked", "D:4005"),
  row(93, "pipe-fails", "D:4006"),
  row(94, "", "shell", "what a whole shell does is ShellCheck's; only what is certain is told, by the rows above"),
  row(97, "maintainer-label", "D:4000 B:MaintainerDeprecated U:DEPRECATED_MAINTAINER"),
  row(98, "single-command", "D:4003 B:MultipleInstructionsDisallowed U:MULTIPLE_INSTRUCTIONS"),
  row(99, "single-command", "D:4004 B:MultipleInstructionsDisallowed U:MULTIPLE_INSTRUCTIONS"),
  row(100, "single-command", "D:3012 B:MultipleInstructionsDisallowed U:MULTIPLE_INSTRUCTIONS"),
  row(101, "exec-form", "D:3025 B:JSONArgsRecommended"),
  row(102, "workdir-absolute", "D:3000 B:WorkdirRelativePath U:WORKDIR_IS_NOT_ABSOLUTE"),
  row(103, "expose-port-valid", "D:3011"),
  row(108, "healthcheck-given", "D:3057"),
  row(115, "user-not-root", "D:3002"),
  row(119, "onbuild-allowed", "D:3043 U:ONBUILD_CHAINING_DISALLOWED U:ONBUILD_TRIGGER_DISALLOWED"),
  row(122, "label-schema", "D:3049"),
  row(123, "label-schema", "D:3050"),
  ...[51, 52, 53, 54, 55, 56, 58].map((name, index) => row(124 + index, "label-value", `D:30${name}`)),
  row(131, "portolan/ignore-needed", "D:1001"),
  row(132, "", "", "known vulnerabilities and better tags are found online"),
];

/** Concerns about flags, directives, ports, labels, the build context and comments of silence, which are not told apart yet. */
export const elsewhere: readonly number[] = [
  ...[17, 20, 25, 26, 27, 28, 38, 39, 40, 56, 57, 58, 59, 60, 61, 95, 96],
  ...[104, 105, 106, 107, 109, 110, 111, 112, 113, 114, 116, 117, 118, 120, 121],
];

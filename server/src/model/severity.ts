/** How much a finding matters; each level is a promise to the user. */

/** error: the real tool refuses it; warning: it will hurt; information: practice; hint: taste. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Worst first. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** How much a user wants to hear: a rule speaks in its own profile and the ones after it. */
export type Profile = "essential" | "recommended" | "strict";

/** Quietest first. */
export const profiles: readonly Profile[] = ["essential", "recommended", "strict"];

/** The forms that label values may be asked to have. */

import type { LabelType } from "./settings";
import { isSpdxLicense } from "./spdx";

/** What a value should be, in words, by form. */
export const labelForms: Readonly<Record<LabelType, string>> = {
  text: "a text",
  url: "a URL such as https://example.com",
  rfc3339: "a time such as 2026-01-31T12:00:00Z",
  spdx: "an SPDX license id such as Apache-2.0",
  hash: "a Git hash of 7 or 40 characters",
  semver: "a version such as 1.2.3",
  email: "an e-mail address",
};

/** True when a value has a form. */
export function hasForm(type: LabelType, value: string): boolean {
  return tests[type](value);
}

const semver =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;
const time = /^\d{4}-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)$/;

const tests: Readonly<Record<LabelType, (value: string) => boolean>> = {
  text: () => true,
  url: (value) => /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]*$/i.test(value),
  rfc3339: isTime,
  spdx: isSpdxLicense,
  hash: (value) => /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/.test(value),
  semver: (value) => semver.test(value),
  email: (value) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(value),
};

function isTime(value: string): boolean {
  const [, month, day, hour, minute, second] = (time.exec(value) ?? []).map(Number);
  if (month === undefined || day === undefined || hour === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60;
}

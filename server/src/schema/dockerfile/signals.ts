/** Names of signals that STOPSIGNAL takes, without `SIG`. */

const names = new Set(
  (
    "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP " +
    "TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX"
  ).split(" "),
);

/** All names that signals are commonly called, with `SIG`. */
export const signalNames: readonly string[] = [...names].map((name) => `SIG${name}`);

/** A number but 0, or a name in any case, with or without `SIG`. */
export function isSignal(text: string): boolean {
  if (/^[+-]?\d+$/.test(text)) return Number(text) !== 0;
  const name = text.toUpperCase().replace(/^SIG/, "");
  return names.has(name) || /^RTMIN\+(?:[1-9]|1[0-5])$|^RTMAX-(?:[1-9]|1[0-4])$/.test(name);
}

/** The signals that can stop a container. */
import type { Row } from "../facts";

const named =
  "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ";

const distances = () => Array.from({ length: 15 }, (_, index) => index + 1);

const signals = (): readonly string[] => [
  ...named.split(" ").map((name) => `SIG${name}`),
  "SIGRTMIN",
  ...distances().map((distance) => `SIGRTMIN+${distance}`),
  ...distances()
    .slice(0, 14)
    .map((distance) => `SIGRTMAX-${15 - distance}`),
  "SIGRTMAX",
];

/** By the field that names one. */
export const signalValues = (): readonly Row<readonly string[]>[] => [[signals(), "V1Lifecycle.stopSignal"]];

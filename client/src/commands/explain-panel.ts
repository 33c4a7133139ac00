/** What can be done with the Explain panel, by name. */
import type { Command } from "./command";

/** `explainNote` is what a link in the panel to a note does; its argument is the note's key. */
export const explainPanel = {
  showExplainPanel: async ({ panel }) => panel.show(),
  explainNote: async ({ panel }, key) => (typeof key === "string" ? panel.open(key) : undefined),
  explainBack: async ({ panel }) => panel.go(-1),
  explainForward: async ({ panel }) => panel.go(1),
  pinExplainPanel: async ({ panel }) => panel.pin(true),
  unpinExplainPanel: async ({ panel }) => panel.pin(false),
} satisfies Record<string, Command>;

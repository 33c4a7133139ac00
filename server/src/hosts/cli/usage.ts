/** What the command line understands, in words. */

/** Every command with the help for it. */
export const commandHelp: ReadonlyMap<string, string> = new Map([
  [
    "check",
    `portolan check [options] PATH...

Checks files, and the files of folders. Exits with 0 without errors, 1 with errors, 2 when misused.

  --format text|json|sarif|github   how to report; text unless said
  --fix                             write the safe repairs, then report what remains
  --profile essential|recommended|strict
                                    how much to hear; recommended unless said
  --kubernetes-version 1.34         the cluster's version, 1.25 to 1.36
  --stdin-path FILE                 check standard input as if it were FILE
`,
  ],
  [
    "format",
    `portolan format [--check] PATH...

Formats the Dockerfiles among files and in folders, whatever the settings say of it.

  --check    write nothing; list what would change and exit with 1 when something would
`,
  ],
  [
    "rules",
    `portolan rules [--format text|json]

Lists every rule with its severity, its profile and other tools' names for it.
`,
  ],
  [
    "explain",
    `portolan explain RULE-OR-CONCEPT

Prints the note about a rule (dockerfile/image-tagged, hadolint:DL3006) or a concept (dockerfile/CMD).
`,
  ],
  [
    "search",
    `portolan search [--format text|json] WORDS...

Looks for words in all notes, the built-in ones and your own. Exits with 1 when there are none.
`,
  ],
  [
    "hover",
    `portolan hover FILE:LINE:COLUMN

Prints what an editor shows about that place. Exits with 1 when there is nothing to say.
`,
  ],
  [
    "map",
    `portolan map [--format svg|dot|json] PATH...

Draws the Kubernetes objects of files and folders, what they lead to and what leads to them, as a picture (svg), for
Graphviz (dot) or for programs (json). What is missing is red. Exits with 1 when there are no objects, or a file cannot be read.
`,
  ],
  [
    "lsp",
    `portolan lsp --stdio

Starts the language server on standard input and output.
`,
  ],
]);

/** The help for the whole program. */
export const usage = `portolan: Dockerfiles, Compose, Kubernetes and Helm explained by notes

  portolan check PATH...               find problems, and repair them with --fix
  portolan format PATH...              format Dockerfiles, or see with --check whether they are
  portolan rules                       list the rules
  portolan explain RULE-OR-CONCEPT     read the note about a rule or a concept
  portolan search WORDS...             find notes, built-in ones and your own
  portolan hover FILE:LINE:COLUMN      read about a place in a file
  portolan map PATH...                 draw what leads where among Kubernetes objects
  portolan lsp --stdio                 start the language server

  portolan COMMAND --help              the options of a command
  portolan --version                   the version
`;

/** Why rows of the catalogue of relations have no row in the table of the graph. Kinds and numbers are those of the catalogue. */

/** The reason for each row that is not in the table. */
export const excused: Readonly<Record<number, string>> = {
  3: "read along with 2: a port is looked for by its name or its number",
  4: "read along with 2: the protocol of a Service's port goes with the point",
  6: "its other end is a controller that no manifest describes",
  13: "compares two fields of one object, which name nothing",
  15: "compares two objects that do not name each other",
  22: "the inverse of 18, asked of the graph",
  36: "compares two patterns of hosts",
  45: "asked of the graph: who else makes pods that 44 wants",
  52: "the names come from the keys of a map, which nothing points at",
  58: "the inverse of 57",
  66: "what must be there is a field of the same object",
  77: "its other end is a scheduler that no manifest describes",
  84: "read along with 83: a port is looked for by its name or its number",
  90: "the inverse of 57",
  94: "compares fields of both ends of 92",
  96: "compares fields of both ends of 92",
  97: "two ends of 92 that meet",
  101: "compares fields of both ends of 100",
  102: "two ends of 100 that meet",
  105: "two definitions of one id",
  111: "compares fields of both ends of 107",
  115: "labels of nodes are the cluster's",
  126: "names kinds of the API server by their plurals, not objects",
  131: "names kinds of the API server by their plurals, not objects",
  134: "the kind it names stands in the policy",
  135: "names a kind by group and version, as 138 does for objects",
  141: "made by a controller: counts as a definition",
  144: "its values are words, and its effect a check of pods",
  145: "effects on all objects of a namespace, which nothing points at",
  147: "a reference to a file: kustomize/references",
  148: "a reference to a file: kustomize/references",
  150: "a patch goes by the id of what it changes",
  151: "a path into an object, not an object",
  152: "files are references of kustomize/references; what is generated counts as a definition",
  153: "a reference to a file: kustomize/references",
  154: "a reference to a file: kustomize/references",
  155: "images have no definition",
};

/** Rows that a function of their own reads, since a path does not tell what they are. */
export const readApart: readonly number[] = [67, 127, 138];

/** Rows about fields that no version has any more which the schema knows. */
export const ofThePast: readonly number[] = [10];

/** The number of rows; the last one is our own: Services in the texts of a container. */
export const rowCount = 162;

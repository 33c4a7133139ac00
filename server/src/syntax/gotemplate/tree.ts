/**
 * A Go template as a tree: immutable. Places of items and tags count from the file's start, those in an action from the
 * action's.
 */
import type { Span } from "../../model/span";

/** A whole text: what it is made of and what is wrong with it, in the order of the text. */
export interface Template {
  readonly items: readonly Item[];
  /** Every pair of braces. */
  readonly tags: readonly Tag[];
  readonly problems: readonly TemplateProblem[];
}

/** Something that keeps a template from being parsed. */
export interface TemplateProblem {
  readonly span: Span;
  /** What is wrong and what to do, under 100 characters. */
  readonly message: string;
}

/** A piece of a text; an item that is neither plain text nor comment is an action. */
export type Item = Text | Comment | Output | Control | Define | Call | Jump | Broken;

/** What is copied as it stands, trim markers not yet applied. */
export interface Text {
  readonly kind: "text";
  readonly span: Span;
}

/** A pair of braces with all in it. */
export interface Tag {
  readonly span: Span;
  readonly action: Action;
}

/** What an action begins with; `output` is one without a keyword, which prints, declares or assigns. */
export type ActionKind =
  | Comment["kind"]
  | Output["kind"]
  | Control["kind"]
  | Define["kind"]
  | Call["kind"]
  | Jump["kind"]
  | "else"
  | "end";

/**
 * What stands in a pair of braces. It knows nothing of what is around it, so that it is the same object wherever its text
 * stands in a file, in the next version as well.
 */
export interface Action {
  readonly kind: ActionKind;
  /** With its braces. */
  readonly text: string;
  /** True for `{{-`. */
  readonly trimsBefore: boolean;
  /** True for `-}}`. */
  readonly trimsAfter: boolean;
  /** `if`, `else` or `else if` as it is written. */
  readonly keyword: Span | undefined;
  /** What `define`, `block` and `template` name; nothing where that is missing. */
  readonly name: StringTerm | undefined;
  readonly pipeline: Pipeline | undefined;
  /** The variables in it, in the order in which Go reads them. */
  readonly mentions: readonly Mention[];
  /** What is wrong with it wherever it stands. */
  readonly problem: TemplateProblem | undefined;
}

/** A variable that is declared, assigned or used. */
export interface Mention extends VariableName {
  /** True where it is in scope from here on. */
  readonly declares: boolean;
}

/** A note to readers that prints nothing. */
export interface Comment {
  readonly kind: "comment";
  readonly span: Span;
  readonly tag: Tag;
}

/** An action that prints, declares or assigns. */
export interface Output {
  readonly kind: "output";
  readonly span: Span;
  readonly tag: Tag;
}

/** `if`, `with` and `range`, from the first tag to the `end`. */
export interface Control {
  readonly kind: "if" | "with" | "range";
  readonly span: Span;
  /** The first is the head's own, the others are those of `else`. */
  readonly branches: readonly Branch[];
  /** Nothing where the `end` is missing. */
  readonly end: Tag | undefined;
}

/** A tag with what follows up to the next tag of the same control. */
export interface Branch {
  /** Its action has no pipeline for a bare `else`. */
  readonly tag: Tag;
  readonly items: readonly Item[];
}

/** `define`, and `block`, which also runs what it defines. */
export interface Define {
  readonly kind: "define" | "block";
  readonly span: Span;
  readonly tag: Tag;
  readonly items: readonly Item[];
  readonly end: Tag | undefined;
}

/** `template "name" pipeline`. */
export interface Call {
  readonly kind: "template";
  readonly span: Span;
  readonly tag: Tag;
}

/** `break` and `continue`. */
export interface Jump {
  readonly kind: "break" | "continue";
  readonly span: Span;
  readonly tag: Tag;
}

/** An action nobody can place, such as an `end` of nothing. */
export interface Broken {
  readonly kind: "broken";
  readonly span: Span;
  readonly tag: Tag;
}

/** Commands joined by bars, perhaps kept in variables. */
export interface Pipeline {
  readonly span: Span;
  readonly variables: readonly VariableName[];
  /** `:=` or `=`, where there are variables. */
  readonly operator: "declare" | "assign" | undefined;
  readonly commands: readonly Command[];
}

/** A variable that gets a value, with its dollar sign. */
export interface VariableName {
  readonly name: string;
  readonly span: Span;
}

/** One operand, or something that is called with the others. */
export interface Command {
  readonly span: Span;
  readonly operands: readonly Operand[];
}

/** What commands are made of. */
export type Operand = Dot | Variable | FunctionName | Parenthesis | StringTerm | Literal;

/** A name behind a dot. */
export interface Field {
  readonly name: string;
  /** The name without its dot; empty where it is missing. */
  readonly span: Span;
}

/** What fields may follow. */
interface Chain {
  /** From the base to the last field. */
  readonly span: Span;
  readonly fields: readonly Field[];
}

/** `.` and `.a.b`. */
export interface Dot extends Chain {
  readonly kind: "dot";
}

/** `$`, `$x` and `$x.a.b`. */
export interface Variable extends Chain {
  readonly kind: "variable";
  /** With its dollar sign. */
  readonly name: string;
  /** The name alone. */
  readonly nameSpan: Span;
}

/** The name of a function, called with the operands behind it where it comes first. */
export interface FunctionName extends Chain {
  readonly kind: "function";
  readonly name: string;
  readonly nameSpan: Span;
}

/** `(pipeline)` and `(pipeline).a`. */
export interface Parenthesis extends Chain {
  readonly kind: "parenthesis";
  readonly pipeline: Pipeline;
}

/** A string between double quotes or backquotes. */
export interface StringTerm {
  readonly kind: "string";
  /** With its quotes. */
  readonly span: Span;
  /** What it stands for. */
  readonly value: string;
  /** True between backquotes. */
  readonly raw: boolean;
}

/** A constant that is no string. */
export interface Literal {
  readonly kind: "number" | "character" | "boolean" | "nil";
  readonly span: Span;
  /** As it is written. */
  readonly text: string;
}

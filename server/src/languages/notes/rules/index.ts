/** Every rule about notes, by name. */
import type { Rule } from "../../../model/rule";
import { linkResolves } from "./link-resolves";

export const rules: readonly Rule[] = [linkResolves];

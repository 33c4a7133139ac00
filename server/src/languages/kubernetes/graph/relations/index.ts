/** The table of relations: every place in an object that points at another, or at a part of its own. */
import { access } from "./access";
import { delivery } from "./delivery";
import { kustomize } from "./kustomize";
import { podRelations } from "./pods";
import type { Relation } from "./relation";
import { storage } from "./storage";
import { traffic } from "./traffic";
import { workloads } from "./workloads";

/** All of them. */
export const relations: readonly Relation[] = [
  ...traffic,
  ...podRelations,
  ...workloads,
  ...storage,
  ...access,
  ...delivery,
  ...kustomize,
];

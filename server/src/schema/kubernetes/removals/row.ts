/** How a row of the tables of removals is written. */
import type { Removal } from "../removals";

/** The minors of a row; `0` where unknown or not set. */
export type Life = readonly [since: number, deprecated: number, gone: number];

/** A row whose minors are the server's own word. */
export function row(apiVersion: string, kinds: string, [since, deprecated, gone]: Life, instead = ""): Removal {
  return {
    apiVersion,
    kinds: kinds.split(" "),
    ...(since === 0 ? {} : { since }),
    ...(deprecated === 0 ? {} : { deprecated }),
    ...(gone === 0 ? {} : { gone }),
    inferred: false,
    ...(instead === "" ? {} : { instead }),
  };
}

/** A row whose last minor is taken from the sources that lack the kinds. */
export function inferred(apiVersion: string, kinds: string, life: Life, instead = ""): Removal {
  return { ...row(apiVersion, kinds, life, instead), inferred: true };
}

/** Kinds of flow control. */
export const flowKinds = "FlowSchema PriorityLevelConfiguration";

/** Kinds of access control. */
export const accessKinds = "Role RoleBinding ClusterRole ClusterRoleBinding";

/** Kinds of validating policies. */
export const validatingKinds = "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding";

/** Kinds of mutating policies. */
export const mutatingKinds = "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding";

/** Kinds of device requests that every version has. */
export const deviceKinds = "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice";

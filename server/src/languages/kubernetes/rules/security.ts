/** The rules about what pods may do: standards that are asked for, and practices. */
import type { ObjectRule } from "../check";
import { podSecurityHeeded, podSecurityKept, podSecurityKeptByTemplates } from "./pod-security";
import * as container from "./security-container";
import {
  engineSocketNotMounted,
  hostNamespaceRules,
  hostPathsAvoided,
  hostPathsReadOnly,
  hostPortsAvoided,
  hostProcessAvoided,
  mountPropagationOneWay,
  probeHostOwn,
  sensitiveHostPathsNotMounted,
  volumeTypesPortable,
} from "./security-host";

/** All of them. */
export const securityRules: readonly ObjectRule[] = [
  podSecurityHeeded,
  podSecurityKept,
  podSecurityKeptByTemplates,
  ...Object.values(container),
  ...hostNamespaceRules,
  hostPortsAvoided,
  engineSocketNotMounted,
  sensitiveHostPathsNotMounted,
  hostPathsAvoided,
  hostPathsReadOnly,
  volumeTypesPortable,
  hostProcessAvoided,
  mountPropagationOneWay,
  probeHostOwn,
];

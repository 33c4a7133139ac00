/** The rules about what package managers and other well-known programs are told to do in RUN. */
import type { Rule } from "../../../model/rule";
import { noDistUpgrade } from "./no-dist-upgrade";
import { noHostTools } from "./no-host-tools";
import { oneDownloader } from "./one-downloader";
import { packageCacheRemoved } from "./package-cache-removed";
import { packagesPinned } from "./packages-pinned";
import { runJoined } from "./run-joined";
import { shellNotRelinked } from "./shell-not-relinked";
import { systemPackagesPinned } from "./system-packages-pinned";
import { useraddNoLogInit } from "./useradd-no-log-init";
import { wgetQuiet } from "./wget-quiet";

export const packageRules: readonly Rule[] = [
  noDistUpgrade,
  noHostTools,
  oneDownloader,
  packageCacheRemoved,
  packagesPinned,
  runJoined,
  shellNotRelinked,
  systemPackagesPinned,
  useraddNoLogInit,
  wgetQuiet,
];

/** Pod Security Standards: the checks of each version, what asks for them, and the repair that satisfies them. */
import { describe, expect, test } from "vitest";
import { actions } from "../../../server/src/engine/act";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hover } from "../../../server/src/engine/hover";
import { checks, checksOf, levels } from "../../../server/src/languages/kubernetes/security/checks";
import { applyEdits } from "../../../server/src/model/edit";
import { drawn } from "../../support/engine";

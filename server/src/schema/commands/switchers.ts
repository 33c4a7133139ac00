/** kubens and kubectx, which are no cobra programs: their options by hand, in the notation of the generated facts. */

/** Two programs that switch what kubectl works on by default. */
export const switcherRows = `
# 0.9
kubens|0-1|[NAMESPACE ¦ -]|current/c force/f unset/u version/V
kubectx|0-|[CONTEXT ¦ - ¦ NEW=OLD]|current/c delete/d unset/u version/V
`;

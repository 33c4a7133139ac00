/** Whether plain data is the same, part by part. */

/** True for equal texts and numbers, and for lists and records of them whose fields were written in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [fields, others] = [Object.entries(one), Object.entries(other)];
  return (
    fields.length === others.length &&
    fields.every(([key, value], index) => key === others[index]?.[0] && isSame(value, others[index]?.[1]))
  );
}

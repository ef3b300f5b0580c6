/** The part of a refused submission that a form shows again. */
export type Reply = { initialValue?: Record<string, unknown> | null; error?: Record<string, string[] | null> | null };

/** Errors of a refused submission by field name; "" holds those of the whole form. */
export function errorsOf(reply: Reply | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(reply?.error ?? {}).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
  );
}

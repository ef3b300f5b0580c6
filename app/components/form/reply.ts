import type { Twin } from "~/domain/find/twin";
import type { WorkFound } from "~/domain/occupation/find-work";

/** The part of a refused submission that a form shows again. */
export type Reply = {
  initialValue?: Record<string, unknown> | null;
  error?: Record<string, string[] | null> | null;
  /** what a search for work found, where the form has one */
  work?: WorkFound;
  /** who or what may be on record already */
  twins?: Twin[];
};

/** Errors of a refused submission by field name; "" holds those of the whole form. */
export function errorsOf(reply: Reply | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(reply?.error ?? {}).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
  );
}

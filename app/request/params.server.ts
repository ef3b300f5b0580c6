import { isUuid } from "~/domain/uuid";
import { throwNotFound } from "./responses.server";

/** An id of the address, in the one spelling the database answers with; anything else is a page that does not exist. */
export function idParam(value: string | null | undefined): string {
  return idOrNull(value) ?? throwNotFound();
}

/** An id of the query string or a form, or null when it cannot be one. */
export const idOrNull = (value: unknown): string | null =>
  typeof value === "string" && isUuid(value) ? value.toLowerCase() : null;

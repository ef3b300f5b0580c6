import { isUuid } from "~/domain/uuid";
import { throwNotFound } from "./responses.server";

/** An id of the address, in the one spelling the database answers with; anything else is a page that does not exist. */
export function idParam(value: string | null | undefined): string {
  return idOrNull(value) ?? throwNotFound();
}

/** An id of the query string or a form, or null when it cannot be one. */
export const idOrNull = (value: unknown): string | null =>
  typeof value === "string" && isUuid(value) ? value.toLowerCase() : null;

/** A code of the reference data or the readable name of a job; anything else is a page that does not exist. */
export function codeParam(value: string | undefined): string {
  return value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : throwNotFound();
}

/** A number from 1 to the largest a column of the database holds; anything else is a page that does not exist. */
export function numberParam(value: string | undefined): number {
  const number = /^\d{1,10}$/.test(value ?? "") ? Number(value) : 0;
  return number >= 1 && number <= 2 ** 31 - 1 ? number : throwNotFound();
}

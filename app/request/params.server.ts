import { isUuid } from "~/domain/uuid";
import { versionNumber } from "~/domain/version";
import { throwNotFound } from "./responses.server";

/** An id in the address, in the one spelling the database uses. @throws 404 for anything else */
export function idParam(value: string | null | undefined): string {
  return idOrNull(value) ?? throwNotFound();
}

/** An id in the query string or a form, or null when it cannot be one. */
export const idOrNull = (value: unknown): string | null =>
  typeof value === "string" && isUuid(value) ? value.toLowerCase() : null;

/** A code of the reference data or the readable name of a job in the address. @throws 404 for anything else */
export function codeParam(value: string | undefined): string {
  return value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : throwNotFound();
}

/** A number in the address, from 1 to the largest a database column holds. @throws 404 for anything else */
export function numberParam(value: string | undefined): number {
  const number = /^\d{1,10}$/.test(value ?? "") ? Number(value) : 0;
  return number >= 1 && number <= 2 ** 31 - 1 ? number : throwNotFound();
}

/** The version that a form was made from; 0, which no row has, when it says none or none that can be. */
export const versionOf = (form: FormData): number => versionNumber.catch(0).parse(form.get("version"));

import { throwNotFound } from "~/auth/responses.server";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** An id of the address; anything that cannot be one is not there (404). */
export function idParam(value: string | null | undefined): string {
  if (!value || !uuid.test(value)) throwNotFound();
  return value;
}

/** An id of the query string or a form, or null when it cannot be one. */
export const idOrNull = (value: unknown): string | null =>
  typeof value === "string" && uuid.test(value) ? value : null;

/** Page number of the address, from 1. */
export function pageParam(search: URLSearchParams): number {
  const page = Number(search.get("page"));
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

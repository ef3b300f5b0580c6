import { throwNotFound } from "./responses.server";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id from the address; anything else is a page that does not exist, before the database has to say so. */
export function idParam(value: string | undefined): string {
  if (value === undefined || !UUID.test(value)) throwNotFound();
  return value.toLowerCase();
}

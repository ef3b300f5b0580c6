import { randomUUID } from "node:crypto";
import { findKeptForm, insertKeptForm } from "#db/repositories/kept-forms";
import { clock } from "~/config/clock";
import { isUuid } from "~/domain/uuid";
import { seal, unseal } from "~/facts/seal";
import { keptField } from "~/request/kept";
import { authentication } from "./auth.server";
import { findLogin, ownerOfSession } from "./session.server";

/**
 * A form that was sent after the session had ended. It is kept for an hour, sealed, for the person whose session it was;
 * whoever signs in again as that person comes back to the form as it was typed.
 */

/** Characters of a form that are kept at most. */
const longest = 200_000;
const keptMs = 3_600_000;

type Kept = { owner: string; path: string; fields: [string, string][] };

/** Keeps what a refused POST carries. @returns the address of the form with what was typed; null when nothing is kept */
export async function keepTyped(request: Request): Promise<string | null> {
  if (request.method !== "POST") return null;
  const owner = await ownerOfSession(request);
  if (owner === null) return null;
  const form = await request.clone().formData();
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  if (!form.has("_key") || fields.reduce((sum, [, value]) => sum + value.length, 0) > longest) return null;
  const { pathname } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "");
  const id = randomUUID();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + keptMs);
  const kept: Kept = { owner, path, fields };
  const sealed = seal(JSON.stringify(kept), placeOf(id)).toString("base64");
  await insertKeptForm(authentication().db, { id, sealed, expiresAt }, now);
  return `${path}?${keptField}=${id}`;
}

/**
 * The request as its page shall answer it: where a form was kept for whoever asks, that form once more. It is marked, so
 * that `command` shows it and stores nothing.
 */
export async function withKeptForm(request: Request): Promise<Request> {
  const url = new URL(request.url);
  const id = url.searchParams.get(keptField) ?? "";
  if (request.method !== "GET" || !isUuid(id)) return request;
  const login = await findLogin(request);
  const sealed = login?.strong ? await findKeptForm(authentication().db, id, clock.now()) : undefined;
  const kept = sealed === undefined ? null : opened(sealed, id);
  if (!kept || kept.owner !== login?.actor.userId || kept.path !== url.pathname) return request;
  const headers = new Headers(request.headers);
  headers.set("Content-Type", "application/x-www-form-urlencoded");
  const body = new URLSearchParams([...kept.fields, [keptField, id]]);
  return new Request(new URL(url.pathname, url), { method: "POST", headers, body, signal: request.signal });
}

/** Null when it was sealed with another secret. */
function opened(sealed: string, id: string): Kept | null {
  const text = unseal(Buffer.from(sealed, "base64"), placeOf(id));
  return text === null ? null : (JSON.parse(text) as Kept);
}

const placeOf = (id: string) => `kept-form:${id}`;

import type { Trx } from "#db/index.server";
import { findKeptForm, insertKeptForm } from "#db/repositories/kept-forms";
import type { Clock } from "~/config/clock";
import { isUuid } from "~/domain/uuid";
import { seal, unseal } from "~/facts/seal";
import { newId } from "./write-people";

/** A file as it was uploaded. */
export type Upload = { name: string; bytes: Uint8Array };

/** So long a file waits for the answer to what it leaves open, sealed. */
const keptMs = 15 * 60_000;

/**
 * Keeps a file that leaves open which sheet or which letters are meant, so that it is not chosen again with the answer.
 * Only the system reads the rows; whoever uploaded it has it opened. @returns its id
 */
export async function keepUpload(trx: Trx, userId: string, { name, bytes }: Upload, time: Clock): Promise<string> {
  const id = newId();
  const now = time.now();
  const text = JSON.stringify({ name, bytes: Buffer.from(bytes).toString("base64") });
  const sealed = seal(text, placeOf(userId, id)).toString("base64");
  await insertKeptForm(trx, { id, sealed, expiresAt: new Date(now.getTime() + keptMs) }, now);
  return id;
}

/** The file; null when its time is over, or when somebody else uploaded it. */
export async function openUpload(trx: Trx, userId: string, id: string, time: Clock): Promise<Upload | null> {
  const sealed = isUuid(id) ? await findKeptForm(trx, id, time.now()) : undefined;
  const text = sealed === undefined ? null : unseal(Buffer.from(sealed, "base64"), placeOf(userId, id));
  if (text === null) return null;
  const { name, bytes } = JSON.parse(text) as { name: string; bytes: string };
  return { name, bytes: new Uint8Array(Buffer.from(bytes, "base64")) };
}

const placeOf = (userId: string, id: string): string => `upload:${userId}:${id}`;

import { type Trx, withActor } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { AppError } from "~/domain/errors";
import { throwNotFound } from "./responses.server";

/** One read for a page: a transaction as the actor; what is missing or not the actor's is a 404, never a fault. */
export async function read<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await withActor(actor, work);
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found") throwNotFound();
    throw error;
  }
}

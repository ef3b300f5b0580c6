import { type Trx, withActor } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { AppError } from "~/domain/errors";
import { throwNotFound } from "./responses.server";

/** One page's reading: a transaction as the actor. What is missing or not the actor's answers 404. */
export async function read<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await withActor(actor, work);
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found") throwNotFound();
    throw error;
  }
}

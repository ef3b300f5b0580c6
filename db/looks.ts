import { sql } from "kysely";
import type { Look } from "~/domain/access/looks";
import type { Actor } from "~/domain/actor";

/** A look that is about to happen, and when. */
type DueLook = Look & { readonly at: Date };

const due = new WeakMap<Actor, DueLook>();

/**
 * The next page read as this actor is a look at somebody: the transaction that reads it writes the line, so that nothing
 * can be read without one. One actor object belongs to one request.
 */
export const carryLook = (actor: Actor, look: DueLook): void => void due.set(actor, look);

/** The look that the next transaction of this actor has to write down; it is due no longer. */
export function takeLook(actor: Actor): DueLook | undefined {
  const look = due.get(actor);
  due.delete(actor);
  return look;
}

/**
 * Writes the line as part of the statement that names the actor: a page sends no statement more. After it the transaction
 * may only read, as every page. The line is not waited for on the disk: a database that dies within the same half second
 * loses it, and the page was hardly read.
 */
export const writeLook = ({ at, by, ids, part }: DueLook) =>
  sql`, note_look(${at}::timestamptz, ${by}, ${[...ids]}::uuid[], ${part}), set_config('synchronous_commit', 'off', true),
    set_config('transaction_read_only', 'on', true)`;

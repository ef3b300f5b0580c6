import { parse } from "@conform-to/dom";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { z } from "zod";
import { missingRow, type Trx, withActor } from "#db/index.server";
import { getAnswer, saveAnswer, takeKey } from "#db/repositories/idempotency-keys";
import { clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { AppError, refused, withParams } from "~/domain/errors";
import { settleDifferences, writtenIn } from "~/domain/form-difference";
import { lastChange } from "~/facts/last-change";
import { readForm } from "./form.server";
import { keptField } from "./kept";
import { throwNotFoundWith } from "./responses.server";

/** For an action that answers an expected refusal with a page: undoes what it has written so far. */
export { undoable } from "#db/savepoint";

type Answer = Response | ReturnType<typeof data>;

/**
 * Runs one write: one transaction as the actor, once per idempotency key.
 *
 * The handler gets the transaction and the form; it returns a redirect (the write commits) or `data(…, {status: 4xx})`
 * (nothing is written). A double submit waits for the first and gets its answer. Expected failures of services become
 * 404, 409 or 400 with the typed input kept.
 */
export async function command(
  args: Pick<ActionFunctionArgs, "request">,
  actor: Actor,
  handler: (trx: Trx, form: FormData) => Promise<Answer>,
): Promise<Answer> {
  const form = await args.request.formData();
  settleDifferences(form);
  if (form.has(keptField)) return keptAnswer(form);
  const sent = String(form.get("_key") ?? "").slice(0, 200);
  const key = sent && `${actorKey(actor)}:${sent}`;
  const action = new URL(args.request.url).pathname.replace(/\.data$/, "");
  try {
    return await withActor(actor, async (trx) => {
      if (key) {
        const earlier = await claim(trx, actor, key, action);
        if (earlier) return earlier;
      }
      const answer = await handler(trx, form);
      if (!(answer instanceof Response) || answer.status >= 400) throw new NotWritten(answer);
      if (key) await remember(trx, key, answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof NotWritten) return error.answer;
    const expected = error instanceof AppError ? error : chosenNothing(error, form);
    if (expected) return explain(expected, form, actor);
    throw error;
  }
}

/** A form that was kept while its owner had to sign in again: shown as it was typed, to be sent once more. */
function keptAnswer(form: FormData): Answer {
  form.delete(keptField);
  return data(parse(form, { resolve: () => ({ error: { "": ["kept"] } }) }).reply());
}

/**
 * `command` for a form with a schema: input that does not fit is answered with 400 and its messages, and nothing is
 * written.
 */
export function formCommand<Schema extends z.ZodType>(
  args: Pick<ActionFunctionArgs, "request">,
  actor: Actor,
  schema: Schema,
  handler: (trx: Trx, input: z.output<Schema>, form: FormData) => Promise<Answer>,
): Promise<Answer> {
  return command(args, actor, (trx, form) => withForm(form, schema, (input) => handler(trx, input, form)));
}

/** The part of `formCommand` that reads the form, for a handler that has to look at it first. */
export async function withForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  handler: (input: z.output<Schema>) => Promise<Answer>,
): Promise<Answer> {
  const submission = readForm(form, schema, clock.today());
  return submission.status === "success" ? handler(submission.value) : data(submission.reply(), { status: 400 });
}

/** Rolls back while keeping the answer for the form. */
class NotWritten extends Error {
  constructor(readonly answer: Answer) {
    super("nothing written");
  }
}

const actorKey = (actor: Actor) => ("userId" in actor ? actor.userId : actor.role);

/** Takes the key, or waits for the request that has it and returns the answer that one got. */
async function claim(trx: Trx, actor: Actor, key: string, action: string): Promise<Response | null> {
  if (await takeKey(trx, { key, actor: actorKey(actor), action })) return null;
  const { status, location } = (await getAnswer(trx, key)) as { status: number; location: string };
  return new Response(null, { status, headers: { Location: location } });
}

async function remember(trx: Trx, key: string, answer: Response): Promise<void> {
  await saveAnswer(trx, key, { status: answer.status, location: answer.headers.get("Location") ?? "/" });
}

/** A field that should name a row but names none: the row is gone by now, or was never offered. */
function chosenNothing(error: unknown, form: FormData): AppError | null {
  const field = missingRow(error)?.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return field !== undefined && form.has(field) ? refused("choose", {}, field) : null;
}

/** An expected failure as the form shows it: the message at its field or at the top, the input untouched. */
async function explain(error: AppError, form: FormData, actor: Actor): Promise<Answer> {
  if (error.kind === "not_found") throwNotFoundWith(writtenIn(form));
  const message = withParams(error.code, error.params);
  const submission = parse(form, { resolve: () => ({ error: { [error.field]: [message] } }) });
  if (error.code !== "stale") return data(submission.reply(), { status: error.kind === "conflict" ? 409 : 400 });
  // the form compares what was typed with what is stored now, and says who stored it
  const { row } = error;
  const stale = row ? await withActor(actor, (trx) => lastChange(trx, actor, row)) : null;
  return data({ ...submission.reply(), stale }, { status: 409 });
}

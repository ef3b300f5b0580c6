import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { type Answer, answerEvents, proposalStatus } from "~/domain/proposal/states";
import { openOrEndedProposal } from "~/queries/proposal/ended-proposal";
import { employerProposal } from "~/queries/proposal/proposals";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { type AnswerInput, answerProposal } from "~/services/proposal/answer-proposal";

/** What an answer page needs to know; one that is not possible any more leads to the proposal. */
export async function loadAnswer(args: LoaderFunctionArgs, answer: Answer) {
  const actor = await requireActor(args, ["employer"]);
  const id = idParam(args.params.id);
  const { open } = await readAs(actor, (trx) => openOrEndedProposal(trx, id, () => employerProposal(trx, actor, id)));
  // the proposal's own page says how it stands
  if (!open || !proposalStatus.may(open.state, answerEvents[answer], actor.role))
    throw redirect(`/employer/proposals/${id}`);
  const { version, pseudonym, job } = open;
  return { id, version, pseudonym, job };
}

type Parsed = AnswerInput | Exclude<Awaited<ReturnType<Parameters<typeof command>[2]>>, Response>;

/** Sends the answer that the form holds; `read` gives the input or the refused form. */
export async function sendAnswer(
  args: ActionFunctionArgs,
  read: (form: FormData, base: { id: string; version: number }) => Parsed,
) {
  const actor = await requireActor(args, ["employer"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const input = read(form, { id, version: versionOf(form) });
    if (!("answer" in input)) return input;
    const { toldBy } = await answerProposal(trx, actor, input, clock);
    const back = input.answer === "declined" ? "" : `/${id}`;
    const done = toldBy === "mail" ? "invitedMail" : input.answer;
    return redirect(`/employer/proposals${back}?done=${done}`);
  });
}

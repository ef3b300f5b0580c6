import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { answerKind, answerSchema } from "~/domain/candidate/answers";
import { openQuestion } from "~/queries/candidate/open-question";
import { command } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { idParam } from "~/request/params.server";
import { answerQuestion } from "~/services/candidate/answer-question";

/** Closes a question of the import. A refused answer shows the list of questions again, with what was typed. */
export { default } from "./questions";

export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/candidates/${idParam(params.id)}/questions`,
);

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const candidateId = idParam(args.params.id);
  const questionId = idParam(args.params.questionId);
  return command(args, actor, async (trx, form) => {
    const question = await openQuestion(trx, { candidateId, questionId });
    const schema = answerSchema(answerKind(question.field, question.code));
    const submission = readForm(form, schema, clock.today());
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    await answerQuestion(trx, actor, { candidateId, questionId, ...submission.value }, clock);
    return redirect(`/specialist/candidates/${candidateId}/questions?done=answered`);
  });
}

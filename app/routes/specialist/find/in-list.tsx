import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { addressOfQuestion } from "~/domain/find/in-list";
import { longestQuestion } from "~/domain/find/question";
import { formCommand } from "~/request/command.server";
import { ownPath } from "~/request/safe-path";
import { askForName } from "~/services/find/ask-for-name";

export const handle = { title: "candidate:find.title" };

const people = "/specialist/candidates";
const schema = z.object({
  asked: z.string().trim().max(longestQuestion, `tooLong|{"max":${longestQuestion}}`).default(""),
  list: z.string("required").refine((path) => ownPath(path, "") !== "", "required"),
});

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return null;
}

/** The words searched in a list: they are kept for an hour, and the list is opened again with their number. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, schema, async (trx, { asked, list }) => {
    const id = asked ? await askForName(trx, actor, asked, clock) : null;
    return redirect(addressOfQuestion(ownPath(list, people), id));
  });
}

/** The form again, for words that were refused. */
export default function AskInListPage() {
  const { t } = useTranslation("candidate");
  const reply = useActionData<Reply>();
  const errors = errorsOf(reply);
  const typed = (name: string) => {
    const value = reply?.initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <div className="stack">
      <PageHeader title={t("find.title")} />
      <AppForm errors={errors} labels={{ asked: t("find.label"), list: t("list.title") }}>
        <input type="hidden" name="list" value={ownPath(typed("list"), people)} />
        <TextField
          name="asked"
          label={t("find.label")}
          defaultValue={typed("asked")}
          errors={errors.asked}
          dir="auto"
        />
        <FormActions>
          <SubmitButton>{t("find.button")}</SubmitButton>
        </FormActions>
      </AppForm>
    </div>
  );
}

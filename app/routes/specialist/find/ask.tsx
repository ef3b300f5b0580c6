import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { longestQuestion } from "~/domain/find/question";
import { openedLately } from "~/queries/find/lately";
import { openOf, openWith } from "~/queries/find/open-with";
import { notedRow } from "~/queries/note/notes";
import { formCommand } from "~/request/command.server";
import { openedBy } from "~/request/lately.server";
import { idOrNull } from "~/request/params.server";
import { askForName } from "~/services/find/ask-for-name";
import { FoundList } from "./parts/found-list";

export const handle = { title: "candidate:find.title" };

const schema = z.object({
  asked: z.string("required").trim().min(1, "required").max(longestQuestion, `tooLong|{"max":${longestQuestion}}`),
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const today = clock.today();
  const noted = idOrNull(new URL(args.request.url).searchParams.get("note"));
  return readAs(actor, async (trx) => {
    const lately = await openedLately(trx, openedBy(args.request));
    const opened = await notedRow(trx, noted, lately, today);
    return { lately, open: await openWith(trx, lately.map(openOf), today), opened, today };
  });
}

/** A name never appears in an address: the question is kept for an hour, and its id leads to the people found. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, schema, async (trx, { asked }) =>
    redirect(`/specialist/find/${await askForName(trx, actor, asked, clock)}`),
  );
}

export default function AskPage() {
  const { t } = useTranslation("candidate");
  const { lately, open, opened, today } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  return (
    <div className="stack">
      <PageHeader title={t("find.title")} lead={t("find.lead")} />
      <AppForm errors={errors} labels={{ asked: t("find.label") }}>
        <TextField name="asked" label={t("find.label")} hint={t("find.hint")} errors={errors.asked} dir="auto" />
        <FormActions>
          <SubmitButton kind={opened ? "second" : "main"}>{t("find.button")}</SubmitButton>
        </FormActions>
      </AppForm>
      {lately.length > 0 && (
        <Section title={t("find.lately")}>
          <FoundList label={t("find.lately")} rows={lately} open={open} opened={opened} today={today} />
        </Section>
      )}
    </div>
  );
}

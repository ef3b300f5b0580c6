import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, type FormTexts, SubmitButton, TwinsField } from "~/components/form";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { beginSchema } from "~/domain/candidate/intake-forms";
import { personTwins } from "~/queries/find/twins";
import { formCommand } from "~/request/command.server";
import { askTwins } from "~/request/twins.server";
import { createCandidate } from "~/services/candidate/create-candidate";
import { NameFields, TalkFields } from "../candidates/parts/person-fields";
import { useLastResult } from "../candidates/parts/record-data";

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, beginSchema, async (trx, input, form) => {
    const again = askTwins(form, await personTwins(trx, input, clock.today()));
    if (again) return again;
    const id = await createCandidate(trx, actor, { ...input, mailbox: "unknown" }, clock);
    return redirect(`/specialist/candidates/${id}/intake/skills?done=begun`);
  });
}

export const handle: PageHandle = { title: "candidate:intake.title" };

/** The little that opens a record: how somebody is called, and in which language they read along. */
export default function BeginIntake() {
  const { t } = useTranslation("candidate");
  const [form, fields] = useForm<FormTexts<typeof beginSchema>>({ lastResult: useLastResult() });
  return (
    <div className="wrap-text stack">
      <PageHeader title={t("intake.title")} lead={t("intake.lead")} />
      <p>
        <Link to="/specialist/candidates/new">{t("intake.all")}</Link>
      </p>
      <AppForm
        form={form}
        labels={Object.fromEntries(
          ["givenName", "familyName", "preferredLanguage"].map((name) => [name, t(`field.${name}`)]),
        )}
      >
        <NameFields fields={fields} />
        <TalkFields fields={fields} />
        <TwinsField path="/specialist/candidates" kind="person" />
        <FormActions>
          <SubmitButton>{t("intake.begin")}</SubmitButton>
        </FormActions>
      </AppForm>
    </div>
  );
}

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { withActor } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { throwNotFound } from "~/auth/responses.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SelectField, SubmitButton, TextField } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { LOCALES, WORK_LOCALES } from "~/i18n/locales";
import { employerAccounts } from "~/queries/employer-accounts";
import { inviteUser } from "~/services/invite-user";
import { employerInvitation } from "./schema";

export const handle = { title: "auth:inviteEmployer.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const contact = new URL(args.request.url).searchParams.get("contact");
  const company = await withActor(actor, (trx) => employerAccounts(trx, args.params.id ?? "", contact));
  return company ?? throwNotFound();
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = args.params.id ?? "";
  return command(args, actor, async (trx, form) => {
    const submission = parseWithZod(form, { schema: employerInvitation });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const company = (await employerAccounts(trx, id, null)) ?? throwNotFound();
    const invitation = { ...submission.value, role: "employer" as const, employerId: company.id };
    await inviteUser(trx, actor, invitation, clock.now());
    return redirect(`/specialist/employers/${id}?done=sent`);
  });
}

export default function InviteEmployer() {
  const { t } = useTranslation("auth");
  const company = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    defaultValue: { email: company.contact?.email ?? "", name: company.contact?.name ?? "", locale: "de" },
  });
  const back = `/specialist/employers/${company.id}`;
  const labels = { email: t("email"), name: t("account.name"), locale: t("account.languageLabel") };
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: back, label: company.name }]}
        title={t("inviteEmployer.title")}
        lead={t("inviteEmployer.lead", { company: company.name })}
      />
      {company.users.length > 0 && (
        <p className="soft">
          {t("inviteEmployer.already")} {company.users.map((user) => user.name).join(", ")}
        </p>
      )}
      <AppForm form={form} labels={labels}>
        <TextField field={fields.name} label={labels.name} autoComplete="off" />
        <TextField field={fields.email} type="email" label={labels.email} autoComplete="off" dir="ltr" />
        <SelectField
          field={fields.locale}
          label={labels.locale}
          blank={false}
          width="s"
          options={WORK_LOCALES.map((locale) => ({ value: locale, label: LOCALES[locale].name }))}
        />
        <FormActions>
          <SubmitButton>{t("inviteCandidate.send")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("inviteCandidate.cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

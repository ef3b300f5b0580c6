import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { AppForm, FormActions, RadioGroup, SelectField, SubmitButton, TextField } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { invitedRoles } from "~/domain/actor";
import { mailField } from "~/domain/mail";
import { employerNames } from "~/facts/choices";
import { pageLocales, workLocales } from "~/i18n/locales";
import { formCommand } from "~/request/command.server";
import { inviteUser } from "~/services/user/invite-user";

export const handle = { title: "coordinator:users.invite" };

const schema = z
  .object({
    role: z.enum(invitedRoles, { error: "choose" }),
    name: z.string({ error: "required" }).trim().min(2, "required").max(120, 'tooLong|{"max":120}'),
    email: mailField,
    locale: z.enum(workLocales, { error: "choose" }),
    employerId: z.uuid("choose").optional(),
  })
  .superRefine((value, issues) => {
    if (value.role === "employer" && !value.employerId) {
      issues.addIssue({ code: "custom", path: ["employerId"], message: "choose" });
    }
  });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return { employers: await readAs(actor, (trx) => employerNames(trx)) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return formCommand(args, actor, schema, async (trx, { role, employerId, ...details }) => {
    const invitation = role === "employer" ? { ...details, role, employerId: employerId ?? "" } : { ...details, role };
    const id = await inviteUser(trx, actor, invitation, clock);
    return redirect(`/coordinator/users/${id}?done=invited`);
  });
}

export default function InviteUser() {
  const { t } = useTranslation(["coordinator", "common"]);
  const { employers } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    defaultValue: { locale: "de", role: "specialist", name: "", email: "", employerId: "" },
  });
  const labels = {
    role: t("users.role"),
    name: t("users.name"),
    email: t("users.email"),
    locale: t("users.locale"),
    employerId: t("users.company"),
  };
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/coordinator/users", label: t("users.title") }]}
        title={t("users.invite")}
        lead={t("users.inviteLead")}
      />
      <AppForm form={form} labels={labels}>
        <RadioGroup
          field={fields.role}
          label={labels.role}
          options={invitedRoles.map((role) => ({
            value: role,
            label: t(`common:role.${role}`),
            hint: t(`users.roleHint.${role}`),
          }))}
        />
        <SelectField
          field={fields.employerId}
          label={labels.employerId}
          hint={t("users.companyHint")}
          optional
          options={employers.map((employer) => ({ value: employer.id, label: employer.name }))}
        />
        <TextField field={fields.name} label={labels.name} autoComplete="off" />
        <TextField field={fields.email} type="email" label={labels.email} autoComplete="off" dir="ltr" />
        <SelectField
          field={fields.locale}
          label={labels.locale}
          blank={false}
          width="s"
          options={workLocales.map((locale) => ({
            value: locale,
            label: pageLocales[locale].name,
            lang: pageLocales[locale].lang,
          }))}
        />
        <FormActions>
          <SubmitButton>{t("users.sendInvitation")}</SubmitButton>
        </FormActions>
      </AppForm>
    </>
  );
}

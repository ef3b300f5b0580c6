import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, CheckboxField, FormActions, SubmitButton, TextField } from "~/components/form";
import { type ContactInput, contactSchema } from "~/domain/employer/forms";
import { formatPhone } from "~/i18n/phone";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { saveEmployerContact } from "~/services/employer/save-employer-contact";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:contact.title" };

export const loader = (args: LoaderFunctionArgs) =>
  companyRecordWith(args, (_trx, { contacts }) => {
    const contact = contacts.find((each) => each.id === args.params.contactId) ?? null;
    if (!contact && args.params.contactId !== "new") throwNotFound();
    return { contact: contact && { ...contact, phone: formatPhone(contact.phone) } };
  });

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const employerId = idParam(args.params.id);
  return formCommand(args, actor, contactSchema, async (trx, input, form) => {
    const isNew = args.params.contactId === "new";
    const contact = isNew ? undefined : { id: idParam(args.params.contactId), version: versionOf(form) };
    await saveEmployerContact(trx, { employerId, contact }, input);
    return redirect(`/specialist/employers/${employerId}?done=saved#contacts`);
  });
}

/** Only the fields of the form: nothing else in the row is compared. */
const storedOf = (values: Record<string, unknown> | undefined) => {
  if (!values) return undefined;
  const { id: _id, signsIn: _signsIn, userId: _userId, ...boxes } = values;
  return boxes;
};

/** A person of the company, new or known. */
export default function ContactPage() {
  const { t } = useTranslation("employer");
  const { contact } = useLoaderData<typeof loader>();
  const values = contact
    ? { ...contact, email: contact.email ?? undefined, isMain: contact.isMain ? "on" : undefined }
    : undefined;
  const [form, fields] = useForm<ContactInput>({ lastResult: useActionData<SubmissionResult>(), defaultValue: values });
  return (
    <CompanyGroup section="contacts" title={t(contact ? "contact.title" : "contact.new")}>
      <AppForm
        form={form}
        labels={useEmployerLabels({ name: t("field.contactName") })}
        version={contact?.version}
        stored={storedOf(values)}
      >
        <TextField field={fields.name} label={t("field.contactName")} autoComplete="off" />
        <TextField field={fields.position} label={t("field.position")} optional />
        <TextField
          field={fields.phone}
          type="tel"
          width="m"
          label={t("field.phone")}
          hint={t("field.phoneOrMail")}
          optional
        />
        <TextField
          field={fields.email}
          type="email"
          label={t("field.email")}
          hint={contact?.signsIn ? t("contact.signsIn") : undefined}
          readOnly={contact?.signsIn}
          optional
        />
        <CheckboxField field={fields.isMain} label={t("field.mainContact")} />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </CompanyGroup>
  );
}

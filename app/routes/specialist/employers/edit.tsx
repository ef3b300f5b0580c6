import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { CompanyFields } from "~/components/employer/fields";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { clock } from "~/config/clock";
import { type EmployerEdit, employerSchema } from "~/domain/employer/forms";
import { employerStatus } from "~/domain/employer/states";
import { employerChoices } from "~/facts/choices";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { editEmployer } from "~/services/employer/edit-employer";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:edit.title" };

export const loader = (args: LoaderFunctionArgs) =>
  companyRecordWith(args, async (trx, _record, { role }) => ({
    choices: await employerChoices(trx, clock.today()),
    role,
  }));

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, employerSchema, async (trx, input) => {
    await editEmployer(trx, actor, id, input);
    return redirect(`/specialist/employers/${id}?done=saved#facts`);
  });
}

/** The facts of a company, changed in their place on its record. */
export default function EditEmployerPage() {
  const { t } = useTranslation("employer");
  const { choices, record, role } = useLoaderData<typeof loader>();
  const stored = {
    name: record.name,
    branch: record.branch,
    size: record.size ?? undefined,
    trainsApprentices: record.trains,
    contactCap: record.contactCap,
    responsibleUserId: record.responsibleUserId ?? undefined,
    note: record.note,
    state: record.state,
  };
  const [form, fields] = useForm<EmployerEdit>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: stored,
  });
  return (
    <CompanyGroup section="facts" title={t("edit.title")}>
      <AppForm form={form} labels={useEmployerLabels()} version={record.version} stored={stored}>
        <CompanyFields fields={fields} choices={choices} />
        <RadioGroup
          field={fields.state}
          label={t("field.state")}
          columns={2}
          options={employerStatus.choices(record.state, role).map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </CompanyGroup>
  );
}

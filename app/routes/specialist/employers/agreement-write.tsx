import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { StaffField } from "~/components/employer/fields";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, DateField, FormActions, NumberField, SubmitButton, TextArea } from "~/components/form";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { companyDoes, companyDoesNot, defaultReviewDay } from "~/domain/employer/agreement";
import { type AgreementInput, agreementSchema } from "~/domain/employer/forms";
import { employerChoices } from "~/facts/choices";
import { type AgreementView, employerRecord } from "~/queries/employer/record";
import { formCommand } from "~/request/command.server";
import { idOrNull, idParam } from "~/request/params.server";
import { writeAgreement } from "~/services/employer/write-agreement";

export const handle = { title: "employer:agreement.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const { name, agreement, visits } = await employerRecord(trx, id, today);
    const open = agreement && agreement.standing !== "ended" ? agreement : null;
    const visitId = idOrNull(new URL(args.request.url).searchParams.get("visit"));
    const visit =
      visits.find((each) => each.id === (open?.visitId ?? visitId)) ?? visits.find((each) => each.state === "done");
    return {
      id,
      company: name,
      open,
      visit: visit ?? null,
      today,
      me: actor.userId,
      choices: await employerChoices(trx, today),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, agreementSchema, async (trx, input) => {
    await writeAgreement(trx, actor, id, input, clock);
    return redirect(`/specialist/employers/${id}?done=agreementSaved#agreement`);
  });
}

/** What the boxes hold when an agreement is already open. */
const boxesOf = (open: AgreementView | null) => {
  if (!open) return undefined;
  const { does, doesNot, callUserId, standInUserId, answerWithinHours, validFrom, reviewOn, validTo } = open;
  return { does, doesNot, callUserId, standInUserId, answerWithinHours, validFrom, reviewOn, validTo };
};

/** Writes the limits agreement: prefilled with the usual sentences; one deletes those that do not fit. */
export default function WriteAgreementPage() {
  const { t } = useTranslation("employer");
  const { id, company, open, visit, today, me, choices } = useLoaderData<typeof loader>();
  const back = `/specialist/employers/${id}`;
  const other = choices.staff.find((each) => each.id !== me);
  const stored = boxesOf(open);
  const [form, fields] = useForm<AgreementInput>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: stored ?? {
      does: companyDoes.map((key) => t(`agreement.doesText.${key}`)).join("\n"),
      doesNot: companyDoesNot.map((key) => t(`agreement.doesNotText.${key}`)).join("\n"),
      callUserId: me,
      standInUserId: other?.id,
      answerWithinHours: 8,
      validFrom: today,
      reviewOn: defaultReviewDay(today),
      visitId: visit?.id,
    },
  });
  return (
    <div className="wrap-text">
      <PageHeader
        title={t(open ? "agreement.change" : "agreement.write")}
        lead={t("agreement.writeLead")}
        crumbs={[{ to: back, label: company }]}
      />
      {open && open.standing !== "draft" && <Notice kind="attention">{t("agreement.changeTakesBack")}</Notice>}
      <AppForm
        form={form}
        labels={useEmployerLabels({
          does: t("agreement.does", { company }),
          doesNot: t("agreement.doesNot", { company }),
        })}
        version={open?.version}
        stored={stored}
      >
        {visit && <input type="hidden" name="visitId" value={visit.id} />}
        <TextArea
          field={fields.does}
          rows={10}
          lang="de"
          label={t("agreement.does", { company })}
          hint={t("agreement.linesHint")}
        />
        <TextArea
          field={fields.doesNot}
          rows={8}
          lang="de"
          label={t("agreement.doesNot", { company })}
          hint={t("agreement.linesHint")}
        />
        <Section title={t("agreement.call")}>
          <div className="stack">
            <StaffField field={fields.callUserId} label={t("agreement.person")} staff={choices.staff} />
            <StaffField field={fields.standInUserId} label={t("agreement.standIn")} staff={choices.staff} />
            <NumberField
              field={fields.answerWithinHours}
              label={t("agreement.answerHours")}
              hint={t("agreement.answerNote")}
              suffix={t("agreement.hoursUnit")}
            />
          </div>
        </Section>
        <Section title={t("agreement.time")}>
          <div className="stack">
            <DateField field={fields.validFrom} label={t("agreement.from")} />
            <DateField field={fields.reviewOn} label={t("agreement.review")} hint={t("agreement.reviewHint")} />
            <DateField field={fields.validTo} label={t("agreement.until")} optional />
          </div>
        </Section>
        <FormActions>
          <SubmitButton>{t("agreement.save")}</SubmitButton>
          <ButtonLink to={`${back}#agreement`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

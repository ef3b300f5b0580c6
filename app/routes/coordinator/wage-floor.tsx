import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import {
  AppForm,
  DateField,
  FormActions,
  MoneyField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "~/components/form";
import { HistoryList } from "~/components/match/history-list";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { dayAfter } from "~/domain/days";
import { moneyText } from "~/domain/job/form-values";
import { confidences, type WageFloorInput, wageFloorSchema } from "~/domain/job/wage-floor-form";
import { useLocale } from "~/i18n/locale";
import { wageFloorPage } from "~/queries/reference/wage-floor";
import { formCommand } from "~/request/command.server";
import { codeParam, versionOf } from "~/request/params.server";
import { saveWageFloor } from "~/services/reference/save-wage-floor";

export const handle = { title: "coordinator:floor.title" };
const list = "/coordinator/reference/wage-floors";

/** `/next` at the end of the address: the amount that follows this one. */
const target = ({ params, request }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  id: codeParam(params.id),
  next: new URL(request.url).pathname.endsWith("/next"),
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const { id, next } = target(args);
  return readAs(actor, async (trx) => ({ floor: await wageFloorPage(trx, id), next }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return formCommand(args, actor, wageFloorSchema, async (trx, input, form) => {
    const of = { ...target(args), version: versionOf(form) };
    const id = await saveWageFloor(trx, of, input, clock);
    return redirect(`/coordinator/wage-floors/${id}?done=saved`);
  });
}

/** A dated amount of the wage floors: change it, or enter the one that follows; with its history. */
export default function WageFloorPage() {
  const { t } = useTranslation("coordinator");
  const { floor, next } = useLoaderData<typeof loader>();
  const amount = moneyText(floor.amountCents, useLocale());
  const [form, fields] = useForm<WageFloorInput>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: next
      ? { validFrom: floor.validTo ? dayAfter(floor.validTo) : "" }
      : {
          amountCents: amount,
          validFrom: floor.validFrom,
          validTo: floor.validTo ?? "",
          source: floor.source ?? "",
          confidence: floor.confidence ?? "",
          note: floor.note,
        },
  });
  const name = t(`reference.floors.${floor.floor}`);
  const labels = {
    amountCents: t("reference.amount"),
    validFrom: t("floor.from"),
    validTo: t("floor.to"),
    source: t("reference.source"),
    confidence: t("reference.confidence"),
    note: t("floor.note"),
    reason: t("floor.reason"),
  };
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[
          { to: list, label: t("reference.lists.wage-floors") },
          ...(next ? [{ to: `/coordinator/wage-floors/${floor.id}`, label: name }] : []),
        ]}
        title={next ? t("floor.nextOf", { name }) : name}
        lead={t("floor.lead")}
        actions={
          next ? undefined : (
            <ButtonLink to={`/coordinator/wage-floors/${floor.id}/next`} kind="second">
              {t("floor.next")}
            </ButtonLink>
          )
        }
      />
      <AppForm form={form} labels={labels} version={floor.version}>
        <MoneyField field={fields.amountCents} label={labels.amountCents} hint={t(`reference.per.${floor.unit}`)} />
        <DateField field={fields.validFrom} label={labels.validFrom} />
        <DateField field={fields.validTo} label={labels.validTo} hint={t("floor.toHint")} optional />
        <TextField field={fields.source} label={labels.source} hint={t("floor.sourceHint")} />
        <SelectField
          field={fields.confidence}
          label={labels.confidence}
          width="s"
          options={confidences.map((value) => ({ value, label: t(`reference.sure.${value}`) }))}
        />
        <TextArea field={fields.note} label={labels.note} lang="de" optional />
        <TextField field={fields.reason} label={labels.reason} hint={t("floor.reasonHint")} />
        <FormActions>
          <SubmitButton>{t("floor.save")}</SubmitButton>
          <ButtonLink to={list} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
      {!next && floor.history.length > 0 && (
        <Section title={t("floor.history")} id="history">
          <HistoryList entries={floor.history} />
        </Section>
      )}
    </div>
  );
}

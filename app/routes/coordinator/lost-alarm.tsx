import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, NumberField, SubmitButton, TextField } from "~/components/form";
import { HistoryList } from "~/components/match/history-list";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { type LostAlarmInput, lostAlarmSchema } from "~/domain/candidate/lost-alarm-form";
import { viewOfPeople } from "~/domain/candidate/views";
import { lostAlarmPage } from "~/queries/candidate/lost-alarm";
import { formCommand } from "~/request/command.server";
import { versionOf } from "~/request/params.server";
import { setLostAlarm } from "~/services/candidate/set-lost-alarm";

export const handle = { title: "coordinator:lostAlarm.title" };
const list = viewOfPeople.lost;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return readAs(actor, (trx) => lostAlarmPage(trx, clock.today()));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return formCommand(args, actor, lostAlarmSchema, async (trx, input, form) => {
    await setLostAlarm(trx, versionOf(form), input);
    return redirect("/coordinator/nobody-lost?done=saved");
  });
}

/** After how many days the coordinators are told of a person without an offer, a named gap or a dated next step. */
export default function LostAlarmPage() {
  const { t } = useTranslation("coordinator");
  const { days, own, version, waits, history } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<LostAlarmInput>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: { days: String(days) },
  });
  const labels = { days: t("lostAlarm.days"), reason: t("floor.reason") };
  const alarmed = waits.filter((wait) => wait > days).length;
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: list, label: t("candidate:lost.title") }]}
        title={t("lostAlarm.title")}
        lead={t("lostAlarm.lead")}
      />
      <div className="stack">
        <Flash ns="coordinator" />
        <p>{t(own ? "lostAlarm.own" : "lostAlarm.default", { count: days })}</p>
        <p>
          {waits.length === 0
            ? t("candidate:lost.green")
            : t("lostAlarm.today", { count: waits.length, told: alarmed, longest: waits[0] })}
        </p>
      </div>
      <AppForm form={form} labels={labels} version={version}>
        <NumberField field={fields.days} label={labels.days} hint={t("lostAlarm.daysHint")} />
        <TextField field={fields.reason} label={labels.reason} hint={t("floor.reasonHint")} />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
          <ButtonLink to={list} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
      {history.length > 0 && (
        <Section title={t("floor.history")} id="history">
          <HistoryList entries={history} />
        </Section>
      )}
    </div>
  );
}

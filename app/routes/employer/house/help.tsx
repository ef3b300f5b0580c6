import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { Person } from "~/components/employer/agreement-text";
import { ConcernCard } from "~/components/employer/concern-section";
import { HelperCard } from "~/components/employer/helper-card";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, FormActions, RadioGroup, SelectField, SubmitButton, TextArea } from "~/components/form";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { type ConcernInput, concernSchema, concernTopics } from "~/domain/employer/forms";
import { employerAgreement } from "~/queries/employer/agreement";
import { employerConcerns } from "~/queries/employer/concerns";
import { formCommand } from "~/request/command.server";
import { raiseConcern } from "~/services/employer/raise-concern";

export const handle = { title: "employer:help.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const asked = new URL(args.request.url).searchParams.get("placement");
  return readAs(actor, async (trx) => {
    const agreement = await employerAgreement(trx, actor, clock.today());
    const concerns = await employerConcerns(trx, actor, clock.today());
    // pressed on a person's page, the form already says whom it is about
    const about = concerns.people.find(({ placementId }) => placementId === asked)?.placementId;
    return { ...agreement, ...concerns, about, now: clock.now() };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  return formCommand(args, actor, concernSchema, async (trx, input) => {
    await raiseConcern(trx, actor, input, clock);
    return redirect("/employer/help?done=concernRaised");
  });
}

/** Help: first the person and the number, then the form, then what became of earlier calls. */
export default function HelpPage() {
  const { t } = useTranslation("employer");
  const { agreement, helper, concerns, people, about, now } = useLoaderData<typeof loader>();
  const running = agreement && agreement.standing !== "ended" ? agreement : null;
  const [form, fields] = useForm<ConcernInput>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: { placementId: about },
  });
  return (
    <div className="wrap-text">
      <PageHeader title={t("help.title")} lead={t("help.lead")} />
      <Flash ns="employer" />
      <div className="stack">
        <HelperCard helper={helper}>
          {running?.standInName && (
            <p className="soft">
              {t("help.standIn")} <Person name={running.standInName} phone={running.standInPhone} />
            </p>
          )}
        </HelperCard>
        <p>{running ? t("help.promise", { count: running.answerWithinHours }) : t("help.noPromise")}</p>
        <Notice kind="attention">{t("help.danger")}</Notice>
      </div>
      <Section title={t("help.write")} id="write">
        <AppForm form={form} labels={useEmployerLabels()}>
          <RadioGroup
            field={fields.topic}
            label={t("help.topic")}
            columns={2}
            options={concernTopics.map((value) => ({ value, label: t(`concern.topic.${value}`) }))}
          />
          {people.length > 0 && (
            <SelectField
              field={fields.placementId}
              label={t("help.who")}
              blank={t("help.nobody")}
              width="m"
              optional
              options={people.map(({ placementId, name }) => ({ value: placementId, label: name }))}
            />
          )}
          <TextArea field={fields.text} label={t("help.text")} hint={t("help.textHint")} />
          <FormActions>
            <SubmitButton kind="help">{t("help.send")}</SubmitButton>
          </FormActions>
        </AppForm>
      </Section>
      {concerns.length > 0 && (
        <Section title={t("help.earlier")} id="concerns">
          <div className="stack">
            {concerns.map((concern) => (
              <ConcernCard key={concern.id} concern={concern} now={now} />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}

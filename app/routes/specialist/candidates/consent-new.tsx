import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { AppForm, FormActions, type FormTexts, SelectField, SubmitButton } from "~/components/form";
import { Notice } from "~/components/notice";
import { AroundGerman } from "~/components/values";
import { clock } from "~/config/clock";
import { consentPoints, defaultValidUntil } from "~/domain/proposal/consent";
import { consentSchema } from "~/domain/proposal/forms";
import { consentForm } from "~/queries/access/consent-form";
import { formCommand } from "~/request/command.server";
import { idOrNull, idParam } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";
import { recordConsent } from "~/services/access/record-consent";
import { proposeCandidate } from "~/services/proposal/propose-candidate";
import { ConsentFields } from "./parts/consent-fields";
import { asText, useLastResult, useRecord } from "./parts/record-data";
import { FormPage } from "./parts/section-page";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const jobId = idOrNull(search.get("job"));
  return {
    ...(await readAs(actor, (trx) => consentForm(trx, jobId))),
    today: clock.today(),
    until: defaultValidUntil(clock.today()),
    // set when a move on a placement needs this consent: whose placement, and where to go on
    employerId: idOrNull(search.get("employer")),
    back: ownPath(search.get("back"), ""),
    // the form carries on what was chosen before: the list, and the reason for putting somebody before others
    fromList: search.get("list") === "1",
    overrideReason: search.get("reason"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const candidateId = idParam(args.params.id);
  return formCommand(args, actor, consentSchema, async (trx, input) => {
    const { jobId, fromList, overrideReason = null, back, agreed: _agreed, ...consent } = input;
    await recordConsent(trx, actor, { candidateId, ...consent }, clock);
    if (!jobId) return redirect(ownPath(back, `/specialist/candidates/${candidateId}?done=consent#consents`));
    const proposal = await proposeCandidate(trx, actor, { jobId, candidateId, fromList, overrideReason }, clock);
    return redirect(`/specialist/proposals/${proposal.id}?done=${proposal.mailed ? "proposed" : "proposedNoMail"}`);
  });
}

export default function NewConsent() {
  const { employers, job, authority, employerId, back, today, until, fromList, overrideReason } =
    useLoaderData<typeof loader>();
  const { record } = useRecord();
  const { t } = useTranslation(["proposal", "candidate"]);
  const [form, fields] = useForm<FormTexts<typeof consentSchema>>({
    lastResult: useLastResult(),
    defaultValue: asText({
      employerId: job?.employerId ?? employerId,
      language: record.preferredLanguage,
      givenOn: today,
      validUntil: until,
    }),
  });
  return (
    <FormPage
      title={job ? t("consent.title", { employer: job.employer }) : t("consent.titleOpen")}
      lead={t("consent.lead")}
    >
      {job && (
        <Notice>
          <p>
            <AroundGerman format={(title) => t("consent.forJob", { name: record.givenName, job: title })}>
              {job.title}
            </AroundGerman>
          </p>
        </Notice>
      )}
      <details className="card" open>
        <summary>{t("consent.text")}</summary>
        <ol>
          {consentPoints.map((point) => (
            <li key={point}>
              <AroundGerman format={(place) => t(`consentText.${point}`, { authority: place })}>
                {authority ?? ""}
              </AroundGerman>
            </li>
          ))}
        </ol>
      </details>
      <AppForm
        form={form}
        labels={{
          employerId: t("consent.employer"),
          data: t("consent.data"),
          language: t("consent.language"),
          givenOn: t("consent.givenOn"),
          channel: t("consent.channel"),
          words: t("consent.words"),
          validUntil: t("consent.validUntil"),
          agreed: t("consent.agreed", { name: record.givenName }),
        }}
      >
        {back && <input type="hidden" name="back" value={back} />}
        {job ? (
          <>
            <input type="hidden" name="employerId" value={job.employerId} />
            <input type="hidden" name="jobId" value={job.id} />
            {fromList && <input type="hidden" name="fromList" value="on" />}
            {overrideReason && <input type="hidden" name="overrideReason" value={overrideReason} />}
          </>
        ) : (
          <SelectField
            field={fields.employerId}
            label={t("consent.employer")}
            options={employers.map((e) => ({ value: e.id, label: e.name }))}
          />
        )}
        <ConsentFields fields={fields} givenName={record.givenName} />
        <FormActions>
          <SubmitButton>{t(job ? "consent.saveAndPropose" : "consent.save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </FormPage>
  );
}

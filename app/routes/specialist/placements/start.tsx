import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, FormRefusal, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { isStageId, maySave, problemsByField, type StageId, stageTraits } from "~/domain/placement";
import { startOptions } from "~/queries/placement/start-options";
import { command } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { idParam } from "~/request/params.server";
import { previewStart, startPlacement } from "~/services/placement/start-placement";
import { ConsentQuestion, keptAnswers } from "./parts/consent-question";
import { FactFields } from "./parts/fact-fields";
import { Findings } from "./parts/findings";
import { type MoveResult, useLabels } from "./parts/move-form";
import { moveSchema, toStageInput } from "./parts/move-schema";

export const handle = { title: "placement:verb.start" };

/** Begins a stage from a proposal that the company said yes to. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.proposalId);
  const today = clock.today();
  const options = await readAs(actor, (trx) => startOptions(trx, id, today));
  const asked = new URL(args.request.url).searchParams.get("stage") ?? "";
  const only = options.stages.length === 1 ? (options.stages[0] ?? null) : null;
  return { options, stage: isStageId(asked) && options.stages.includes(asked) ? asked : only, today };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const proposalId = idParam(args.params.proposalId);
  return command(args, actor, async (trx, form) => {
    const submission = readForm(form, moveSchema.omit({ version: true }), clock.today());
    if (submission.status !== "success") return data({ ...submission.reply(), findings: null }, { status: 400 });
    const input = { ...toStageInput({ ...submission.value, version: 0 }, []), proposalId };
    const decision = await previewStart(trx, input, clock);
    if (!maySave(decision, input.acknowledged)) {
      const reply = submission.reply({ fieldErrors: problemsByField("start", decision, input.acknowledged) });
      return data({ ...reply, findings: decision.findings }, { status: 400 });
    }
    const { placementId } = await startPlacement(trx, actor, input, clock);
    return redirect(`/specialist/placements/${placementId}?done=moved`);
  });
}

export default function StartPage() {
  const { t } = useTranslation("placement");
  const { options, stage, today } = useLoaderData<typeof loader>();
  return (
    <div className="wrap-text">
      <PageHeader
        eyebrow={<Dots items={[options.company, <German key="job">{options.jobTitle}</German>]} />}
        title={`${options.name}: ${stage ? t(`stage.${stage}`) : t("verb.start")}`}
        crumbs={[{ to: `/specialist/proposals/${options.proposalId}`, label: options.name }]}
      />
      {stage ? <StartForm options={options} stage={stage} today={today} /> : <Choice options={options} />}
    </div>
  );
}

type Options = ReturnType<typeof useLoaderData<typeof loader>>["options"];

function Choice({ options }: { options: Options }) {
  const { t } = useTranslation("placement");
  if (options.stages.length === 0)
    return (
      <div className="stack">
        <FormRefusal />
        <EmptyState title={t("choose.none")} />
      </div>
    );
  return (
    <div className="stack">
      <FormRefusal />
      <h2>{t("choose.title")}</h2>
      <ul className="choice-links">
        {options.stages.map((stage) => (
          <li key={stage}>
            <Link to={`?stage=${stage}`}>{t(`stage.${stage}`)}</Link>
            {usual[options.contractKind] === stage && (
              <StatusTag tone="go">
                <German>{options.jobTitle}</German>
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The stage that a job of this kind is meant for. */
const usual: Readonly<Record<string, StageId>> = {
  job: "starter_job",
  minijob: "minijob",
  internship: "praktikum",
  eq: "eq",
  apprenticeship: "ausb_3",
  hospitation: "hospitation",
  trial: "probearbeit",
};

function StartForm({ options, stage, today }: { options: Options; stage: StageId; today: string }) {
  const { t } = useTranslation("placement");
  const result = useActionData<MoveResult>();
  const meeting = stageTraits(stage).phase === "prepare";
  const wished = options.startOn && options.startOn > today && !meeting ? options.startOn : today;
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof moveSchema>>({
    lastResult: result,
    defaultValue: { start: wished, ...keptAnswers(search), stage },
  });
  const traits = stageTraits(stage);
  return (
    <AppForm form={form} labels={useLabels()}>
      <input type="hidden" name="stage" value={stage} />
      <ConsentQuestion result={result} candidateId={options.candidateId} employerId={options.employerId} />
      <Findings findings={result?.findings ?? []} errors={fields.acknowledged.errors} />
      <DateField field={fields.start} label={t("form.start")} />
      <DateField field={fields.end} label={t("form.end")} optional={!traits.endExpected} />
      <FactFields stage={stage} fields={fields} />
      <FormActions>
        <SubmitButton>{t("verb.start")}</SubmitButton>
        <ButtonLink to={`/specialist/proposals/${options.proposalId}`} kind="second">
          {t("common:cancel")}
        </ButtonLink>
      </FormActions>
    </AppForm>
  );
}

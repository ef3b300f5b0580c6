import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { endReasonIds, guardIds, maySave, problemsByField } from "~/domain/placement";
import { stagesAfterEnd } from "~/domain/placement/stages";
import { versionNumber } from "~/domain/version";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { endStage, previewEnd } from "~/services/placement/end-stage";
import { Findings } from "./parts/findings";
import { LeavingFields } from "./parts/leaving-fields";
import { moveLoader } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";

const schema = z.object({
  version: versionNumber,
  nextStage: z.enum(stagesAfterEnd, "choose"),
  start: z.iso.date("date"),
  endReason: z.enum(endReasonIds, "choose"),
  endNote: z.string().trim().max(1000, 'tooLong|{"max":1000}').default(""),
  acknowledged: z.array(z.enum(guardIds)).default([]),
});

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "end");
export const handle = { title: "placement:verb.end" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return data({ ...submission.reply(), findings: null }, { status: 400 });
    const input = { ...submission.value, placementId };
    const decision = await previewEnd(trx, input, clock);
    if (!maySave(decision, input.acknowledged)) {
      const fieldErrors = problemsByField("end", decision, input.acknowledged);
      return data({ ...submission.reply({ fieldErrors }), findings: decision.findings }, { status: 400 });
    }
    await endStage(trx, actor, input, clock);
    return redirect(`/specialist/placements/${placementId}?done=moved`);
  });
}

export default function EndPage() {
  const { t } = useTranslation("placement");
  const { options, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<MoveResult>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult, defaultValue: { start: today } });
  const back = `/specialist/placements/${options.placementId}`;
  const possible = stagesAfterEnd.filter((stage) => options.stages.includes(stage));
  return (
    <div className="wrap-text">
      <PageHeader
        title={t("verb.end")}
        lead={options.current ? t(`stage.${options.current.stage}`) : undefined}
        crumbs={[
          { to: "/specialist/placements", label: t("list.title") },
          { to: back, label: options.name },
        ]}
      />
      <AppForm
        form={form}
        version={options.version}
        labels={{
          endReason: t("form.endReason"),
          nextStage: t("form.afterwards"),
          start: t("form.afterwardsDate"),
          acknowledged: t("finding.ack"),
        }}
      >
        <Findings findings={lastResult?.findings ?? []} errors={fields.acknowledged.errors} />
        <LeavingFields verb="end" options={options} fields={fields} />
        <RadioGroup
          field={fields.nextStage}
          label={t("form.afterwards")}
          options={possible.map((stage) => ({
            value: stage,
            label: t(`form.afterwardsOption.${stage}`),
            hint: t(`form.afterwardsHint.${stage}`),
          }))}
        />
        <DateField field={fields.start} label={t("form.afterwardsDate")} hint={t("form.startHint")} />
        <FormActions>
          <SubmitButton>{t("verb.end")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

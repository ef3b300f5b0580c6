import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { AppForm, FormActions, type FormTexts, RadioGroup, SubmitButton } from "~/components/form";
import { clock } from "~/config/clock";
import { openReasons } from "~/domain/access/looks";
import { reasonSchema } from "~/domain/access/need-to-know";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { giveReason } from "~/services/access/give-reason";
import { useLastResult } from "./parts/record-data";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const candidateId = idParam(args.params.id);
  return formCommand(args, actor, reasonSchema, async (trx, { why, next }) => {
    await giveReason(trx, actor, { candidateId, why }, clock);
    return redirect(`/specialist/candidates/${candidateId}${next ? `/${next}` : "#access"}`);
  });
}

/** A colleague says why they read papers and benefits of somebody whom others accompany. */
export default function ReasonPage() {
  const { t } = useTranslation("candidate");
  const [search] = useSearchParams();
  const [form, fields] = useForm<FormTexts<typeof reasonSchema>>({ lastResult: useLastResult() });
  const next = search.get("next");
  return (
    <div className="wrap-text stack">
      <h2>{t("reason.title")}</h2>
      <p>{t("reason.lead")}</p>
      <AppForm form={form} labels={{ why: t("reason.why") }}>
        {next && <input type="hidden" name={fields.next.name} value={next} />}
        <RadioGroup
          field={fields.why}
          label={t("reason.why")}
          options={openReasons.map((value) => ({ value, label: t(`reason.is.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("reason.open")}</SubmitButton>
        </FormActions>
      </AppForm>
    </div>
  );
}

import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AgreementText } from "~/components/employer/agreement-text";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, DateField, FormActions, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { defaultReviewDay } from "~/domain/employer/agreement";
import { agreementReviewSchema } from "~/domain/employer/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { reviewAgreement } from "~/services/employer/review-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";

export const handle = { title: "employer:agreement.reviewing.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "review");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, agreementReviewSchema, async (trx, input, form) => {
    const target = { ...agreementTarget(form), nextReviewOn: input.reviewOn };
    await reviewAgreement(trx, actor, target, clock);
    return redirect(`/specialist/employers/${id}?done=agreementReviewed#agreement`);
  });
}

/** Both sides looked at it again and it stays; only the next date is set. */
export default function ReviewAgreementPage() {
  const { t } = useTranslation("employer");
  const { id, company, agreement, today } = useLoaderData<typeof loader>();
  const back = `/specialist/employers/${id}`;
  const [form, fields] = useForm<z.output<typeof agreementReviewSchema>>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: { reviewOn: defaultReviewDay(today > agreement.reviewOn ? today : agreement.reviewOn) },
  });
  return (
    <div className="wrap-text">
      <PageHeader
        title={t("agreement.reviewing.title")}
        lead={t("agreement.reviewing.text")}
        crumbs={[{ to: back, label: company }]}
      />
      <AgreementText agreement={agreement} company={company} />
      <AppForm
        form={form}
        labels={useEmployerLabels({ reviewOn: t("agreement.nextReview") })}
        version={agreement.version}
      >
        <input type="hidden" name="agreementId" value={agreement.id} />
        <DateField field={fields.reviewOn} label={t("agreement.nextReview")} />
        <FormActions>
          <SubmitButton>{t("agreement.reviewing.do")}</SubmitButton>
          <ButtonLink to={`${back}/agreement/end`} kind="second">
            {t("agreement.reviewing.newText")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

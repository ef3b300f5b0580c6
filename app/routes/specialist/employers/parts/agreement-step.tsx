import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { AgreementText } from "~/components/employer/agreement-text";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import type { agreementOf } from "./agreement.server";

/** A step of an agreement whose text stays as it is: what it means, the text once more, and the button. */
export function AgreementStep({ step }: { step: "sending" | "confirming" | "signing" }) {
  const { t } = useTranslation("employer");
  const { id, company, agreement } = useLoaderData<typeof agreementOf>();
  const back = `/specialist/employers/${id}`;
  return (
    <div className="wrap-text">
      <PageHeader title={t(`agreement.${step}.title`)} crumbs={[{ to: back, label: company }]} />
      <Notice>{t(`agreement.${step}.text`, { company })}</Notice>
      <AgreementText agreement={agreement} company={company} />
      <AppForm version={agreement.version} errors={errorsOf(useActionData<Reply>())}>
        <input type="hidden" name="agreementId" value={agreement.id} />
        <FormActions>
          <SubmitButton>{t(`agreement.${step}.do`)}</SubmitButton>
          <ButtonLink to={`${back}#agreement`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

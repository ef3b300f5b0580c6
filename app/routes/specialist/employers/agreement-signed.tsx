import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AgreementText } from "~/components/employer/agreement-text";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { recordSignedAgreement } from "~/services/employer/record-signed-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";

export const handle = { title: "employer:agreement.signing.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "confirm");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    await recordSignedAgreement(trx, actor, agreementTarget(form), clock);
    return redirect(`/specialist/employers/${id}?done=agreementConfirmed#agreement`);
  });
}

/** Notes that the company has signed on paper. */
export default function SignedAgreementPage() {
  const { t } = useTranslation("employer");
  const { id, company, agreement } = useLoaderData<typeof loader>();
  const back = `/specialist/employers/${id}`;
  return (
    <div className="wrap-text">
      <PageHeader title={t("agreement.signing.title")} crumbs={[{ to: back, label: company }]} />
      <Notice>{t("agreement.signing.text", { company })}</Notice>
      <AgreementText agreement={agreement} company={company} />
      <AppForm version={agreement.version} errors={errorsOf(useActionData<Reply>())}>
        <input type="hidden" name="agreementId" value={agreement.id} />
        <FormActions>
          <SubmitButton>{t("agreement.signing.do")}</SubmitButton>
          <ButtonLink to={`${back}#agreement`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

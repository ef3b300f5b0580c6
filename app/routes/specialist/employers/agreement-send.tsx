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
import { sendAgreement } from "~/services/employer/send-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";

export const handle = { title: "employer:agreement.sending.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "send");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const mailed = await sendAgreement(trx, actor, agreementTarget(form), clock);
    return redirect(`/specialist/employers/${id}?done=${mailed > 0 ? "agreementSent" : "agreementToSign"}#agreement`);
  });
}

/** Vouches for the text and sends it to the company. */
export default function SendAgreementPage() {
  const { t } = useTranslation("employer");
  const { id, company, agreement } = useLoaderData<typeof loader>();
  const back = `/specialist/employers/${id}`;
  return (
    <div className="wrap-text">
      <PageHeader title={t("agreement.sending.title")} crumbs={[{ to: back, label: company }]} />
      <Notice>{t("agreement.sending.text", { company })}</Notice>
      <AgreementText agreement={agreement} company={company} />
      <AppForm version={agreement.version} errors={errorsOf(useActionData<Reply>())}>
        <input type="hidden" name="agreementId" value={agreement.id} />
        <FormActions>
          <SubmitButton>{t("agreement.sending.do")}</SubmitButton>
          <ButtonLink to={`${back}#agreement`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

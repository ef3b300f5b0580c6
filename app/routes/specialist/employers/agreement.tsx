import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AgreementText } from "~/components/employer/agreement-text";
import { AgreementTag } from "~/components/employer/tags";
import { PageHeader } from "~/components/page-header";
import { agreementOf } from "./parts/agreement.server";

export const handle = { title: "employer:agreement.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args);

/** The agreement on one sheet, to be read and printed. */
export default function AgreementPage() {
  const { t } = useTranslation("employer");
  const { id, company, agreement } = useLoaderData<typeof loader>();
  return (
    <div className="wrap-text sheet">
      <PageHeader
        title={t("agreement.with", { company })}
        tag={<AgreementTag state={agreement.standing} />}
        lead={t("agreement.lead")}
        crumbs={[{ to: `/specialist/employers/${id}`, label: company }]}
      />
      <AgreementText agreement={agreement} company={company} />
      <p className="soft no-print with-keys">{t("agreement.printHint")}</p>
    </div>
  );
}

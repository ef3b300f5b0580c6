import { useActionData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { ErrorSummary } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { errorsOf, type Reply } from "./reply";

/** What a form of one button shows when the answer is no: why, and the way back to the job. */
export function VerbProblem() {
  const { t } = useTranslation(["job", "common"]);
  const { pathname } = useLocation();
  return (
    <div className="wrap-text">
      <PageHeader title={t("job:errors.title")} />
      <ErrorSummary errors={errorsOf(useActionData<Reply>())} />
      <div className="actions">
        <ButtonLink to={pathname.replace(/\/[a-z]+$/, "")}>{t("common:back")}</ButtonLink>
      </div>
    </div>
  );
}

import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { VerbView } from "~/auth/verb.server";
import { ButtonLink } from "./actions";
import { ErrorSummary } from "./form";
import { errorsOf, type Reply } from "./form/reply";
import { PageHeader } from "./page-header";

/** What a form of one button shows when the answer is no: why, and the way back to where it stood. */
export function VerbProblem() {
  return <Problem level={1} />;
}

/** The same below the header of a record. */
export function VerbProblemInRecord() {
  return <Problem level={2} />;
}

function Problem({ level }: { level: 1 | 2 }) {
  const { t } = useTranslation("common");
  const { back } = useLoaderData<VerbView>();
  return (
    <div className="wrap-text stack">
      <PageHeader title={t("problem.refused.title")} level={level} />
      <ErrorSummary errors={errorsOf(useActionData<Reply>())} />
      <div className="actions">
        <ButtonLink to={back}>{t("back")}</ButtonLink>
      </div>
    </div>
  );
}

export const verbHandle = { title: "common:problem.refused.title" };

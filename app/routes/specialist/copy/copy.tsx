import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { CopyPage } from "~/components/privacy/copy-page";
import { DemoBar } from "~/components/shell/demo-bar";
import { LanguageMenu, Main, SkipLink } from "~/components/shell/parts";
import { Wordmark } from "~/components/wordmark";
import { useLocale } from "~/i18n/locale";
import { allLocales } from "~/i18n/locales";
import { staffCopy } from "./parts/staff-copy.server";
import "~/styles/copy.css";

export const loader = (args: LoaderFunctionArgs) => staffCopy(args);
export const handle = { title: "copy:title" };

/** What a person gets who asks what is held about them (Art. 15 GDPR): in their language and German, on paper or as a file. */
export default function StaffCopyPage() {
  const copy = useLoaderData<typeof loader>();
  const { id } = useParams();
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className="page person">
      <SkipLink />
      <DemoBar />
      <header className="bar">
        <div className="wrap top-line">
          <Wordmark to="/specialist" />
          <LanguageMenu locales={allLocales} />
        </div>
      </header>
      <Main className="wrap">
        <p className="no-print">
          <Link to={`/specialist/candidates/${id}/history`}>{t("back")}</Link>
        </p>
        <CopyPage copy={copy} file={`/${locale}/copy/${id}/data.json`} />
      </Main>
    </div>
  );
}

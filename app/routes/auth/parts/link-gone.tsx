import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { ErrorSummary } from "~/components/form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { useRootData } from "~/components/root-data";
import { useLocale } from "~/i18n/locale";

/** What a mailed link about the address says when it was used, has lapsed or was stopped. @param error of a refused form */
export function LinkGone({ error }: { error: string | undefined }) {
  const { t } = useTranslation("public");
  return (
    <>
      <PageHeader title={t("signInAddress.title")} />
      {error ? (
        <ErrorSummary errors={{ "": [error] }} />
      ) : (
        <Notice>
          <p>{t("signInAddress.gone")}</p>
        </Notice>
      )}
      <ToSignIn />
    </>
  );
}

/** Where one goes on: to signing in, or to the page about the address, for whoever is signed in here. */
export function ToSignIn() {
  const { t } = useTranslation(["common", "public"]);
  const locale = useLocale();
  const isSignedIn = useRootData()?.user != null;
  return (
    <p>
      <ButtonLink to={isSignedIn ? `/${locale}/sign-in-address` : "/auth/sign-in"} kind="second">
        {t(isSignedIn ? "public:signInAddress.title" : "nav.signIn")}
      </ButtonLink>
    </p>
  );
}

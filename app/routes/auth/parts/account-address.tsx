import { Trans, useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Notice } from "~/components/notice";

/** The way to another address for signing in, and the change that waits. @param pending the address that was asked for */
export function AccountAddress({ locale, pending }: { locale: string; pending: string | null }) {
  const { t } = useTranslation(["auth", "public"]);
  return (
    <>
      {pending && (
        <Notice>
          <p>
            <Trans
              t={t}
              i18nKey="account.addressPending"
              values={{ email: pending }}
              components={{ mail: <bdi dir="ltr" /> }}
            />
          </p>
        </Notice>
      )}
      <p>
        <ButtonLink to={`/${locale}/sign-in-address`} kind="second" size="small">
          {t(pending ? "account.addressSee" : "public:signInAddress.change")}
        </ButtonLink>
      </p>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { PhoneLink } from "~/components/phone-link";

/** The person who comes when something goes wrong: name, number, mail. On every page where help is the subject. */
export function HelperCard({
  helper,
  children,
}: {
  helper: { name: string | null; phone: string | null; email: string | null };
  children?: React.ReactNode;
}) {
  const { t } = useTranslation("employer");
  return (
    <div className="helper">
      <p>
        {t("help.person")} <strong>{helper.name ?? t("agreement.nobody")}</strong>
      </p>
      {helper.phone && (
        <p>
          <PhoneLink phone={helper.phone} />
        </p>
      )}
      {helper.email && (
        <p>
          <a href={`mailto:${helper.email}`}>{helper.email}</a>
        </p>
      )}
      {children}
    </div>
  );
}

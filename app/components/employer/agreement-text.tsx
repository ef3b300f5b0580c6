import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { DateText, Dots, Foreign } from "~/components/values";
import type { AgreementState } from "~/domain/employer/agreement";

export type AgreementTextData = {
  does: string;
  doesNot: string;
  callName: string | null;
  callPhone: string | null;
  standInName: string | null;
  standInPhone: string | null;
  answerWithinHours: number;
  validFrom: string;
  reviewOn: string;
  validTo: string | null;
  specialistConfirmedAt: string | Date | null;
  specialistName: string | null;
  employerConfirmedAt: string | Date | null;
  employerName: string | null;
  standing: AgreementState;
};

/** The limits agreement as both sides read and print it. The words of the text are German, whatever the page speaks. */
export function AgreementText({
  agreement,
  company,
  level = 2,
}: {
  agreement: AgreementTextData;
  company: string;
  /** Level of its headings: 3 inside a section. */
  level?: 2 | 3;
}) {
  const { t } = useTranslation("employer");
  return (
    <div className="agreement">
      <Section level={level} title={t("agreement.does", { company })}>
        <Lines text={agreement.does} />
      </Section>
      <Section level={level} title={t("agreement.doesNot", { company })}>
        <Lines text={agreement.doesNot} />
      </Section>
      <Section level={level} title={t("agreement.call")}>
        <Facts>
          <Fact label={t("agreement.person")}>
            <Person name={agreement.callName} phone={agreement.callPhone} />
          </Fact>
          <Fact label={t("agreement.standIn")}>
            <Person name={agreement.standInName} phone={agreement.standInPhone} />
          </Fact>
          <Fact label={t("agreement.answer")} note={t("agreement.answerNote")}>
            {t("agreement.hours", { count: agreement.answerWithinHours })}
          </Fact>
        </Facts>
      </Section>
      <Section level={level} title={t("agreement.time")}>
        <Facts>
          <Fact label={t("agreement.from")}>
            <DateText value={agreement.validFrom} />
          </Fact>
          <Fact label={t("agreement.review")}>
            <DateText value={agreement.reviewOn} late={agreement.standing === "review_due"} />
          </Fact>
          <Fact label={t("agreement.until")}>
            {agreement.validTo ? <DateText value={agreement.validTo} /> : t("agreement.open")}
          </Fact>
        </Facts>
      </Section>
      <Section level={level} title={t("agreement.confirmations")}>
        <Facts>
          <Fact label={t("agreement.city")}>
            <Confirmation at={agreement.specialistConfirmedAt} by={agreement.specialistName} />
          </Fact>
          <Fact label={company}>
            <Confirmation at={agreement.employerConfirmedAt} by={agreement.employerName} />
          </Fact>
        </Facts>
      </Section>
    </div>
  );
}

/** Each line of the text is one promise. */
function Lines({ text }: { text: string }) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return (
    <ul className="promises">
      {lines.map((line, index) => (
        <li key={index}>
          <Foreign lang="de">{line}</Foreign>
        </li>
      ))}
    </ul>
  );
}

export function Person({ name, phone }: { name: string | null; phone: string | null }) {
  const { t } = useTranslation("employer");
  if (!name) return <>{t("agreement.nobody")}</>;
  return <Dots items={[name, phone && <PhoneLink phone={phone} />]} />;
}

function Confirmation({ at, by }: { at: string | Date | null; by: string | null }) {
  const { t } = useTranslation("employer");
  if (!at) return <>{t("agreement.notConfirmed")}</>;
  return (
    <>
      {t("agreement.confirmedBy", { name: by ?? "" })} <DateText value={new Date(at)} />
    </>
  );
}

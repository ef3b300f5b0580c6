import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { useStartText } from "~/components/proposal/profile-view";
import { Dots, German } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { OriginalWords } from "./original-words";
import { PapersClosed } from "./papers-closed";
import { usePeriod } from "./period";
import { useRecord } from "./record-data";
import { SectionLink } from "./section-link";

/** What the paper allows and until when; the last line says what a company reads of it. */
export function AccessSection() {
  const { record, names, startsFrom, paper, papers, today } = useRecord();
  const { t } = useTranslation(["candidate", "proposal"]);
  const locale = useLocale();
  const name = useNames(names);
  const period = usePeriod();
  const startText = useStartText(today);
  return (
    <Section
      title={t("record.access")}
      id="access"
      actions={papers && <SectionLink to="access" section={t("record.access")} />}
    >
      {!papers && <PapersClosed next="" />}
      {paper.alarm && (
        <Notice kind="attention">
          <p>{t(`record.alarm_${paper.alarm}`, { count: paper.days ?? 0 })}</p>
        </Notice>
      )}
      <Facts>
        {record.access.map((a) => (
          <Fact
            key={a.id}
            label={period(a.from, a.until)}
            note={
              <Dots
                items={[
                  name("status", a.statusId),
                  a.document && <German>{a.document}</German>,
                  a.seenOn ? t("record.seen", { date: formatDate(a.seenOn, locale) }) : t("record.notSeen"),
                ]}
              />
            }
          >
            {t(`permission.${a.permission}`)}
            {a.permitEmployer && ` (${a.permitEmployer})`}
            {a.original && (
              <span className="fact-note">
                <OriginalWords words={a.original} />
              </span>
            )}
          </Fact>
        ))}
      </Facts>
      <p className="small soft">
        {t("record.readiness", { words: startText(startsFrom) })} {t("record.socialNote")}
      </p>
    </Section>
  );
}

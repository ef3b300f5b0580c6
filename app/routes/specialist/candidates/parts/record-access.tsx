import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { Fact, Facts } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { useStartText } from "~/components/proposal/profile-view";
import { Dots, German } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { OriginalWords } from "./original-words";
import { PapersClosed } from "./papers-closed";
import { usePeriod } from "./period";
import { useRecord } from "./record-data";

/** What the paper allows and until when; the last line says what a company reads of it. Papers of the past are folded. */
export function AccessFacts() {
  const { record, startsFrom, paper, papers, today } = useRecord();
  const { t } = useTranslation(["candidate", "proposal"]);
  const startText = useStartText(today);
  const over = record.access.filter((a) => a.until !== null && a.until < today);
  return (
    <>
      {!papers && <PapersClosed next="" />}
      {paper.alarm && (
        <p className="gap-line">
          <strong>{t(`record.alarm_${paper.alarm}`, { count: paper.days ?? 0 })}</strong>
        </p>
      )}
      <Folded
        items={record.access}
        most={Math.max(1, record.access.length - over.length)}
        words={(count) => t("record.moreBefore", { count })}
        render={(some) => (
          <Facts>
            {some.map((a) => (
              <Paper key={a.id} paper={a} />
            ))}
          </Facts>
        )}
      />
      <p className="small soft">
        {t("record.readiness", { words: startText(startsFrom) })} {t("record.socialNote")}
      </p>
    </>
  );
}

function Paper({ paper: a }: { paper: ReturnType<typeof useRecord>["record"]["access"][number] }) {
  const { names } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const name = useNames(names);
  const period = usePeriod();
  return (
    <Fact
      label={period(a.from, a.until)}
      note={
        <Dots
          items={[
            name("status", a.statusId),
            a.document && <German>{a.document}</German>,
            a.seenOn ? t("record.seen", { date: formatDate(a.seenOn, locale) }) : t("record.notSeen"),
            a.original && <OriginalWords words={a.original} />,
          ]}
        />
      }
    >
      {t(`permission.${a.permission}`)}
      {a.permitEmployer && ` (${a.permitEmployer})`}
    </Fact>
  );
}

import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { Fact, Facts } from "~/components/lists";
import { useCodeWords, useNames } from "~/components/match/names";
import { Dots, German } from "~/components/values";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { OriginalWords } from "./original-words";
import { usePeriod } from "./period";
import { useRecord } from "./record-data";

/** Languages and kinds of work that are shown at once. */
const shown = 3;

/** Languages with their levels, what they rest on, and the words of the list they came from. */
export function LanguageFacts() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  if (record.languages.length === 0) return <p className="soft">{t("record.none")}</p>;
  return (
    <Folded
      items={record.languages}
      most={shown}
      words={(count) => t("record.moreLanguages", { count })}
      render={(languages) => (
        <Facts>
          {languages.map((l) => (
            <Fact
              key={l.language}
              label={languageName(l.language, locale)}
              note={<Dots items={[t(`evidence.${l.evidence}`), l.original && <OriginalWords words={l.original} />]} />}
            >
              <Dots
                items={[
                  l.isFirst && t("field.isFirst"),
                  l.speaking && `${t("field.speakingAny")} ${l.speaking}`,
                  l.reading && `${t("field.readingAny")} ${l.reading}`,
                  l.writing && `${t("field.writing")} ${l.writing}`,
                ]}
                empty={t("record.unknown")}
              />
            </Fact>
          ))}
        </Facts>
      )}
    />
  );
}

/** Work done so far and work wished for. */
export function WorkFacts() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  const code = useCodeWords();
  const wished = record.wishes.map(
    (w) =>
      name("occupation", w.occupationId) ||
      name("apprenticeship", w.apprenticeshipId) ||
      (w.group ? code("group", w.group) : "") ||
      (w.anyWork ? t("wishKind.any") : w.original),
  );
  return (
    <Folded
      items={record.experience}
      most={shown}
      words={(count) => t("record.moreWork", { count })}
      render={(experience, rest) => (
        <Facts>
          {!rest && (
            <Fact
              label={t("record.label.wish")}
              note={record.wishNote ? <German>{record.wishNote}</German> : undefined}
            >
              {wished.filter(Boolean).join(", ") || t("record.unknown")}
            </Fact>
          )}
          {experience.map((e) => (
            <Fact
              key={e.id}
              label={name("occupation", e.occupationId) || e.original}
              note={e.original ? t("record.original", { words: e.original }) : undefined}
            >
              {e.years === null ? t("record.unknown") : t("record.years", { count: e.years })}
            </Fact>
          ))}
        </Facts>
      )}
    />
  );
}

/** Which office pays now; what was before is folded. */
export function BenefitFacts() {
  const { record, today } = useRecord();
  const { t } = useTranslation("candidate");
  const period = usePeriod();
  if (record.benefits.length === 0) return <p className="soft">{t("record.none")}</p>;
  const over = record.benefits.filter((b) => b.until !== null && b.until < today);
  return (
    <Folded
      items={record.benefits}
      most={Math.max(1, record.benefits.length - over.length)}
      words={(count) => t("record.moreBefore", { count })}
      render={(benefits) => (
        <Facts>
          {benefits.map((b) => (
            <Fact key={b.id} label={period(b.from, b.until)}>
              {t(`benefit.${b.system}`)}
            </Fact>
          ))}
        </Facts>
      )}
    />
  );
}

/** Who the person is. */
export function PersonFacts() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return (
    <Facts>
      <Fact label={t("field.birthDate")}>
        {record.birthDate ? formatDate(record.birthDate, locale) : (record.birthYear ?? t("record.unknown"))}
      </Fact>
      <Fact label={t("record.label.language")}>
        <Dots
          items={[
            languageName(record.preferredLanguage, locale),
            record.needsInterpreter && t("field.needsInterpreter"),
          ]}
        />
      </Fact>
    </Facts>
  );
}

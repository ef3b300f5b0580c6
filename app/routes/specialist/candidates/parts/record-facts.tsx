import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { useCodeWords, useNames } from "~/components/match/names";
import { Section } from "~/components/page-header";
import { Dots, German } from "~/components/values";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { OriginalWords } from "./original-words";
import { useRecord } from "./record-data";
import { AddLink, SectionLink } from "./section-link";

/** Languages with their levels, what they rest on, and the words of the list they came from. */
export function LanguageFacts() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return (
    <Section
      title={t("record.languages")}
      id="languages"
      actions={<SectionLink to="languages" section={t("record.languages")} />}
    >
      {record.languages.length === 0 && <p className="soft">{t("record.none")}</p>}
      <Facts>
        {record.languages.map((l) => (
          <Fact
            key={l.language}
            label={languageName(l.language, locale)}
            note={<Dots items={[t(`evidence.${l.evidence}`), l.original && <OriginalWords words={l.original} />]} />}
          >
            <Dots
              items={[
                l.speaking && `${t("field.speakingAny")} ${l.speaking}`,
                l.reading && `${t("field.readingAny")} ${l.reading}`,
                l.writing && `${t("field.writing")} ${l.writing}`,
                l.isFirst && t("field.isFirst"),
              ]}
              empty={t("record.unknown")}
            />
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

/** Work done so far and work wished for. */
export function WorkFacts() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  const code = useCodeWords();
  return (
    <Section title={t("record.work")} id="work" actions={<SectionLink to="work" section={t("record.work")} />}>
      <Facts>
        {record.experience.map((e) => (
          <Fact
            key={e.id}
            label={name("occupation", e.occupationId) || e.original}
            note={e.original ? t("record.original", { words: e.original }) : undefined}
          >
            {e.years === null ? t("record.unknown") : t("record.years", { count: e.years })}
          </Fact>
        ))}
        <Fact label={t("field.wishKind")} note={record.wishNote ? <German>{record.wishNote}</German> : undefined}>
          {record.wishes
            .map(
              (w) =>
                name("occupation", w.occupationId) ||
                name("apprenticeship", w.apprenticeshipId) ||
                (w.group ? code("group", w.group) : "") ||
                (w.anyWork ? t("wishKind.any") : w.original),
            )
            .filter(Boolean)
            .join(", ") || t("record.unknown")}
        </Fact>
      </Facts>
      <div className="actions">
        <AddLink to="wishes">{t("record.addWish")}</AddLink>
      </div>
    </Section>
  );
}

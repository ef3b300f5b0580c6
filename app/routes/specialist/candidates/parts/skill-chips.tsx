import { useTranslation } from "react-i18next";
import { useCodeWords, useNames } from "~/components/match/names";
import { Chip, ChipList, StatusTag } from "~/components/tags";
import { Dots } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useRecord } from "./record-data";

/** What somebody can do, licences first; one that has run out says so, because it opens no job any more. */
export function SkillChips() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  const code = useCodeWords();
  const isLicence = (skill: { type: string }) => skill.type === "licence";
  const licences = record.skills.filter(isLicence);
  const skills = record.skills.filter((skill) => !isLicence(skill));
  return (
    <ChipList label={t("record.skills")}>
      {[...licences, ...skills].map((s) => (
        <Chip key={s.skillId} icon={isLicence(s) ? "check" : undefined}>
          <Dots
            items={[
              name("skill", s.skillId),
              code("level", String(s.level)),
              code("evidence", s.evidence),
              s.validTo && <ValidTo key="until" day={s.validTo} />,
            ]}
          />
        </Chip>
      ))}
    </ChipList>
  );
}

/** Until when a licence is good; after that day it has run out. */
export function ValidTo({ day }: { day: string }) {
  const { today } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const date = formatDate(day, locale);
  return day < today ? (
    <StatusTag tone="stop">{t("record.ranOut", { date })}</StatusTag>
  ) : (
    t("record.validTo", { date })
  );
}

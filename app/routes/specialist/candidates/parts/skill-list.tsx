import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { Icon } from "~/components/icon";
import { useCodeWords, useNames } from "~/components/match/names";
import { StatusTag } from "~/components/tags";
import { Dots } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useRecord } from "./record-data";

/** Skills that are shown at once. */
const shown = 5;

/** What somebody can do, licences first; one that has run out says so, because it opens no job any more. */
export function SkillList() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  const code = useCodeWords();
  if (record.skills.length === 0) return <p className="soft">{t("record.none")}</p>;
  const isLicence = (skill: { type: string }) => skill.type === "licence";
  const licences = record.skills.filter(isLicence);
  const skills = record.skills.filter((skill) => !isLicence(skill));
  return (
    <Folded
      items={[...licences, ...skills]}
      most={shown}
      words={(count) => t("record.moreSkills", { count })}
      render={(items, rest) => (
        <ul className="plain" aria-label={rest ? undefined : t("record.skills")}>
          {items.map((s) => (
            <li key={s.skillId}>
              {isLicence(s) && <Icon name="check" size={14} />} {name("skill", s.skillId)}{" "}
              <span className="soft">
                <Dots
                  items={[
                    code("level", String(s.level)),
                    code("evidence", s.evidence),
                    s.validTo && <ValidTo key="until" day={s.validTo} />,
                  ]}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    />
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

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { useCodeWords, useNames } from "~/components/match/names";
import { Chip, ChipList } from "~/components/tags";
import { Dots } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import type { Profile } from "~/domain/proposal/profile";
import { formatDate, formatList, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** What a company sees of a person: the same view for the company and for the specialist who checks it. */
export function ProfileView({
  profile,
  names,
  today,
  level = 3,
}: {
  profile: Profile;
  names: Names;
  /** Once the first day has come, it says that the person can begin. */
  today: string;
  level?: 2 | 3;
}) {
  const from = profile.startsFrom ?? profile.availableFrom;
  const Heading = level === 2 ? "h2" : "h3";
  const { t } = useTranslation(["proposal", "match"]);
  const locale = useLocale();
  const name = useNames(names);
  const code = useCodeWords();
  const startText = useStartText(today);
  const none: ReactNode = <span className="soft">{t("profile.none")}</span>;
  const joined = (words: string[]) => (words.length > 0 ? formatList(words, locale) : none);
  const languages = [
    ...profile.languages.map((l) => {
      const levels = [
        l.speaking && t("profile.speaks", { level: l.speaking }),
        l.reading && t("profile.reads", { level: l.reading }),
      ].filter(Boolean);
      return `${languageName(l.language, locale)}${levels.length > 0 ? ` (${levels.join(", ")})` : ""}`;
    }),
    ...(profile.otherLanguages > 0 ? [t("profile.others", { count: profile.otherLanguages })] : []),
  ];
  const wishes = [
    ...profile.wishes.occupationIds.map((id) => name("occupation", id)),
    ...profile.wishes.groups.map((g) => code("group", g)),
    ...profile.wishes.apprenticeshipIds.map((id) => name("apprenticeship", id)),
    ...(profile.wishes.open ? [t("profile.open")] : []),
  ];
  const times = [
    (profile.hours.min !== null || profile.hours.max !== null) &&
      t("profile.hours", { min: profile.hours.min ?? "…", max: profile.hours.max ?? "…" }),
    profile.shifts.length > 0 && profile.shifts.map((s) => code("shift", s)).join(", "),
    profile.times.from &&
      profile.times.until &&
      t("profile.clock", { from: profile.times.from, until: profile.times.until }),
  ].filter((part) => typeof part === "string");
  const area = profile.area.districtId
    ? t("profile.inDistrict", { district: name("district", profile.area.districtId) })
    : profile.area.within30 === null
      ? none
      : t(profile.area.within30 ? "profile.within30" : "profile.farther");
  return (
    <div className="stack">
      <Facts>
        <Fact label={t("profile.readiness")}>{from ? <strong>{startText(from)}</strong> : none}</Fact>
        <Fact label={t("profile.languages")}>{joined(languages)}</Fact>
        <Fact label={t("profile.experience")}>
          {joined(
            profile.experience.map((e) => {
              const work = e.occupationId
                ? name("occupation", e.occupationId)
                : e.group
                  ? code("group", e.group)
                  : t("profile.someWork");
              return e.years > 0 ? `${work} (${t("candidate:record.years", { count: e.years })})` : work;
            }),
          )}
        </Fact>
        <Fact label={t("profile.wish")}>{joined(wishes)}</Fact>
        <Fact label={t("profile.times")}>
          <Dots items={times} empty={none} />
        </Fact>
        <Fact label={t("profile.area")}>{area}</Fact>
        {profile.adult === false && <Fact label="">{t("profile.minor")}</Fact>}
      </Facts>
      {(profile.licences.length > 0 || profile.skills.length > 0) && (
        <div className="stack-s">
          <Heading>{t("profile.skills")}</Heading>
          <ChipList label={t("profile.skills")}>
            {[
              ...profile.licences.map((id) => (
                <Chip key={id} icon="check">
                  {name("skill", id)}
                </Chip>
              )),
              ...profile.skills.map((s) => (
                <Chip key={s.skillId}>
                  <Dots
                    items={[name("skill", s.skillId), code("level", String(s.level)), code("evidence", s.evidence)]}
                  />
                </Chip>
              )),
            ]}
          </ChipList>
        </div>
      )}
      {profile.support.length > 0 && (
        <div>
          <Heading>{t("profile.support")}</Heading>
          <ul>
            {profile.support.map((s) => (
              <li key={s.instrument}>
                {name("instrument", s.instrument)}
                {s.weeks > 0 && `, ${t("match:weeks", { count: s.weeks })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="small soft">{t("profile.note")}</p>
    </div>
  );
}

/** When somebody can start, in the words of a company. */
export function useStartText(today: string): (day: string | null) => string {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  return (day) => {
    if (day === null) return t("start.open");
    return day <= today ? t("start.now") : t("start.from", { date: formatDate(day, locale) });
  };
}

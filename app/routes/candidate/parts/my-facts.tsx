import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useJobLabels } from "~/components/job/labels";
import { OfficialName } from "~/components/job/official-name";
import { Translated } from "~/components/job/translated";
import { Fact, Facts } from "~/components/lists";
import { Section } from "~/components/page-header";
import { Dots, German } from "~/components/values";
import { readTravelModes } from "~/domain/matching/facts";
import { formatAmount, formatDate, formatList, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MyData } from "~/queries/candidate/my-data";
import { AboutMe } from "./about-me";
import { Lines } from "./my-lines";

/** Everything stored about the person, in their language, read only: who they are, what they can, wish and accept. */
export function MyFacts({ mine }: { mine: MyData }) {
  return (
    <>
      <AboutMe mine={mine} />
      <MyLanguages mine={mine} />
      <MyWork mine={mine} />
      <MyTimes mine={mine} />
    </>
  );
}

function MyLanguages({ mine }: { mine: MyData }) {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  return (
    <Section title={t("data.languages")} id="languages">
      {mine.languages.length === 0 && <p>{t("data.nothing")}</p>}
      <Facts>
        {mine.languages.map((each) => (
          <Fact key={each.language} label={languageName(each.language, locale)}>
            <Dots
              items={[
                each.isFirst && t("data.first"),
                each.speaking && t("public:jobs.speaking", { level: each.speaking }),
                each.reading && t("public:jobs.reading", { level: each.reading }),
                each.writing && t("data.writing", { level: each.writing }),
              ]}
            />
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

function MyWork({ mine }: { mine: MyData }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const labels = useJobLabels();
  const wish = (each: MyData["wishes"][number]): ReactNode => {
    if (each.name) return <OfficialName name={each.name} occupation={each.name.id ?? undefined} />;
    if (each.group) return labels.code("group", each.group);
    return each.anyWork ? t("data.anyWork") : each.original && <German>{each.original}</German>;
  };
  return (
    <Section title={t("data.work")} id="work">
      <Facts>
        <Fact label={t("data.skills")}>
          <Lines items={mine.skills.map((skill) => <Translated key={skill.id} name={skill} />)} />
        </Fact>
        <Fact label={t("data.experience")}>
          <Lines
            items={mine.experience.map((each) => (
              <span key={each.id}>
                {each.occupation ? (
                  <OfficialName name={each.occupation} occupation={each.occupation.id ?? undefined} />
                ) : (
                  <German>{each.original}</German>
                )}
                {each.years !== null && <span className="soft"> ({formatAmount(each.years, "year", locale)})</span>}
              </span>
            ))}
          />
        </Fact>
        <Fact label={t("data.wish")}>
          <Lines
            items={[
              ...mine.wishes.map((each) => wish(each)),
              mine.wishes.some((each) => each.wantsApprenticeship) && t("data.wantsApprenticeship"),
            ]}
          />
        </Fact>
      </Facts>
    </Section>
  );
}

function MyTimes({ mine }: { mine: MyData }) {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  const labels = useJobLabels();
  const either = (list: "shift" | "demand", yes: readonly string[], no: readonly string[]) => [
    yes.length > 0 && t("data.yes", { list: together(yes.map((code) => labels.code(list, code))) }),
    no.length > 0 && t("data.no", { list: together(no.map((code) => labels.code(list, code))) }),
  ];
  const together = (words: string[]) => formatList(words, locale);
  const clock = (time: string | null) => time?.slice(0, 5) ?? "…";
  return (
    <Section title={t("data.times")} id="times">
      <Facts>
        <Fact label={t("data.hours")}>
          <Lines items={[labels.hours({ hoursMin: mine.hoursMin ?? mine.hoursMax, hoursMax: mine.hoursMax })]} />
        </Fact>
        <Fact label={t("data.shifts")}>
          <Lines items={either("shift", mine.shiftsAccepted, mine.shiftsRefused)} />
        </Fact>
        {(mine.timeFrom || mine.timeTo) && (
          <Fact label={t("data.clock")}>
            {t("public:jobs.range", { from: clock(mine.timeFrom), to: clock(mine.timeTo) })}
          </Fact>
        )}
        <Fact label={t("data.start")}>
          <Lines items={[mine.availableFrom && formatDate(mine.availableFrom, locale, "long")]} />
        </Fact>
        <Fact label={t("data.way")}>
          <Lines
            items={[
              together(readTravelModes(mine.mobility).map((mode) => t(`data.mode.${mode}`))),
              mine.travelMinutesMax &&
                t("data.wayMax", { time: formatAmount(mine.travelMinutesMax, "minute", locale) }),
            ]}
          />
        </Fact>
        <Fact label={t("data.demands")}>
          <Lines items={either("demand", mine.demandsAccepted, mine.demandsRefused)} />
        </Fact>
      </Facts>
    </Section>
  );
}

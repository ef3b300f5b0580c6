import { useTranslation } from "react-i18next";
import { OfficialName } from "~/components/job/official-name";
import { Fact, Facts } from "~/components/lists";
import { Section } from "~/components/page-header";
import { Dots, German } from "~/components/values";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { formatPhone } from "~/i18n/phone";
import type { MyData } from "~/queries/candidate/my-data";
import { Lines } from "./my-lines";

const phones: ReadonlySet<string> = new Set(["phone", "sms"]);

/** Who the person is and how to reach them, and the papers and benefits that are stored. */
export function AboutMe({ mine }: { mine: MyData }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const until = (day: string | null) => day && t("profile.until", { date: formatDate(day, locale) });
  const address = [
    mine.careOf && `c/o ${mine.careOf}`,
    mine.street,
    [mine.postcode, mine.city].filter(Boolean).join(" "),
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <Section title={t("data.me")} id="me">
      <Facts>
        <Fact label={t("data.name")}>
          <bdi>
            {mine.givenName} {mine.familyName}
          </bdi>
        </Fact>
        {(mine.birthDate || mine.birthYear) && (
          <Fact label={t("data.born")}>
            {mine.birthDate ? formatDate(mine.birthDate, locale, "long") : mine.birthYear}
          </Fact>
        )}
        {mine.street && (
          <Fact label={t("data.address")}>
            <German>{address}</German>
          </Fact>
        )}
        {mine.channels.map((channel) => (
          <Fact key={channel.id} label={t(`data.channel.${channel.kind}`)}>
            <bdi dir="auto">{phones.has(channel.kind) ? formatPhone(channel.value) : channel.value}</bdi>
          </Fact>
        ))}
        {mine.papers.length > 0 && (
          <Fact label={t("data.papers")}>
            <Lines
              items={mine.papers.map((paper) => (
                <Dots
                  key={paper.id}
                  items={[
                    paper.status ? (
                      <OfficialName key="paper" name={paper.status} />
                    ) : (
                      <German key="paper">{paper.document}</German>
                    ),
                    until(paper.until),
                  ]}
                />
              ))}
            />
          </Fact>
        )}
        {mine.benefits.length > 0 && (
          <Fact label={t("data.benefits")}>
            <Lines
              items={mine.benefits.map((benefit) => (
                <Dots key={benefit.id} items={[<German key="system">{benefit.system}</German>, until(benefit.until)]} />
              ))}
            />
          </Fact>
        )}
        <Fact label={t("data.talk")}>{languageName(mine.preferredLanguage, locale)}</Fact>
      </Facts>
    </Section>
  );
}

import type { MailTemplate } from "./context";
import { HelperFact } from "./helper-fact";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the candidate, the day before the start: when, where, who, what to bring. */
export type FirstDayProps = {
  /** ISO date of the first day. */
  startsOn: string;
  /** Local time `HH:MM` when it is known. */
  time: string | null;
  /** Null where others read the mail too; the company then stays unnamed. */
  company: string | null;
  place: string | null;
  /** Who receives the person at the door. */
  contact: string | null;
  whatToBring: string | null;
  helper: string;
  helperPhone: string | null;
  url: string;
};

export const firstDay: MailTemplate<FirstDayProps> = {
  subject: ({ startsOn }, { t, formatDate }) => t("first-day.subject", { date: formatDate(startsOn) }),
  body: (props, context) => {
    const { t, formatDate } = context;
    const where = [props.company, props.place].filter(Boolean).join(", ");
    return (
      <Layout
        context={context}
        preview={t("first-day.subject", { date: formatDate(props.startsOn) })}
        heading={t("first-day.heading")}
        reason="first-day.reason"
      >
        <Fact label={t("appointment.when")}>
          {props.time
            ? t("first-day.at", { date: formatDate(props.startsOn), time: props.time })
            : formatDate(props.startsOn)}
        </Fact>
        {where ? (
          <Fact label={t("appointment.where")}>
            <bdi lang="de">{where}</bdi>
          </Fact>
        ) : (
          <Paragraph>{t("first-day.signIn")}</Paragraph>
        )}
        {props.contact ? (
          <Fact label={t("first-day.contact")}>
            <bdi lang="de">{props.contact}</bdi>
          </Fact>
        ) : null}
        <Fact label={t("appointment.bring")}>
          {props.whatToBring ? <bdi lang="de">{props.whatToBring}</bdi> : t("first-day.bring")}
        </Fact>
        <Paragraph>{t("first-day.way")}</Paragraph>
        <HelperFact name={props.helper} phone={props.helperPhone} context={context} />
        <Paragraph>{t("first-day.cannot")}</Paragraph>
        <Action href={props.url} label={t("first-day.action")} context={context} />
      </Layout>
    );
  },
};

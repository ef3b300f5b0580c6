import type { MailTemplate } from "./context";
import { HelperFact } from "./helper-fact";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the candidate, in their language: an offer is over, through no fault of theirs, and somebody keeps looking. */
export type OfferEndedProps = {
  how: "gone" | "silent";
  job: string;
  company: string;
  /** First name and phone of the person who helps. */
  helper: string;
  helperPhone: string | null;
  url: string;
};

export const offerEnded: MailTemplate<OfferEndedProps> = {
  subject: (_props, { t }) => t("offer-ended.subject"),
  body: ({ how, job, company, helper, helperPhone, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("offer-ended.subject")}
        heading={t("offer-ended.heading")}
        reason="offer-ended.reason"
      >
        <Fact label={t("offer-ended.job")}>
          <bdi lang="de">{job}</bdi>
          {" · "}
          <bdi lang="de">{company}</bdi>
        </Fact>
        <Paragraph>{t(`offer-ended.${how}`)}</Paragraph>
        <Paragraph>{t("offer-ended.next")}</Paragraph>
        <HelperFact name={helper} phone={helperPhone} context={context} />
        <Action href={url} label={t("offer-ended.action")} context={context} />
      </Layout>
    );
  },
};

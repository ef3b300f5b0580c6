import { type AppointmentProps, entry } from "./appointment";
import type { MailTemplate } from "./context";
import { HelperFact } from "./helper-fact";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the candidate: an appointment is off; the calendar's entry goes with it. */
export type AppointmentCancelledProps = Omit<AppointmentProps, "whatToBring">;

export const appointmentCancelled: MailTemplate<AppointmentCancelledProps> = {
  subject: ({ kind, startsAt }, { t, formatDateTime }) =>
    t("appointment-cancelled.subject", { kind: t(`appointment.kind.${kind}`), at: formatDateTime(startsAt) }),
  body: (props, context) => {
    const { t, formatDateTime } = context;
    return (
      <Layout
        context={context}
        preview={t("appointment-cancelled.what", { at: formatDateTime(props.startsAt) })}
        heading={t("appointment-cancelled.heading")}
        reason="appointment.reason"
      >
        <Paragraph>{t("appointment-cancelled.what", { at: formatDateTime(props.startsAt) })}</Paragraph>
        <Fact label={t("appointment.what")}>{t(`appointment.kind.${props.kind}`)}</Fact>
        {props.company ? (
          <Fact label={t("appointment.where")}>
            <bdi>{props.company}</bdi>
          </Fact>
        ) : null}
        <Paragraph>{t("appointment-cancelled.next")}</Paragraph>
        <HelperFact name={props.helper} phone={props.helperPhone} context={context} />
        <Action href={props.url} label={t("appointment-cancelled.action")} context={context} />
      </Layout>
    );
  },
  attachments: (props, context) => [entry(props, context, true)],
};

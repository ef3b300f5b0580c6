import { type AppointmentProps, entry } from "./appointment";
import type { MailTemplate } from "./context";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the company: an appointment with it has moved or is off. Names nobody; the page says who it is. */
export type AppointmentCompanyProps = Omit<AppointmentProps, "whatToBring"> & {
  change: "moved" | "cancelled";
};

export const appointmentCompany: MailTemplate<AppointmentCompanyProps> = {
  subject: ({ change, startsAt }, { t, formatDateTime }) =>
    t(`appointment-company.${change}.subject`, { at: formatDateTime(startsAt) }),
  body: (props, context) => {
    const { t, formatDateTime } = context;
    const words = `appointment-company.${props.change}` as const;
    return (
      <Layout
        context={context}
        preview={t(`${words}.what`)}
        heading={t(`${words}.heading`)}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{t(`${words}.what`)}</Paragraph>
        <Fact label={t("appointment.what")}>{t(`appointment.kind.${props.kind}`)}</Fact>
        <Fact label={t("appointment.when")}>{formatDateTime(props.startsAt)}</Fact>
        {props.place ? <Fact label={t("appointment.where")}>{props.place}</Fact> : null}
        <Fact label={t("appointment.helper")}>
          {props.helper}
          {props.helperPhone ? ` · ${props.helperPhone}` : ""}
        </Fact>
        <Action href={props.url} label={t("appointment-company.action")} context={context} />
      </Layout>
    );
  },
  attachments: (props, context) => [entry(props, context, props.change === "cancelled")],
};

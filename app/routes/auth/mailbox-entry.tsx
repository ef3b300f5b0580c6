import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { PageHeader } from "~/components/page-header";
import { DateText } from "~/components/values";
import { env } from "~/config/env.server";
import { langOf } from "~/i18n/locales";
import { localMail } from "~/queries/message/local-mailbox";
import { codeParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

export const handle = { title: "auth:mailbox.title" };

export async function loader({ params }: LoaderFunctionArgs) {
  const mail = env.demo ? await localMail(codeParam(params.id)) : undefined;
  return mail ?? throwNotFound();
}

export default function MailboxEntry() {
  const { t } = useTranslation("auth");
  const mail = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={<bdi lang={langOf(mail.locale)}>{mail.subject}</bdi>}
        crumbs={[{ to: "/mailbox", label: t("mailbox.title") }]}
      />
      <Facts>
        <Fact label={t("mailbox.to")}>
          <bdi dir="ltr">{mail.to}</bdi>
        </Fact>
        <Fact label={t("mailbox.at")}>
          <DateText value={new Date(mail.receivedAt)} />
        </Fact>
        {mail.attachments.length > 0 && (
          <Fact label={t("mailbox.files")}>{mail.attachments.map((file) => file.filename).join(", ")}</Fact>
        )}
      </Facts>
      <div className="card mail-text" lang={langOf(mail.locale)} dir="auto">
        {mail.text.split(/(https?:\/\/\S+)/).map((part, index) => (
          <Fragment key={index}>{/^https?:/.test(part) ? <a href={part}>{part}</a> : part}</Fragment>
        ))}
      </div>
    </>
  );
}

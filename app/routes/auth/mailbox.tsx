import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { type Column, DataTable } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText } from "~/components/values";
import { env } from "~/config/env.server";
import { langOf } from "~/i18n/locales";
import { localMailbox } from "~/queries/message/local-mailbox";
import { throwNotFound } from "~/request/responses.server";

export const handle = { title: "auth:mailbox.title" };

/** The demo's mailbox: what would have been sent. Does not exist elsewhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!env.demo) throwNotFound();
  const to = new URL(request.url).searchParams.get("to");
  return { mails: await localMailbox(to) };
}

export default function Mailbox() {
  const { t } = useTranslation("auth");
  const { mails } = useLoaderData<typeof loader>();
  const columns: Column<(typeof mails)[number]>[] = [
    {
      key: "subject",
      label: t("mailbox.subject"),
      header: true,
      cell: (mail) => (
        <Link to={`/mailbox/${mail.id}`} data-row>
          <bdi lang={langOf(mail.locale)}>{mail.subject}</bdi>
        </Link>
      ),
    },
    { key: "to", label: t("mailbox.to"), cell: (mail) => <bdi dir="ltr">{mail.to}</bdi> },
    { key: "at", label: t("mailbox.at"), cell: (mail) => <DateText value={new Date(mail.receivedAt)} /> },
  ];
  return (
    <>
      <PageHeader title={t("mailbox.title")} lead={t("mailbox.lead")} />
      {mails.length === 0 ? (
        <EmptyState icon="mail" title={t("mailbox.empty")}>
          {t("mailbox.emptyText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("mailbox.title")}
          captionHidden
          columns={columns}
          rows={mails}
          rowKey={(mail) => mail.id}
        />
      )}
    </>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ActionButton } from "~/components/actions";
import { DataTable } from "~/components/lists";
import { Pagination, Tabs } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText } from "~/components/values";
import { dropReasons, loggedStates } from "~/domain/message/states";
import { pageNumber } from "~/domain/page-number";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { messageList } from "~/queries/message/list";

export const handle = { title: "coordinator:messages.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const state = loggedStates.find((known) => known === search.get("state")) ?? "failed";
  const page = pageNumber(search);
  return { state, page, ...(await readAs(actor, (trx) => messageList(trx, state, page))) };
}

export default function Messages() {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const { messages, counts, more, state, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("messages.title")} lead={t("messages.lead")} />
      <Flash ns="coordinator" />
      <Tabs
        label={t("messages.states.label")}
        items={loggedStates.map((known) => ({
          to: known === "failed" ? "/coordinator/messages" : `/coordinator/messages?state=${known}`,
          label: t(`messages.states.${known}`),
          count: known === "sent" && more ? `${formatNumber(counts.sent, locale)}+` : counts[known],
          exact: true,
        }))}
      />
      {messages.length === 0 ? (
        <EmptyState icon="mail" title={t(`messages.none.${state}`)} />
      ) : (
        <DataTable
          caption={t("messages.title")}
          captionHidden
          rows={messages}
          rowKey={(message) => message.id}
          columns={[
            {
              key: "what",
              label: t("messages.what"),
              header: true,
              cell: (message) => t(`messages.templates.${message.template}`),
            },
            {
              key: "to",
              label: t("messages.to"),
              cell: (message) => (
                <>
                  {message.name} <bdi dir="ltr">{message.email}</bdi>
                </>
              ),
            },
            {
              key: "when",
              label: t("messages.when"),
              cell: (message) => <DateText value={message.sentAt ?? message.createdAt} />,
            },
            {
              key: "error",
              label: t("messages.how"),
              cell: (message) => {
                const dropped = dropReasons.find((code) => code === message.error);
                if (dropped) return t(`messages.errors.${dropped}`);
                // rows from before reasons were codes hold a few English words
                return message.error
                  ? t(`messages.errors.${message.error}`, { defaultValue: message.error, count: message.attempts })
                  : t("messages.attempts", { count: message.attempts });
              },
            },
            {
              key: "retry",
              label: t("messages.action"),
              action: true,
              cell: (message) =>
                message.state === "failed" ? (
                  <ActionButton action={`/coordinator/messages/${message.id}/retry`} size="small">
                    {t("messages.retry")}
                  </ActionButton>
                ) : null,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} />
    </>
  );
}

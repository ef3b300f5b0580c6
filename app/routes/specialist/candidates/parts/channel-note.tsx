import { useTranslation } from "react-i18next";
import { Fact } from "~/components/lists";
import { Dots } from "~/components/values";
import { type Channel, checkChannel, type Mailbox, proofOf } from "~/domain/reachability/channels";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { formatPhone } from "~/i18n/phone";
import { useRecord } from "./record-data";

/** What the last try said, and why a way must not be used, with what to take instead. */
export function ChannelNote({ channel }: { channel: { id: string } }) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const { record } = useRecord();
  const own = record.channels.find((c) => c.id === channel.id) as Channel | undefined;
  if (!own) return null;
  const proof = proofOf(own);
  const on = proof === "worked" ? own.lastWorkedOn : own.lastFailedOn;
  const verdict = checkChannel(own, { mailbox: record.mailbox as Mailbox, channels: record.channels as Channel[] });
  return (
    <Dots
      items={[
        `${t(`outcome.${proof}`)}${on ? ` (${formatDate(on, locale)})` : ""}`,
        !verdict.ok && (
          <>
            <strong>{t(`reach.refused_${verdict.reason}`)}</strong>{" "}
            {verdict.instead && t("reach.instead", { channel: t(`channel.${verdict.instead.kind}`) })}
          </>
        ),
        verdict.ok && verdict.warnings.includes("shared") && t("reach.shared"),
      ]}
    />
  );
}

/** One way to reach somebody, with what the last try said. */
export function ChannelFact({ channel }: { channel: { id: string; kind: string; value: string } }) {
  const { t } = useTranslation("candidate");
  return (
    <Fact label={t(`channel.${channel.kind}`)} note={<ChannelNote channel={channel} />}>
      <bdi dir="auto">{formatPhone(channel.value)}</bdi>
    </Fact>
  );
}

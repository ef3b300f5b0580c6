import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Fact, Facts } from "~/components/lists";
import { DateText } from "~/components/values";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { ProposalRecord } from "~/queries/proposal/proposals";

/** Who it is about, when it was sent, by when it is answered, and how it ended and why. */
export function ProposalFacts({ proposal: p, today }: { proposal: ProposalRecord; today: string }) {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  const reason = p.declineReason
    ? t(`declineReason.${p.declineReason}`)
    : p.candidateReason
      ? t(`withdrawReason.${p.candidateReason}`)
      : p.closedReason
        ? t(`closedReason.${p.closedReason}`)
        : p.state === "expired"
          ? t("record.noAnswer")
          : null;
  return (
    <Facts>
      <Fact label={t("record.person")}>
        <Link to={`/specialist/candidates/${p.candidateId}`}>
          <bdi>{p.name}</bdi>
        </Link>
      </Fact>
      {p.sentAt && (
        <Fact
          label={t("record.sent")}
          note={p.rankAtProposal ? t("record.rank", { rank: p.rankAtProposal }) : undefined}
        >
          {formatDateTime(p.sentAt, locale)}
        </Fact>
      )}
      {p.state === "sent" && p.answerDueOn && (
        <Fact label={t("record.due")}>
          <DateText value={p.answerDueOn} late={p.answerDueOn < today} />
        </Fact>
      )}
      {p.answeredAt && (
        <Fact
          label={t("record.answered")}
          note={p.answeredBy ? t("record.answeredBy", { name: p.answeredBy }) : undefined}
        >
          {formatDateTime(p.answeredAt, locale)}
        </Fact>
      )}
      {reason && <Fact label={t("record.reason")}>{reason}</Fact>}
    </Facts>
  );
}

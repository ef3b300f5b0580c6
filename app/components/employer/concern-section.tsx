import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Folded } from "~/components/folded";
import { Card } from "~/components/lists";
import { RecordGroup } from "~/components/record/group";
import { StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";

type Concern = {
  id: string;
  topic: string;
  text: string;
  state: string;
  promisedUntil: string | Date;
  createdAt: string | Date;
  answer: string;
  answeredAt?: string | Date | null;
  answeredBy?: string | null;
  result?: string | null;
  resultNote?: string;
  closedAt?: string | Date | null;
  closedBy?: string | null;
  raisedBy?: string;
  person: string | null;
};

/** Calls for help of a company, the open ones first, the settled ones folded, each with the promised time. */
export function ConcernSection({
  concerns,
  base,
  now,
  isDue,
}: {
  concerns: readonly Concern[];
  base: string;
  now: Date;
  /** An answer is what is due with the company. */
  isDue: boolean;
}) {
  const { t } = useTranslation("employer");
  const settled = concerns.filter((concern) => concern.state === "closed");
  const waiting = concerns.filter((concern) => concern.state !== "closed");
  return (
    <RecordGroup title={t("concern.title")} id="concerns">
      <Folded
        items={[...waiting, ...settled]}
        most={waiting.length}
        words={(count) => t("concern.settled", { count })}
        render={(some) => (
          <div className="stack-s">
            {some.map((concern, nth) => (
              <ConcernCard key={concern.id} concern={concern} now={now}>
                {concern.state === "open" && (
                  <ButtonLink
                    to={`${base}/concerns/${concern.id}#concerns`}
                    size="small"
                    kind={isDue && nth === 0 ? "main" : "second"}
                  >
                    {t("concern.answer")}
                  </ButtonLink>
                )}
                {concern.state === "answered" && (
                  <ButtonLink to={`${base}/concerns/${concern.id}/close#concerns`} size="small" kind="second">
                    {t("concern.close")}
                  </ButtonLink>
                )}
              </ConcernCard>
            ))}
          </div>
        )}
      />
    </RecordGroup>
  );
}

/** One call for help with its answer or the time by which one is promised. */
export function ConcernCard({
  concern,
  now,
  level,
  children,
}: {
  concern: Concern;
  now: Date;
  level?: 2 | 3;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation("employer");
  const promised = new Date(concern.promisedUntil);
  const open = concern.state === "open";
  return (
    <Card
      level={level}
      title={t(`concern.topic.${concern.topic}`)}
      tag={<StatusTag tone={open ? "wait" : "done"}>{t(`concern.state.${concern.state}`)}</StatusTag>}
    >
      <p className="soft">
        <Dots
          items={[
            <>
              {concern.raisedBy} <DateText value={new Date(concern.createdAt)} />
            </>,
            concern.person && t("concern.about", { name: concern.person }),
          ]}
        />
      </p>
      <p>
        <German>{concern.text}</German>
      </p>
      {open ? (
        <p>
          {t("concern.promised")} <DateText value={promised} late={promised < now} />
        </p>
      ) : (
        <p>
          <strong>{t("concern.answered")}</strong> <German>{concern.answer}</German>{" "}
          <Signed by={concern.answeredBy} at={concern.answeredAt} />
        </p>
      )}
      {concern.result && (
        <p>
          <strong>{t(`concern.result.${concern.result}`)}</strong> <German>{concern.resultNote}</German>{" "}
          <Signed by={concern.closedBy} at={concern.closedAt} />
        </p>
      )}
      {children}
    </Card>
  );
}

/** Who did it and when, as the history of a call for help. */
function Signed({ by, at }: { by?: string | null; at?: string | Date | null }) {
  if (!at) return null;
  return (
    <span className="soft">
      {by && `${by}, `}
      <DateText value={new Date(at)} />
    </span>
  );
}

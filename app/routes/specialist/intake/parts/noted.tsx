import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { both, Twice } from "~/components/two-languages";
import type { IntakeStep } from "~/domain/candidate/intake";
import { AnswerWords, type Noting, sectionNoted } from "./answer-words";

/** What was noted to this question before, above the boxes for more. */
export function Noted({ step, ...noting }: { step: IntakeStep } & Noting) {
  const { t } = useTranslation("candidate");
  const section = sectionNoted(step, noting.record);
  if (section === null) return null;
  return (
    <div className="intake-noted stack-s">
      <p>
        <strong>{both((say) => say("my:intake.noted"))}</strong>
      </p>
      <div>
        <Twice>
          <AnswerWords step={step} {...noting} />
        </Twice>
      </div>
      <p>
        <Link to={`/specialist/candidates/${noting.record.id}/${section}`}>{t("intake.change")}</Link>
      </p>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { both, Twice } from "~/components/two-languages";
import { type IntakeStep, intakeSteps } from "~/domain/candidate/intake";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { AnswerWords, type Noting, sectionNoted } from "./answer-words";
import { screenOf } from "./screen";

/** Each question with its answer, in both languages; each leads back to its screen. */
export function Answers({ open, ...noting }: Noting & { open: readonly IntakeStep[] }) {
  const { t } = useTranslation("candidate");
  const { record } = noting;
  const answered = intakeSteps.filter((step) =>
    step === "languages" ? sectionNoted(step, record) !== null : !open.includes(step),
  );
  if (answered.length === 0) return null;
  return (
    <ul className="intake-answers" aria-label={t("intake.answers")}>
      {answered.map((step) => (
        <li key={step}>
          <div>
            <Ask step={step} />
            <div className="intake-said">
              <Twice>
                <AnswerWords step={step} {...noting} />
              </Twice>
            </div>
          </div>
          <Link to={screenOf(record.id, step)}>
            {t("intake.change")}
            <Hidden step={step} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The questions without an answer: whether they were asked and left for later, and the way to each. */
export function LeftOpen({
  id,
  open,
  asked,
}: {
  id: string;
  open: readonly IntakeStep[];
  asked: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return (
    <ul className="intake-answers">
      {open.map((step) => {
        const on = asked[step];
        return (
          <li key={step}>
            <div>
              <Ask step={step} />
              {on && <p className="soft small">{t("intake.asked", { date: formatDate(on, locale) })}</p>}
            </div>
            <Link to={screenOf(id, step)}>
              {t("intake.ask")}
              <Hidden step={step} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const Ask = ({ step }: { step: IntakeStep }) => <p>{both((t) => t(`my:intake.ask.${step}`))}</p>;

/** The question for whoever hears the link alone. */
function Hidden({ step }: { step: IntakeStep }) {
  const { t } = useTranslation("my");
  return <span className="vh">: {t(`intake.ask.${step}`)}</span>;
}

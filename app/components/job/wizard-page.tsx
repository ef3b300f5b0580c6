import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Dots, German, Steps } from "~/components/values";
import { isStopping } from "~/domain/job/rules";
import { stepAfter, wizardSteps } from "~/domain/job/wizard";
import { BesideWizard } from "./beside-wizard";
import { hintsOf, StepForm, type WizardView } from "./step-questions";

/** One page of the posting wizard: the progress, one group of questions, and what the rules say about the answers. */
export function WizardPage({ view }: { view: WizardView }) {
  const { t } = useTranslation(["job", "common"]);
  const { step, state } = view;
  const number = wizardSteps.indexOf(step) + 1;
  const hints = hintsOf(state);
  const stops = state.findings.some(isStopping) && Object.keys(state.errors).length === 0;
  const next = stepAfter(step);
  return (
    <div className="with-side">
      <div className="wrap-text stack">
        <PageHeader
          eyebrow={
            <Dots
              items={[
                <>
                  {t("job:wizard.eyebrow")}
                  {view.title && (
                    <>
                      : <German>{view.title}</German>
                    </>
                  )}
                </>,
                view.company,
              ]}
            />
          }
          title={t(`job:step.${step}`)}
        />
        <Steps step={number} of={wizardSteps.length} title={t(`job:step.${step}`)} />
        <p className="lead">{t(`job:stepLead.${step}`)}</p>
        {stops && (
          <Notice kind="attention" live>
            <p>{t("job:wizard.savedErrors")}</p>
            <p>
              <Link to={next === "check" ? `${view.base}/check` : `${view.base}/edit/${next}`}>
                {t("job:wizard.goOn", { step: t(`job:step.${next}`) })}
              </Link>
            </p>
          </Notice>
        )}
        {!stops && hints.length > 0 && (
          <Notice kind="info" live>
            <p>{t("job:wizard.savedHints")}</p>
          </Notice>
        )}
        <StepForm view={view} hints={hints}>
          <SubmitButton>{t(view.isNew ? "job:wizard.start" : "job:wizard.next")}</SubmitButton>
          {!view.isNew && number > 1 && (
            <SubmitButton kind="second" name="intent" value="back">
              {t("job:wizard.back")}
            </SubmitButton>
          )}
          {!view.isNew && (
            <SubmitButton kind="quiet" name="intent" value="later">
              {t("job:wizard.later")}
            </SubmitButton>
          )}
        </StepForm>
      </div>
      <BesideWizard {...view.beside} base={view.base} />
    </div>
  );
}

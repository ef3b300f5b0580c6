import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { demoNameOf, demoUserOf } from "~/auth/demo-door.server";
import { signIn } from "~/auth/sign-in.server";
import type { PageHandle } from "~/components/document-title";
import { LadderStanding } from "~/components/ladder/small";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { StageId } from "~/domain/placement";
import { translator } from "~/i18n/catalogues.server";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import {
  demoStory,
  type Story,
  type StoryMoment,
  type StoryRole,
  storyMoments,
  storyPage,
  storyRoles,
} from "~/queries/user/demo-story";
import { throwNotFound } from "~/request/responses.server";
import { alternates } from "./parts/alternates";
import "~/styles/ladder.css";

type Step = {
  moment: StoryMoment;
  /** the rung somebody stands on at this moment */
  stage: StageId | null;
  /** who looks at it in each role; without a name that role has no page of it */
  names: Record<StoryRole, string | null>;
};

/** Only in the demo: the rows it leads to are looked up again when a button is pressed. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { locale } = params;
  if (!env.demo || !isLocale(locale)) throwNotFound();
  const users = { employer: demoUserOf("employer") ?? "", specialist: demoUserOf("specialist") ?? "" };
  const story = await readAs(signIn, (trx) => demoStory(trx, users.employer, clock.today()));
  return {
    description: translator(locale).t("public:story.description"),
    company: story?.company.name ?? null,
    steps: storyMoments.map((moment) => (story ? stepOf(story, moment, users) : emptyStep(moment))),
  };
}

const emptyStep = (moment: StoryMoment): Step => ({
  moment,
  stage: null,
  names: { employer: null, specialist: null, candidate: null },
});

function stepOf(story: Story, moment: StoryMoment, users: { employer: string; specialist: string }): Step {
  const person = moment === "training" ? story.apprentice : story.trial;
  const names = storyRoles.map((role) => {
    const page = storyPage(story, moment, role, users);
    return [role, page && (role === "candidate" ? (person?.name ?? null) : demoNameOf(page.userId))];
  });
  const before: Partial<Record<StoryMoment, StageId | null>> = { offer: null, visit: "visit", limits: "visit" };
  const stage = moment in before ? before[moment] : moment === "proposal" ? "interview" : person?.stage;
  return { moment, stage: stage ?? null, names: Object.fromEntries(names) as Step["names"] };
}

export const handle: PageHandle = { title: (t) => t("common:demo.story") };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { name: "description", content: data?.description },
  ...alternates("/story"),
];

/** The demo's story: seven moments with one sentence and one picture each, seen as boss, specialist and person. */
export default function StoryPage() {
  const { t } = useTranslation(["public", "common"]);
  const { company, steps } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={t("common:demo.story")} lead={t("story.lead")} />
      {company && (
        <p>
          {t("story.company")} <German>{company}</German>
        </p>
      )}
      <ol className="story">
        {steps.map((step) => (
          <StepCard key={step.moment} step={step} />
        ))}
      </ol>
      <p className="row">
        <Link to="/auth/demo/list">{t("common:demo.list")}</Link>
        <Link to="/mailbox">{t("common:nav.mailbox")}</Link>
      </p>
    </div>
  );
}

function StepCard({ step: { moment, stage, names } }: { step: Step }) {
  const { t } = useTranslation(["public", "common"]);
  const locale = useLocale();
  const seen = storyRoles.filter((role) => names[role]);
  return (
    <li id={moment} className="card stack-s">
      <h2>{t(`story.step.${moment}.title`)}</h2>
      <LadderStanding stage={stage} cut="person" />
      <p>{t(`story.step.${moment}.text`)}</p>
      {seen.length === 0 ? (
        <p className="soft">{t("story.missing")}</p>
      ) : (
        <Form method="post" action="/auth/demo/as" reloadDocument className="row">
          <input type="hidden" name="moment" value={moment} />
          <input type="hidden" name="from" value={`/${locale}/story`} />
          {seen.map((role) => (
            <button key={role} type="submit" name="as" value={role} className="btn btn-second btn-small">
              <span>
                {t(`common:demo.role.${role}`)}: <bdi>{names[role]}</bdi>
              </span>
            </button>
          ))}
        </Form>
      )}
    </li>
  );
}

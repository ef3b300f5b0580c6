import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { signedInRoles } from "~/domain/actor";
import { levelOf, levels, type StageId, stageIds } from "~/domain/placement";

/** The story's moments in their order. */
export const storyMoments = ["offer", "visit", "limits", "proposal", "trial", "help", "training"] as const;
export type StoryMoment = (typeof storyMoments)[number];
export const isStoryMoment = (value: string | null): value is StoryMoment =>
  storyMoments.some((moment) => moment === value);

/** Everybody who lives through the story; a coordinator looks on from outside. */
export type StoryRole = Exclude<(typeof signedInRoles)[number], "coordinator">;
export const storyRoles = signedInRoles.filter((role): role is StoryRole => role !== "coordinator");

/** Somebody of the story on their way, who can sign in. */
type OnTheWay = {
  userId: string;
  name: string;
  locale: string;
  placementId: string;
  stage: StageId;
  proposalId: string | null;
  concernId: string | null;
};

export type Story = {
  company: { id: string; name: string };
  jobs: { id: string; title: string; slug: string }[];
  hasVisit: boolean;
  hasAgreement: boolean;
  /** tries out work there now */
  trial: OnTheWay | null;
  /** is in training there now */
  apprentice: OnTheWay | null;
};

const stagesAt = (level: (typeof levels)[number]) =>
  stageIds.filter((stage) => levelOf(stage) === levels.indexOf(level) + 1);

/** Who of a company's people stands on one of these stages today and can sign in; first whom a call for help is about. */
const onTheWay = (stages: readonly string[], today: string) => sql`(
  select jsonb_build_object('userId', u.id, 'name', u.name, 'locale', u.locale, 'placementId', s.placement_id, 'stage', s.stage_id,
    'proposalId', (select p.id from proposal p where p.candidate_id = s.candidate_id and p.employer_id = e.id
      order by p.created_at desc limit 1),
    'concernId', k.id)
  from placement_stage s
    join membership m on m.candidate_id = s.candidate_id and m.ended_at is null
    join app_user u on u.id = m.user_id and u.disabled_at is null
    left join lateral (select id from concern where placement_id = s.placement_id order by created_at desc limit 1) k on true
  where s.employer_id = e.id and s.stage_id in (${among(stages)}) and not s.planned and s.during @> ${today}::date
  order by (k.id is null), lower(s.during) desc limit 1)`;

/**
 * The rows that the demo's story happens on: the company of one of its users, found by what they are and not by their
 * ids, so that the story stays true while somebody plays with the city. Undefined without that company.
 */
export async function demoStory(trx: Trx, bossId: string, today: string): Promise<Story | undefined> {
  const { rows } = await sql<Story>`
    select jsonb_build_object('id', e.id, 'name', e.name) as company,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'slug', j.slug) order by j.places desc, j.id)
        from job j where j.employer_id = e.id and j.state = 'published'), '[]') as jobs,
      exists (select from company_visit v where v.employer_id = e.id and v.state = 'done') as "hasVisit",
      exists (select from limits_agreement a where a.employer_id = e.id and a.state = 'live') as "hasAgreement",
      ${onTheWay(stagesAt("try"), today)} as trial,
      ${onTheWay(stagesAt("train"), today)} as apprentice
    from membership b join employer e on e.id = b.employer_id
    where b.user_id = ${bossId} and b.ended_at is null`.execute(trx);
  return rows[0];
}

/** A page of the story: who looks at it and where it is; null where that role has no page of that moment. */
export type StoryPage = { userId: string; path: string } | null;

/** Where a moment of the story is seen as one role. @param users who plays the boss and the specialist */
export function storyPage(
  story: Story,
  moment: StoryMoment,
  role: StoryRole,
  users: { employer: string; specialist: string },
): StoryPage {
  const person = moment === "training" ? story.apprentice : story.trial;
  const company = `/specialist/employers/${story.company.id}`;
  const my = `/${person?.locale}/my`;
  const [job] = story.jobs;
  const pages: Record<StoryMoment, Record<StoryRole, string | null | undefined | false>> = {
    offer: {
      employer: job && "/employer/jobs",
      specialist: job && `/specialist/jobs/${job.id}`,
      candidate: job && `${my}/jobs/${job.slug}`,
    },
    // the notes of a visit stay with the city; the boss has the person who came
    visit: {
      employer: story.hasVisit && "/employer",
      specialist: story.hasVisit && `${company}#visits`,
      candidate: `${my}/path`,
    },
    // what the company and the city have agreed on stays between them; people read what holds for every company
    limits: {
      employer: story.hasAgreement && "/employer/agreement",
      specialist: story.hasAgreement && `${company}#agreement`,
      candidate: `${my}/profile#limits`,
    },
    proposal: {
      employer: person?.proposalId && `/employer/proposals/${person.proposalId}`,
      specialist: person?.proposalId && `/specialist/proposals/${person.proposalId}`,
      candidate: person?.proposalId && `${my}/jobs#offers`,
    },
    trial: {
      employer: `/employer/placements/${person?.placementId}`,
      specialist: `/specialist/placements/${person?.placementId}`,
      candidate: `${my}/path`,
    },
    help: {
      employer: person?.concernId && "/employer/help#concerns",
      specialist: person?.concernId && `${company}/concerns/${person.concernId}`,
      candidate: person?.concernId && my,
    },
    training: {
      employer: `/employer/placements/${person?.placementId}`,
      specialist: `/specialist/placements/${person?.placementId}`,
      candidate: `${my}/path`,
    },
  };
  const needsPerson = role === "candidate" || moment === "trial" || moment === "training";
  const found = pages[moment][role];
  if (!found || (needsPerson && !person)) return null;
  const [path, place] = found.split("#");
  const userId = role === "candidate" ? (person?.userId ?? "") : users[role];
  return { userId, path: `${path}?story=${moment}${place ? `#${place}` : ""}` };
}

/** Which moment of the story a page of one role shows: its address says so, or is the address of one. */
export function momentOf(
  story: Story,
  path: string,
  users: { employer: string; specialist: string },
): StoryMoment | null {
  const { pathname, searchParams } = new URL(path, "http://here.invalid");
  const said = searchParams.get("story");
  if (isStoryMoment(said)) return said;
  const shows = (moment: StoryMoment) =>
    storyRoles.some((role) => storyPage(story, moment, role, users)?.path.split("?")[0] === pathname);
  return storyMoments.find(shows) ?? null;
}

import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { among } from "#db/repositories/among";
import { addDays } from "~/domain/days";
import { lapsedStates, placeStates } from "~/domain/proposal/states";

const offer = z.object({
  id: z.string(),
  state: z.string(),
  title: z.string(),
  slug: z.string(),
  employerName: z.string(),
  answer: z.string().nullable(),
  closedReason: z.string().nullable(),
});

/** A company that may see the person's profile, for a job. */
export type MyOffer = z.output<typeof offer>;

/** Days for which an offer that came to nothing is still shown. */
const endedOfferDays = 30;

/** A person's offers as one column, those that came to nothing last; it holds only the signed-in person's own. */
export const offersTo = (candidateId: RawBuilder<unknown>, today: string): RawBuilder<unknown> =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'state', o.state, 'title', o.title, 'slug', o.slug,
      'employerName', o.employer_name, 'answer', o.candidate_answer, 'closedReason', o.closed_reason)
      order by o.state in (${among(lapsedStates)}), o.sent_at desc), '[]')
    from my_proposal_view o where o.candidate_id = ${candidateId} and (o.state in (${among(placeStates)})
      or (o.state in (${among(lapsedStates)}) and o.closed_reason is distinct from 'started'
        and o.changed_at >= ${addDays(today, -endedOfferDays)}::date)))`;

/** Reads that column. */
export const readOffers = (column: unknown): MyOffer[] => z.array(offer).parse(column);

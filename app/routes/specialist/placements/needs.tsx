import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ErrorSummary } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { rungNeeds } from "~/domain/placement";
import { versionNumber } from "~/domain/version";
import { placementRecord } from "~/queries/placement/record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { endNeed } from "~/services/placement/end-need";
import { takeBackNeed } from "~/services/placement/take-back-need";
import { usePlacementCrumbs } from "./parts/crumbs";
import { PlanNeeds } from "./parts/plan-needs";

const schema = z.object({
  version: versionNumber,
  need: z.enum(rungNeeds, "choose"),
  /** Whether it is there now, or was ended by mistake. */
  met: z.enum(["yes", "no"]),
});

export const handle = { title: "placement:needs.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const record = await readAs(actor, (trx) => placementRecord(trx, id, clock.today()));
  const { name, version, candidateId, stages } = record;
  return { base: `/specialist/placements/${id}`, name, placement: { version, candidateId, stages }, now: clock.now() };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { met, ...input }) => {
    await (met === "yes" ? endNeed : takeBackNeed)(trx, { ...input, placementId }, clock);
    return redirect(`/specialist/placements/${placementId}?done=${met === "yes" ? "needEnded" : "needAgain"}#ladder`);
  });
}

/** What the next rung still lacks, on a page of its own: where an answer to the record's buttons says what went wrong. */
export default function NeedsPage() {
  const { t } = useTranslation("placement");
  const { base, name, placement, now } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  return (
    <div className="wrap-text stack">
      <PageHeader title={t("needs.title")} crumbs={usePlacementCrumbs(base, name)} />
      <ErrorSummary errors={errors} labels={{}} />
      <PlanNeeds {...placement} base={base} now={new Date(now)} empty={t("needs.none")} />
    </div>
  );
}

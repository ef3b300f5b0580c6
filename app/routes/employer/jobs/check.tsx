import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { CheckPage } from "~/components/job/check-page";
import { clock } from "~/config/clock";
import { isEditable } from "~/domain/job/states";
import { jobWizardPage } from "~/queries/job/wizard";
import { idParam } from "~/request/params.server";
import { areaOf } from "./parts/wizard.server";

export const handle: PageHandle = { title: "job:check.title" };

export async function loader(args: LoaderFunctionArgs) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const id = idParam(args.params.id);
  const { sheet, choices, findings } = await readAs(actor, (trx) => jobWizardPage(trx, actor, id, clock.today()));
  if (!isEditable(sheet.record.state)) throw redirect(`${area.path}/${id}`);
  return data({ base: `${area.path}/${id}`, record: sheet.record, choices, findings });
}

/** All answers and findings before a job is handed in. */
export default function CheckRoute() {
  return <CheckPage view={useLoaderData<typeof loader>()} />;
}

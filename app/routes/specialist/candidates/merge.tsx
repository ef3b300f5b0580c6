import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { clock } from "~/config/clock";
import { type MergeGroup, mergeGroupNames } from "~/domain/candidate/merge";
import { versionNumber } from "~/domain/version";
import { mergePage } from "~/queries/candidate/merge-pair";
import { formCommand } from "~/request/command.server";
import { idOrNull, idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { mergePeople } from "~/services/candidate/merge-people";
import { ChooseOther } from "./parts/merge-choose";
import { MergeForm } from "./parts/merge-form";

const choice = z.enum(["kept", "gone"]).optional();
const groups = Object.fromEntries(mergeGroupNames.map((name) => [name, choice])) as Record<MergeGroup, typeof choice>;
const schema = z.object({
  with: z.uuid({ error: "choose" }),
  version: versionNumber,
  otherVersion: versionNumber,
  ...groups,
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const search = await askedOfList(args);
  const chosen = idOrNull(search.get("with"));
  // what was typed may be a name, and is no part of the address
  const other = chosen ?? search.get("q") ?? "";
  const page = await readAs(actor, (trx) => mergePage(trx, id, other, clock.today()));
  if (page?.pair && !chosen) throw redirect(`/specialist/candidates/${id}/merge?with=${page.pair.gone.row.id}`);
  return { id, other, ...(page ?? throwNotFound()) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { with: other, version, otherVersion, ...chosen }) => {
    await mergePeople(trx, { kept: { id, version }, gone: { id: other, version: otherVersion }, choice: chosen });
    return redirect(`/specialist/candidates/${id}/merge?done=merged`);
  });
}

/** Two records of one person become one: which one is the other, what differs, what is carried over. */
export default function MergeRecords() {
  const { pair, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  return (
    <div className="wrap-text stack">
      <h2>{t("merge.title")}</h2>
      {pair ? <MergeForm pair={pair} /> : <ChooseOther {...page} />}
    </div>
  );
}

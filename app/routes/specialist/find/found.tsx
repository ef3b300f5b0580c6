import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { ListHead } from "~/components/desk/list-bar";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { foundPage } from "~/queries/find/page";
import { idOrNull, idParam } from "~/request/params.server";
import { FoundList } from "./parts/found-list";
import { FoundNotes } from "./parts/found-notes";

export const handle = { title: "candidate:find.found" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const noted = idOrNull(new URL(args.request.url).searchParams.get("note"));
  return { ...(await readAs(actor, (trx) => foundPage(trx, actor, id, clock, noted))), today: clock.today() };
}

/** The first one is what was most likely meant: Enter leads there, and it stands open for a note. */
export default function FoundPage() {
  const { words, rows, open, opened, notes, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  return (
    <>
      <Flash ns="candidate" />
      <ListHead title={t(rows.length === 0 ? "find.nobodyFor" : "find.foundFor", { words })} />
      {rows.length === 0 ? (
        <EmptyState
          icon="search"
          title={t("find.nobodyHint")}
          action={
            <ButtonLink to="/specialist/candidates/intake" kind="second">
              {t("list.new")}
            </ButtonLink>
          }
        />
      ) : (
        <FoundList label={t("find.found")} rows={rows} open={open} opened={opened} today={today} />
      )}
      {notes.length > 0 && <FoundNotes notes={notes} />}
    </>
  );
}

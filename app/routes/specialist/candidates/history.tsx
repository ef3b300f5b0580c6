import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { HistoryList } from "~/components/match/history-list";
import { useRootData } from "~/components/root-data";
import { readableLocale } from "~/i18n/locales";
import { candidateHistory } from "~/queries/candidate/history";
import { PapersClosed } from "./parts/papers-closed";
import { recordOfRequest } from "./parts/record.server";
import { useRecord } from "./parts/record-data";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { papers, basis } = await recordOfRequest(args);
  const { id } = basis.record;
  return readAs(actor, async (trx) => ({
    id,
    papers,
    entries: await candidateHistory(trx, id, { limit: 200, papers }),
  }));
}

export default function HistoryPage() {
  const { id, papers, entries } = useLoaderData<typeof loader>();
  const role = useRootData()?.role;
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  return (
    <div className="wrap-text stack">
      <p className="soft">{t("history.lead")}</p>
      {!papers && <PapersClosed next="history" />}
      <HistoryList entries={entries} />
      <div className="actions">
        <ButtonLink to={`/${readableLocale(record.preferredLanguage)}/copy/${id}`} kind="quiet">
          {t("copy.open")}
        </ButtonLink>
        <ButtonLink to={`/specialist/candidates/${id}/erase`} kind="quiet">
          {t("erase.open")}
        </ButtonLink>
        {role === "coordinator" && (
          <ButtonLink to={`/coordinator/access-log?person=${id}`} kind="quiet">
            {t("history.looked")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

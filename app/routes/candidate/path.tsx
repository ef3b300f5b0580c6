import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Ladder } from "~/components/ladder/Ladder";
import { PageHeader } from "~/components/page-header";
import { areaLoader } from "./parts/area.server";

export const loader = areaLoader;
export const handle = { title: "my:path.title" };

/** The whole way, across companies, breaks and steps back. */
export default function MyPathPage() {
  const { t } = useTranslation("my");
  const { view } = useLoaderData<typeof loader>();
  const plans = view.rungs.some((rung) => rung.state === "planned" && !rung.fixed);
  return (
    <div className="stack">
      <PageHeader title={t("path.title")} lead={t("path.lead")} />
      <Ladder view={view} label={t("path.label")} />
      {plans && <p className="soft">{t("path.planNote")}</p>}
    </div>
  );
}

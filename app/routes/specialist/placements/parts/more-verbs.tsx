import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";

/** What has its form in the place of the ladder. */
const inPlace: readonly string[] = ["plan", "pause", "review"];

/** Everything that is not the usual next thing, folded away but one press from the main action. */
export function MoreVerbs({ base, paused }: { base: string; paused: boolean }) {
  const { t } = useTranslation("placement");
  const verbs = paused
    ? (["review", "plan", "end"] as const)
    : (["plan", "step_back", "change_company", "pause", "end"] as const);
  return (
    <details className="menu menu-more" data-menu>
      <summary className="btn btn-second btn-small">{t("record.more")}</summary>
      <div className="menu-sheet">
        <ul>
          {verbs.map((verb) => (
            <li key={verb}>
              <Link to={`${base}/${verb.replace("_", "-")}${inPlace.includes(verb) ? "#ladder" : ""}`}>
                {t(`verb.${verb}`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

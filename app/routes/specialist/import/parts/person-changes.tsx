import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/form";
import { Link } from "~/components/link";
import { cityDay } from "~/config/clock";
import type { FieldChange } from "~/domain/import/again";
import type { ReferenceNames, ShownValue } from "~/domain/import/describe";
import type { ChangedPerson } from "~/facts/import-changes";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useWords } from "./shown-words";

/** One person of the list, and each field in which it says something else: what stands here, and what would. */
export function PersonChanges({ person, names }: { person: ChangedPerson; names: ReferenceNames }) {
  const { t } = useTranslation("import");
  const words = useWords(names);
  const before = useBefore(names);
  return (
    <fieldset className="card stack-s">
      <legend>
        <Link to={`/specialist/candidates/${person.id}`}>
          <bdi>{person.name}</bdi>
        </Link>{" "}
        <span className="soft small">{t("row.no", { no: person.rowNo })}</span>
      </legend>
      {person.changes.map((change) => {
        const name = `${person.rowNo}.${change.field}`;
        const { isMore, values } = newsOf(change);
        const shown = values.map(words.value).join(", ");
        return (
          <div key={change.field}>
            <input type="hidden" name="shown" value={name} />
            <CheckboxField
              name="take"
              id={`take-${name}`}
              value={name}
              defaultChecked={change.takes}
              label={
                <>
                  {t(`fields.${change.field}`)}: {isMore && t("again.more")}{" "}
                  <strong>
                    <bdi>{shown}</bdi>
                  </strong>
                </>
              }
              hint={before(change)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

const key = (value: ShownValue) => JSON.stringify(value);

/** Where the list only adds something, what it adds is enough to read. */
function newsOf({ before, after }: FieldChange): { isMore: boolean; values: ShownValue[] } {
  const known = new Set(before.map(key));
  const more = after.filter((value) => !known.has(key(value)));
  const isMore = before.length > 0 && more.length > 0 && more.length === after.length - before.length;
  return { isMore, values: isMore ? more : after };
}

/** What stands in the record, since when and from whom. */
function useBefore(names: ReferenceNames): (change: FieldChange) => string {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const words = useWords(names);
  return ({ before, since }) => {
    if (before.length === 0) return since ? t("again.emptied", sinceWords()) : t("again.empty");
    const here = before.map(words.value).join(", ");
    return since ? t("again.since", { here, ...sinceWords() }) : t("again.here", { here });

    function sinceWords() {
      return {
        day: since ? formatDate(cityDay(new Date(since.at)), locale) : "",
        source: since?.file ?? since?.by ?? t("again.system"),
      };
    }
  };
}
